using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Catalogue;
using Activations.Generator.Expressions;
using Activations.Generator.Planning;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Calculus;

/// <summary>The forms in the output that take a square, a square root or an exponential of it.</summary>
public sealed class RootFormTests
{
    private const string Squareplus = "4·y² / (4·y² + β)";
    private const string Isru = "(1 - α·y²)^(1.5)";

    private const string BentIdentity = "(4 + 4·y + 4·y² + (1 + 2·y)·sqrt(1 + y + y²)) / (5 + 4·y + 4·y²)";
    private const string Isrlu = "y ≥ 0 ? 1 : (1 - α·y²)^(1.5)";
    private const string SparsePlus = "y ≥ 1 ? 1 : y > 0 ? sqrt(y) : 0";
    private const string HardShrink = "|y| > 0 ? 1 : 0";
    private const string ThresholdedRelu = "y > 0 ? 1 : 0";

    public static TheoryData<string, string, string> Spellings
    {
        get
        {
            TheoryData<string, string, string> data = [];
            void Add(string form, string name, Func<Expression, Expression> formula) =>
                data.Add(form, name, ToText(formula));

            static Expression Beta(Expression x) => x.Builder.Parameter("Beta", 4);
            static Expression Alpha(Expression x) => x.Builder.Parameter("Alpha", 0.7);

            Add(Squareplus, "(x + √(x² + β)) / 2", x => (x + Sqrt(Power(x, 2) + Beta(x))) / 2);
            Add(Squareplus, "0.5·(x + (β + x·x)^0.5)", x => 0.5 * (x + Power(Beta(x) + (x * x), 0.5)));
            Add(Squareplus, "β / (2·(√(x² + β) - x))", x => Beta(x) / (2 * (Sqrt(Power(x, 2) + Beta(x)) - x)));
            Add(Squareplus, "x / 2 + e^(log(x² + β) / 2) / 2", x => (x / 2) + (Exp(Log(Power(x, 2) + Beta(x)) / 2) / 2));
            Add(Isru, "x / √(1 + α·x²)", x => x / Sqrt(1 + (Alpha(x) * Power(x, 2))));
            Add(Isru, "x·(1 + α·x²)^-0.5", x => x * Power(1 + (Alpha(x) * Power(x, 2)), -0.5));
            Add(Isru, "x·e^(-log(1 + α·x²) / 2)", x => x * Exp(-Log(1 + (Alpha(x) * x * x)) / 2));
            Add(Isru, "x·√(1 + α·x²) / (1 + α·x²)", x => x * Sqrt(1 + (Alpha(x) * Power(x, 2))) / (1 + (Alpha(x) * Power(x, 2))));
            Add("1 - e^-y", "log(1 + e^x)", x => Log(1 + Exp(x)));
            Add("1 - e^-y", "x + log(1 + e^-x)", x => x + Log(1 + Exp(-x)));
            Add("1 - e^-y", "-log(1 / (1 + e^x))", x => -Log(1 / (1 + Exp(x))));
            Add("1 - e^y", "-log(1 + e^-x)", x => -Log(1 + Exp(-x)));
            Add("1 - e^y", "log(1 / (1 + e^-x))", x => Log(1 / (1 + Exp(-x))));
            Add("1 - e^y", "x - log(1 + e^x)", x => x - Log(1 + Exp(x)));
            Add("1 - e^-(β·y)", "log(1 + e^(β·x)) / β", x => Log(1 + Exp(Beta(x) * x)) / Beta(x));
            Add("sqrt(1 + y²)", "sinh(x)", x => Sinh(x));
            Add("sqrt(1 + y²)", "(e^(2·x) - 1) / (2·e^x)", x => (Exp(2 * x) - 1) / (2 * Exp(x)));
            Add(BentIdentity, "x + (√(x² + 1) - 1) / 2", x => x + ((Sqrt(Power(x, 2) + 1) - 1) / 2));
            Add(BentIdentity, "(2·x + (1 + x²)^0.5 - 1) / 2", x => ((2 * x) + Power(1 + (x * x), 0.5) - 1) / 2);
            Add(BentIdentity, "x - 0.5 + √(x²/4 + 0.25)", x => x - 0.5 + Sqrt((Power(x, 2) / 4) + 0.25));

            Add(Isrlu, "x ≥ 0 ? x : x / √(1 + α·x²)", x => Where(x >= 0, x, x / Sqrt(1 + (Alpha(x) * Power(x, 2)))));
            Add(Isrlu, "x < 0 ? x·(1 + α·x²)^-0.5 : x", x => Where(x < 0, x * Power(1 + (Alpha(x) * Power(x, 2)), -0.5), x));
            Add(Isrlu, "x ≥ 0 ? x : -√(x² / (1 + α·x²))", x => Where(x >= 0, x, -Sqrt(Power(x, 2) / (1 + (Alpha(x) * Power(x, 2))))));
            Add(SparsePlus, "|x| < 1 ? (x + 1)·(x + 1) / 4 : max(x, 0)", x => Where(Abs(x) < 1, (x + 1) * (x + 1) / 4, Max(x, 0)));
            Add(SparsePlus, "x ≤ -1 ? 0 : x < 1 ? x²/4 + x/2 + 0.25 : x", x => Where(x <= -1, x.Builder.Constant(0), Where(x < 1, (Power(x, 2) / 4) + (x / 2) + 0.25, x)));
            Add(SparsePlus, "x ≥ 1 ? x : max((x + 1) / 2, 0)²", x => Where(x >= 1, x, Power(Max((x + 1) / 2, 0), 2)));
            Add(HardShrink, "|x| > 0.5 ? x : 0", x => Where(Abs(x) > 0.5, x, 0));
            Add(HardShrink, "x ≤ 0.5 and x ≥ -0.5 ? 0 : x", x => Where(And(x <= 0.5, x >= -0.5), x.Builder.Constant(0), x));
            Add(HardShrink, "x > 0.5 ? x : x < -0.5 ? x : 0", x => Where(x > 0.5, x, Where(x < -0.5, x, 0)));
            Add(ThresholdedRelu, "x > 1 ? x : 0", x => Where(x > 1, x, 0));
            Add(ThresholdedRelu, "x ≤ 1 ? 0 : x", x => Where(x <= 1, x.Builder.Constant(0), x));
            Add(ThresholdedRelu, "x - 1 > 0 ? 1 + (x - 1) : 0", x => Where(x - 1 > 0, 1 + (x - 1), 0));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Form_IsReachedFromEachSpelling(string form, string name, string derived)
    {
        Assert.NotEmpty(name);
        Assert.Equal(form, derived);
    }

    [Theory]
    [InlineData("sparse_plus", "y ≥ 1 ? 1 : y > 0 ? sqrt(y) : 0")]
    [InlineData("thresholded_relu", "y > 0 ? 1 : 0")]
    [InlineData("hard_shrink", "|y| > 0 ? 1 : 0")]
    public void CatalogueFunction_HasTheForm(string name, string form) =>
        Assert.Equal(form, ToText(ActivationCatalogue.Find(name)!.CreateFormula()));

    [Theory]
    [InlineData("logcosh, which has two x for a y", "none")]
    [InlineData("√(x² + 1), which has two x for a y", "none")]
    public void FunctionThatFallsAndRises_HasNoForm(string name, string form) =>
        Assert.Equal(form, ToText(x => name[0] == 'l' ? Log(Cosh(x)) : Sqrt(Power(x, 2) + 1)));

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    [InlineData(0.5, false)]
    public void RootOfAConstant_HasToBeANumber(double alpha, bool hasNormalForm)
    {
        Expression x = new FormulaBuilder().Input;
        Formula formula = (x / Sqrt(1 / (x.Builder.Parameter("Alpha", alpha) - 1))).ToFormula();

        PieceDerivation piece = Derivation.Derive(formula).Pieces.Single();
        Assert.Equal(hasNormalForm, !piece.Function.Equals(RationalFunction.Atom(2)) || piece.Atoms[2].Kind != AtomKind.Opaque);
    }

    [Theory]
    [InlineData("2·√(x² + 4)", "√(4·x² + 16)")]
    [InlineData("√2·√3·x", "√6·x")]
    [InlineData("√0.3·√(x² + 1)", "√(0.3·x² + 0.3)")]
    [InlineData("(√(x² + 1) - x)·(√(x² + 1) + x)", "1")]
    [InlineData("1 / (√(x² + 1) - x)", "√(x² + 1) + x")]
    [InlineData("1 / (√(x² + 1) + √(x² + 2))", "√(x² + 2) - √(x² + 1)")]
    public void EqualSpellings_HaveOneNormalForm(string one, string other)
    {
        (IReadOnlyList<RationalFunction> forms, _) = Normalizer.TryNormalize(Parse(one), Parse(other))!.Value;

        Assert.Equal(forms[0], forms[1]);
    }

    private static Formula Parse(string text)
    {
        Expression x = new FormulaBuilder().Input;
        Expression s = Sqrt(Power(x, 2) + 1);
        Expression result = text switch
        {
            "2·√(x² + 4)" => 2 * Sqrt(Power(x, 2) + 4),
            "√(4·x² + 16)" => Sqrt((4 * Power(x, 2)) + 16),
            "√2·√3·x" => Sqrt(x.Builder.Constant(2)) * Sqrt(x.Builder.Constant(3)) * x,
            "√6·x" => Sqrt(x.Builder.Constant(6)) * x,
            "√0.3·√(x² + 1)" => Sqrt(x.Builder.Constant(0.3)) * s,
            "√(0.3·x² + 0.3)" => Sqrt((0.3 * Power(x, 2)) + 0.3),
            "(√(x² + 1) - x)·(√(x² + 1) + x)" => (s - x) * (s + x),
            "1" => x.Builder.Constant(1),
            "1 / (√(x² + 1) - x)" => 1 / (s - x),
            "√(x² + 1) + x" => s + x,
            "1 / (√(x² + 1) + √(x² + 2))" => 1 / (s + Sqrt(Power(x, 2) + 2)),
            _ => Sqrt(Power(x, 2) + 2) - s,
        };
        return result.ToFormula();
    }

    [Fact]
    public void DownwardJump_IsNotToldApart() =>
        Assert.Equal("none", ToText(x => Where(x > 1, x - 2, 0)));

    [Fact]
    public void JumpIntoTheOtherImage_IsNotToldApart() =>
        Assert.Equal("none", ToText(ActivationCatalogue.Find("threshold")!.CreateFormula([0, 1])));

    [Fact]
    public void Squareplus_IsSquaredAndSolved() => Assert.Equal(
        [
            "simplify: (1 + x / sqrt(x² + β)) / 2 | (x·sqrt(x² + β) + x² + β) / (2·x² + 2·β)",
            "isolate the root: y = 0.5·sqrt(x² + β) + 0.5·x | sqrt(x² + β) = 2·y - x",
            "square: sqrt(x² + β) = 2·y - x | x² + β = (2·y - x)²",
            "solve for x: x² + β = (2·y - x)² | x = (4·y² - β) / (4·y)",
            "substitute and cancel: (x·sqrt(x² + β) + x² + β) / (2·x² + 2·β) | 4·y² / (4·y² + β)",
        ],
        StepsAfterTheRules(x => (x + Sqrt(Power(x, 2) + x.Builder.Parameter("Beta", 4))) / 2));

    [Fact]
    public void Isru_IsSquaredAndSolvedForTheSquare() => Assert.Equal(
        [
            "simplify: (sqrt(1 + α·x²) - x·(α·(2·x) / (2·sqrt(1 + α·x²)))) / sqrt(1 + α·x²)² | sqrt(1 + α·x²) / (1 + α·x²)²",
            "square: y = x·sqrt(1 + α·x²) / (1 + α·x²) | y² = x² / (1 + α·x²)",
            "solve for x²: y² = x² / (1 + α·x²) | x² = y² / (1 - α·y²)",
            "substitute x²: sqrt(1 + α·x²) | sqrt(1 - α·y²) / (1 - α·y²)",
            "substitute and cancel: sqrt(1 + α·x²) / (1 + α·x²)² | (1 - α·y²)^(1.5)",
        ],
        StepsAfterTheRules(x => x / Sqrt(1 + (x.Builder.Parameter("Alpha", 1) * Power(x, 2)))));

    [Fact]
    public void BentIdentity_TakesTheBranchThatThePieceHas() => Assert.Equal(
        [
            "simplify: 1 + x / sqrt(x² + 1) / 2 | (2 + x·sqrt(1 + x²) + 2·x²) / (2 + 2·x²)",
            "isolate the root: y = 0.5·sqrt(1 + x²) + x - 0.5 | sqrt(1 + x²) = 1 + 2·y - 2·x",
            "square: sqrt(1 + x²) = 1 + 2·y - 2·x | 1 + x² = (1 + 2·y - 2·x)²",
            "quadratic formula, since 6·x - 4 - 8·y < 0: 4·y + 3·x² + 4·y² - 4·x - 8·(y·x) = 0 | x = 2 / 3 + 4 / 3·y - 2 / 3·sqrt(1 + y + y²)",
            "substitute and cancel: (2 + x·sqrt(1 + x²) + 2·x²) / (2 + 2·x²) | (4 + 4·y + 4·y² + (1 + 2·y)·sqrt(1 + y + y²)) / (5 + 4·y + 4·y²)",
        ],
        StepsAfterTheRules(x => x + ((Sqrt(Power(x, 2) + 1) - 1) / 2)));

    [Fact]
    public void Softplus_IsExponentiated() => Assert.Equal(
        [
            "exponentiate: y = log(1 + e^x) | e^y = 1 + e^x",
            "solve for e^x: e^y = 1 + e^x | e^x = e^y - 1",
            "substitute and cancel: e^x / (1 + e^x) | 1 - e^-y",
        ],
        StepsAfterTheRules(x => Log(1 + Exp(x))));

    [Fact]
    public void SparsePlus_TakesTheBranchThatThePieceHas() => Assert.Equal(
        [
            "simplify: 2·(x + 1) / 4 | 0.5 + 0.5·x",
            "quadratic formula, since 0.5 + 0.5·x > 0: 0.25 + 0.5·x + 0.25·x² - y = 0 | x = 2·sqrt(y) - 1",
            "substitute and cancel: 0.5 + 0.5·x | sqrt(y)",
            "piece by piece: 1 ≤ x | y = x",
            "put together: y' | 1",
            "y grows with x: x > -1 | y > 0",
            "y grows with x: x ≥ 1 | y ≥ 1",
        ],
        StepsAfterTheRules(x => Where(x <= -1, x.Builder.Constant(0), Where(x >= 1, x, Power(x + 1, 2) / 4))));

    private static string[] StepsAfterTheRules(Func<Expression, Expression> formula) =>
    [
        .. Derivation.Derive(formula(new FormulaBuilder().Input).ToFormula()).Steps
            .SkipWhile(static s => s.Rule is not ("simplify" or "exponentiate"))
            .Select(static s => $"{s.Rule}: {s.Before} | {s.After}"),
    ];

    private static string ToText(Func<Expression, Expression> formula) => ToText(formula(new FormulaBuilder().Input).ToFormula());

    private static string ToText(Formula formula)
    {
        Derivation derivation = Derivation.Derive(formula);
        return derivation.OutputConditions is null || derivation.Pieces.Any(static p => p.PureOutputForm is null)
            ? "none"
            : DerivationText.OutputDerivative(derivation);
    }
}
