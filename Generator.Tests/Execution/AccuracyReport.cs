using System;
using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Execution;

/// <summary>The errors of one function's generated members, printed before they are judged.</summary>
internal sealed class AccuracyReport(TextbookFunction function)
{
    /// <summary>The contract's bounds in ulp.</summary>
    public const double DerivativeBound = 4;
    public const double OutputDerivativeBound = 2;

    /// <summary>2^-24: what a float's derivative may be off by close to a zero that isn't at x = 0.</summary>
    public const double SingleTolerance = 1.0 / (1 << 24);

    public WorstError Forward { get; } = new();

    public WorstError Derivative { get; } = new();

    public WorstError OutputDerivative { get; } = new();

    private List<(WorstError Error, double Bound, string What)> All =>
    [
        (Forward, function.ForwardBound, function.Name),
        (Derivative, DerivativeBound, function.Name + "'"),
        (OutputDerivative, OutputDerivativeBound, function.Name + "' from the output"),
    ];

    /// <summary>Judges what a class for float gives at an input.</summary>
    /// <param name="x">The input.</param>
    /// <param name="parameter">The function's hyperparameter, as the class has it.</param>
    /// <param name="value">The value, and the true one.</param>
    /// <param name="derivative">The derivative, and the true one.</param>
    public void Add(float x, double parameter, (float Actual, double Expected) value, (float Actual, double Expected) derivative)
    {
        bool isClose = function.IsNearDerivativeZero(x, parameter, derivative.Expected)
            && Math.Abs(derivative.Actual - derivative.Expected) <= SingleTolerance;
        Forward.Add(Ulp.Distance(value.Actual, value.Expected), x);
        Derivative.Add(isClose ? 0 : Ulp.Distance(derivative.Actual, derivative.Expected), x);
    }

    public void PrintAndAssert(ITestOutputHelper output)
    {
        output.WriteLine($"MAXIMA {function.Name}: forward {Forward}; derivative {Derivative}; from output {OutputDerivative}");
        Assert.True(
            All.All(e => e.Error.Ulps <= e.Bound),
            string.Join('\n', All.Where(e => !(e.Error.Ulps <= e.Bound)).Select(e => e.Error.Breaks(e.Bound, e.What))));
    }
}
