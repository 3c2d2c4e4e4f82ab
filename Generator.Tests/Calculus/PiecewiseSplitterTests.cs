using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Calculus;

/// <summary>Where conditions on x change, in whatever way they are written.</summary>
public sealed class PiecewiseSplitterTests
{
    private static readonly Dictionary<string, Func<Expression, Expression>> s_conditions = new()
    {
        ["x > 2"] = x => x > 2,
        ["-x > 3"] = x => -x > 3,
        ["x² < 1"] = x => x * x < 1,
        ["x² ≥ 1"] = x => Power(x, 2) >= 1,
        ["x³ > 8"] = x => Power(x, 3) > 8,
        ["x³ > x"] = x => x * x * x > x,
        ["(x - 1)² > 0"] = x => Power(x - 1, 2) > 0,
        ["x² > -1"] = x => x * x > -1,
        ["1/(1 + x²) < 0.25"] = x => 1 / (1 + (x * x)) < 0.25,
        ["sigmoid(x) > 0.5"] = x => 1 / (1 + Exp(-x)) > 0.5,
        ["log(1 + e^x) > log(2)"] = x => Log(1 + Exp(x)) > Log(x.Builder.Constant(2)),
        ["x + e^x > 1"] = x => x + Exp(x) > 1,
        ["x + √(x² + 1) > 1"] = x => x + Sqrt(Power(x, 2) + 1) > 1,
        ["√(x²) > 1"] = x => Sqrt(x * x) > 1,
        ["3·x > 1"] = x => 3 * x > 1,
        ["x² < 2"] = x => x * x < 2,
        ["e^x > 2"] = x => Exp(x) > 2,
        ["tanh(x) ≥ 0.5"] = x => Tanh(x) >= 0.5,
        ["tanh(x) < -0.5"] = x => Tanh(x) < -0.5,
    };

    [Theory]
    [InlineData("x > 2", "2")]
    [InlineData("-x > 3", "-3")]
    [InlineData("x² < 1", "-1, 1")]
    [InlineData("x² ≥ 1", "-1, 1")]
    [InlineData("x³ > 8", "2")]
    [InlineData("x³ > x", "-1, 0, 1")]
    [InlineData("(x - 1)² > 0", "1")]
    [InlineData("x² > -1", "")]
    [InlineData("sigmoid(x) > 0.5", "0")]
    [InlineData("log(1 + e^x) > log(2)", "0")]
    [InlineData("x + e^x > 1", "0")]
    [InlineData("x + √(x² + 1) > 1", "0")]
    [InlineData("√(x²) > 1", "-1, 1")]
    public void Condition_ChangesAtNumbers(string condition, string places)
    {
        IReadOnlyList<Piece> pieces = Split(condition);

        double[] expected = [.. places.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(static p => double.Parse(p, CultureInfo.InvariantCulture))];
        Assert.Equal(expected, pieces.Skip(1).Select(static p => p.Lower).Distinct());
        AssertTruthEverywhere(condition, pieces);
    }

    [Theory]
    [InlineData("3·x > 1", "0.33333333333333333333333333333333")]
    [InlineData("x² < 2", "-1.41421356237309504880168872420970", "1.41421356237309504880168872420970")]
    [InlineData("1/(1 + x²) < 0.25", "-1.73205080756887729352744634150587", "1.73205080756887729352744634150587")]
    [InlineData("e^x > 2", "0.69314718055994530941723212145818")]
    [InlineData("tanh(x) ≥ 0.5", "0.54930614433405484569762261846126")]
    [InlineData("tanh(x) < -0.5", "-0.54930614433405484569762261846126")]
    public void Condition_ChangesBetweenTwoNumbers(string condition, params string[] places)
    {
        IReadOnlyList<Piece> pieces = Split(condition);

        Assert.Equal(places.Length + 1, pieces.Count);
        for (int i = 0; i < places.Length; i++)
        {
            (Piece left, Piece right) = (pieces[i], pieces[i + 1]);
            Assert.Equal(left.Upper, right.Lower);
            Assert.NotEqual(left.HasUpper, right.HasLower);
            double lastOfLeft = left.HasUpper ? left.Upper : Math.BitDecrement(left.Upper);
            BigRational place = Parse(places[i]);
            Assert.True(BigRational.FromDouble(lastOfLeft) < place, $"{lastOfLeft:R} is not left of {places[i]}.");
            Assert.True(BigRational.FromDouble(Math.BitIncrement(lastOfLeft)) > place, $"{places[i]} is further right than {lastOfLeft:R}.");
        }

        AssertTruthEverywhere(condition, pieces);
    }

