using System;

using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Expressions;

using Xunit;

using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Analyzers.Usage;

/// <summary>The numbers that tell what is right where doubles overflow.</summary>
public sealed class ExtendedEvaluatorTests
{
    [Theory]
    [InlineData(1e4, 1)]
    [InlineData(710, 1)]
    [InlineData(-1e4, 0)]
    [InlineData(0, 0.5)]
    public void QuotientOfOverflowingExponentials_HasItsValue(double x, double expected)
    {
        Assert.Equal(expected, Evaluate(static x => Exp(x) / (1 + Exp(x)), x), 1e-15);
    }

    [Theory]
    [InlineData(-3.0)]
    [InlineData(-0.3)]
    [InlineData(1.7)]
    [InlineData(20.0)]
    public void Functions_AreThoseOfDouble(double x)
    {
        AssertSame(Math.Log(1 + Math.Exp(x)), Evaluate(static x => Log(1 + Exp(x)), x));
        AssertSame(Math.Tanh(x), Evaluate(static x => Tanh(x), x));
        AssertSame(Math.Sqrt((x * x) + 2), Evaluate(static x => Sqrt((x * x) + 2), x));
        AssertSame(Math.Abs(x) + Math.Max(x, 1), Evaluate(static x => Abs(x) + Max(x, 1), x));
        AssertSame(Math.Sinh(x / 3) + Math.Cosh(x / 3), Evaluate(static x => Sinh(x / 3) + Cosh(x / 3), x));
    }

    [Fact]
    public void Cancellation_LeavesDigits()
    {
        // In double nothing is left of it.
        Assert.Equal(2 * Math.Exp(-50), Evaluate(static x => 1 - Tanh(x), 25), 2 * Math.Exp(-50) * 1e-10);
    }

    [Fact]
    public void UnknownFunction_HasNoValue()
    {
        Assert.Equal(double.NaN, Evaluate(static x => Sin(x), 1));
    }

    private static double Evaluate(Func<Expression, Expression> function, double x)
        => ExtendedEvaluator.Evaluate(function(new FormulaBuilder().Input).ToFormula(), x);

    private static void AssertSame(double expected, double actual) => Assert.Equal(expected, actual, Math.Abs(expected) * 1e-13);
}
