using System.Collections.Generic;
using System.Linq;

using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Execution;

/// <summary>The errors of one function's generated members, printed before they are judged.</summary>
internal sealed class AccuracyReport(string function)
{
    /// <summary>The contract's bounds in ulp.</summary>
    public const double ForwardBound = 2;
    public const double DerivativeBound = 4;
    public const double OutputDerivativeBound = 2;

    public WorstError Forward { get; } = new();

    public WorstError Derivative { get; } = new();

    public WorstError OutputDerivative { get; } = new();

    private List<(WorstError Error, double Bound, string What)> All =>
    [
        (Forward, ForwardBound, function),
        (Derivative, DerivativeBound, function + "'"),
        (OutputDerivative, OutputDerivativeBound, function + "' from the output"),
    ];

    public void PrintAndAssert(ITestOutputHelper output)
    {
        output.WriteLine($"MAXIMA {function}: forward {Forward}; derivative {Derivative}; from output {OutputDerivative}");
        Assert.True(
            All.All(e => e.Error.Ulps <= e.Bound),
            string.Join('\n', All.Where(e => !(e.Error.Ulps <= e.Bound)).Select(e => e.Error.Breaks(e.Bound, e.What))));
    }
}
