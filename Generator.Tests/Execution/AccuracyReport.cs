using System.Collections.Generic;
using System.Linq;

using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Execution;

/// <summary>The errors of one function's generated members, printed before they are judged.</summary>
internal sealed class AccuracyReport(TextbookFunction function)
{
    /// <summary>The contract's bounds in ulp.</summary>
    public const double DerivativeBound = 4;
    public const double OutputDerivativeBound = 2;

    public WorstError Forward { get; } = new();

    public WorstError Derivative { get; } = new();

    public WorstError OutputDerivative { get; } = new();

    private List<(WorstError Error, double Bound, string What)> All =>
    [
        (Forward, function.ForwardBound, function.Name),
        (Derivative, DerivativeBound, function.Name + "'"),
        (OutputDerivative, OutputDerivativeBound, function.Name + "' from the output"),
    ];

    public void PrintAndAssert(ITestOutputHelper output)
    {
        output.WriteLine($"MAXIMA {function.Name}: forward {Forward}; derivative {Derivative}; from output {OutputDerivative}");
        Assert.True(
            All.All(e => e.Error.Ulps <= e.Bound),
            string.Join('\n', All.Where(e => !(e.Error.Ulps <= e.Bound)).Select(e => e.Error.Breaks(e.Bound, e.What))));
    }
}