    [Theory]
    [InlineData("sin(x) > 0")]
    [InlineData("cosh(x) > 3")]
    [InlineData("1 / x > 1")]
    [InlineData("log(x) > 0")]
    public void UndecidedCondition_HasNoPieces(string condition)
    {
        Expression x = new FormulaBuilder().Input;
        Expression comparison = condition switch
        {
            "sin(x) > 0" => Sin(x) > 0,
            "cosh(x) > 3" => Cosh(x) > 3,
            "1 / x > 1" => 1 / x > 1,
            _ => Log(x) > 0,
        };

        Assert.Null(PiecewiseSplitter.TrySplit(Where(comparison, x, 0).ToFormula()));
    }

    /// <summary>With as many conditions, but each on a term of its own, or few terms beside them, they are pieces.</summary>
    [Theory]
    [InlineData(300, 8, false)]
    [InlineData(300, 2, true)]
    [InlineData(10, 8, true)]
    public void LargeFunctionWithManyConditions_HasNoPieces(int terms, int conditions, bool hasPieces)
    {
        Expression x = new FormulaBuilder().Input;
        Expression sum = x;
        for (int i = 0; i < terms; i++)
        {
            sum += Tanh(x * (i + 2));
        }

        for (int i = 0; i < conditions; i++)
        {
            sum += Where(x > i, x, i);
        }

        Assert.Equal(hasPieces ? conditions + 1 : null, PiecewiseSplitter.TrySplit(sum.ToFormula())?.Count);
    }

    [Fact]
    public void Absolute_IsFoundInTheRootOfASquare()
    {
        Derivation derivation = Derivation.Derive(Softsign(static x => Sqrt(x * x)));
        Derivation expected = Derivation.Derive(Softsign(Abs));

        Assert.Equal(expected.Pieces.Select(static p => p.Piece), derivation.Pieces.Select(static p => p.Piece));
    }

    private static Formula Softsign(Func<Expression, Expression> magnitude)
    {
        Expression x = new FormulaBuilder().Input;
        return (x / (1 + magnitude(x))).ToFormula();
    }

    private static IReadOnlyList<Piece> Split(string condition) =>
        PiecewiseSplitter.TrySplit(Build(condition))!;

    private static Formula Build(string condition)
    {
        Expression x = new FormulaBuilder().Input;
        return Where(s_conditions[condition](x), x, 7).ToFormula();
    }

    private static void AssertTruthEverywhere(string condition, IReadOnlyList<Piece> pieces)
    {
        Formula formula = Build(condition);
        double[] magnitudes = [0, 1e-9, 0.1, 0.3, 0.5, 0.9, 1, 1.3, 1.5, 1.9, 2, 2.1, 3, 4, 50, 1e9];
        foreach (double x in magnitudes.Concat(magnitudes.Select(static m => -m)))
        {
            Piece piece = pieces.Single(p => (x > p.Lower || (x.Equals(p.Lower) && p.HasLower)) && (x < p.Upper || (x.Equals(p.Upper) && p.HasUpper)));
            Assert.Equal(FormulaEvaluator.Evaluate(formula, x), FormulaEvaluator.Evaluate(piece.Formula, x));
        }
    }

    private static BigRational Parse(string text)
    {
        int digits = text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1;
        return new BigRational(BigInteger.Parse(text.Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture), BigInteger.Pow(10, digits));
    }
}
