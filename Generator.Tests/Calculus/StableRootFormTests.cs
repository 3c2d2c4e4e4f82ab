using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Calculus;

/// <summary>Functions with roots, written so that double precision keeps all but the last digits everywhere.</summary>
public sealed class StableRootFormTests
{
    private static readonly Dictionary<string, Func<Expression, Expression>> s_functions = new()
    {
        ["squareplus"] = x => (x + Sqrt(Power(x, 2) + x.Builder.Parameter("Beta", 4))) / 2,
        ["steep squareplus"] = x => (x + Sqrt(Power(x, 2) + x.Builder.Parameter("Beta", 1e-6))) / 2,
        ["isru"] = x => x / Sqrt(1 + (x.Builder.Parameter("Alpha", 0.7) * Power(x, 2))),
        ["bent identity"] = x => x + ((Sqrt(Power(x, 2) + 1) - 1) / 2),
        ["root"] = x => Sqrt(Power(x, 2) + 3) - Sqrt(x.Builder.Constant(3)),
        ["asymmetric"] = x => x + 1 + Sqrt(3 + (2 * x) + Power(x, 2)),
    };

    public static TheoryData<string> Names => [.. s_functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_KeepsItsDigitsEverywhere(string name) => AssertDigits(name, derivative: false);

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivative_KeepsItsDigitsEverywhere(string name) => AssertDigits(name, derivative: true);

    private static void AssertDigits(string name, bool derivative)
    {
        (Formula original, Formula form) = Write(name, derivative);

        double worst = 0;
        foreach (double x in Inputs())
        {
            double expected = Precise(original, x);
            double actual = FormulaEvaluator.Evaluate(form, x);
            double error = Math.Abs(actual - expected) / (Math.Abs(expected) + 1e-300);
            Assert.True(error < 2e-15, $"{name} at {x:R}: {actual:R} instead of {expected:R} by {form}.");
            worst = Math.Max(worst, error);
        }

        Assert.True(worst > 0, "Some result is rounded.");
    }

    [Theory]
    [InlineData("squareplus", false, 0, double.PositiveInfinity)]
    [InlineData("squareplus", true, 0, 1)]
    [InlineData("isru", false, -1.1952286093343936, 1.1952286093343936)]
    [InlineData("isru", true, 0, 0)]
    [InlineData("bent identity", false, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("bent identity", true, 0.5, 1.5)]
    public void Form_HasTheLimits(string name, bool derivative, double left, double right)
    {
        (_, Formula form) = Write(name, derivative);

        Assert.Equal(left, FormulaEvaluator.Evaluate(form, double.NegativeInfinity), 15);
        Assert.Equal(right, FormulaEvaluator.Evaluate(form, double.PositiveInfinity), 15);
        Assert.True(double.IsNaN(FormulaEvaluator.Evaluate(form, double.NaN)));
    }

    [Fact]
    public void SpelledForm_LosesItsDigits()
    {
        (Formula original, _) = Write("squareplus", false);

        Assert.True(Math.Abs((FormulaEvaluator.Evaluate(original, -1e8) / Precise(original, -1e8)) - 1) > 0.1);
    }

    private static (Formula Original, Formula Form) Write(string name, bool derivative)
    {
        Formula formula = s_functions[name](new FormulaBuilder().Input).ToFormula();
        PieceDerivation piece = Derivation.Derive(formula).Pieces.Single();
        Formula? form = StableRootForm.TryWrite(derivative ? piece.Derivative : piece.Function, piece.Atoms, piece.Piece);

        Assert.NotNull(form);
        return (derivative ? piece.DerivativeFormula : formula, form);
    }

    private static IEnumerable<double> Inputs()
    {
        // Farther out, the reference itself runs out of digits.
        for (double exponent = -25; exponent <= 25; exponent += exponent is > -4 and < 4 ? 0.03 : 1.1)
        {
            yield return Math.Pow(10, exponent);
            yield return -Math.Pow(10, exponent);
        }
    }

    private static double Precise(Formula formula, double x) => PreciseEvaluator.TryEvaluate(formula, x)!.Value.ToDouble();
}
