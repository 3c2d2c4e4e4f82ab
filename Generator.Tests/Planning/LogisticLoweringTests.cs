using System;
using System.Linq;
using Activations.Generator.Catalogue;
using Activations.Generator.Expressions;
using Activations.Generator.Planning;
using Activations.Generator.Planning.Vetting;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Planning;

/// <summary>Products with the logistic function: recognised in any spelling, one exponential for function and derivative, and within the bounds.</summary>
public sealed class LogisticLoweringTests
{
    /// <summary>The spellings, and c and the coefficients of u in c·x·σ(u).</summary>
    public static TheoryData<string, double, double, double> Products => new()
    {
        { "x/(1 + e^-x)", 1, 1, 0 },
        { "x·e^(2x)/(1 + e^(2x))", 1, 2, 0 },
        { "x/(1 + e^(-1.702x))", 1, 1.702, 0 },
        { "x/(1 + e^(5x/3))", 1, -5.0 / 3.0, 0 },
        { "-4x/(1 + e^-x)", -4, 1, 0 },
        { "0.5x(1 + tanh(x + x³/8))", 1, 2, 0.25 },
        { "x/(1 + e^(x + x³))", 1, -1, -1 },
        { "x·e^(7x)/(2 + 2e^(7x))", 0.5, 7, 0 },
    };

    [Theory]
    [MemberData(nameof(Products))]
    public void FunctionAndDerivative_ShareTheExponential(string spelling, double c, double linear, double cubic)
    {
        ActivationPlan plan = Plan(spelling);

        // And two divisions: with the denominator, and nothing else.
        KernelProgram program = plan.ForwardWithDerivative!;
        Assert.Single(program.Instructions, static i => i.Function == VectorFunctions.Exp2m1);
        Assert.Single(program.Instructions, static i => i.Function == VectorFunctions.PowerOfTwo);
        Assert.Equal(2, program.Instructions.Count(static i => i.Op == KernelOp.Call));
        Assert.Equal(2, program.Instructions.Count(static i => i.Op == KernelOp.Divide));
        Assert.Equal(1, KernelCost.Of(program).Transcendentals);
        Assert.NotEqual(0, c * (linear + cubic));
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void FunctionAndDerivative_AreWithinTheirBounds(string spelling, double c, double linear, double cubic)
    {
        ActivationPlan plan = Plan(spelling);
        (double function, double derivative) = (0.0, 0.0);
        foreach (float x in Enumerable.Range(-60_000, 120_001).Select(static i => i / 401f))
        {
            double u = (linear * x) + (cubic * x * x * x);
            double w = Math.Exp(-Math.Abs(u));
            (double smaller, double larger) = (w / (1 + w), 1 / (1 + w));
            (double sigma, double rest) = u > 0 ? (larger, smaller) : (smaller, larger);
            double slope = c * sigma * (1 + (((linear * x) + (3 * cubic * x * x * x)) * rest));

            double[] results = KernelInterpreter.Run(plan.ForwardWithDerivative!, ElementType.Single, x);
            function = Math.Max(function, FormVetting.UlpError(results[0], c * x * sigma, ElementType.Single));
            bool isClose = Math.Abs(slope) < 0.25 * Math.Abs(c) && Math.Abs(results[1] - slope) <= Math.Abs(c) / (1 << 24);
            derivative = Math.Max(derivative, isClose ? 0 : FormVetting.UlpError(results[1], slope, ElementType.Single));
        }

        Assert.InRange(function, 0.5, 2);
        Assert.InRange(derivative, 0.5, 4);
    }

    [Theory]
    [InlineData("x/(1 + e^-x)")]
    [InlineData("0.5x(1 + tanh(x + x³/8))")]
    [InlineData("x/(1 + e^(5x/3))")]
    public void Limits_AreTheTrueOnes(string spelling)
    {
        ActivationPlan plan = Plan(spelling);
        double end = spelling.Contains("5x/3", StringComparison.Ordinal) ? double.NegativeInfinity : double.PositiveInfinity;
        double[] vanishing = KernelInterpreter.Run(plan.ForwardWithDerivative!, ElementType.Single, -end);
        double[] growing = KernelInterpreter.Run(plan.ForwardWithDerivative!, ElementType.Single, end);

        Assert.Equal(0.0, vanishing[0] + 0.0);
        Assert.Equal(0.0, vanishing[1] + 0.0);
        Assert.Equal(end, growing[0]);
        Assert.Equal(1.0, growing[1]);
        Assert.All(KernelInterpreter.Run(plan.ForwardWithDerivative!, ElementType.Single, double.NaN), static value => Assert.True(double.IsNaN(value)));
    }

    [Theory]
    [InlineData("x²/(1 + e^-x)")]
    [InlineData("x/(1 + e^-(x² - 3))")]
    public void OtherProducts_HaveTheFunctionInOneExponential(string spelling)
    {
        ActivationPlan plan = Plan(spelling);

        Assert.Contains(plan.Forward.Instructions, static i => i.Function == VectorFunctions.Exp2m1);
    }

    [Theory]
    [InlineData("1/(1 + e^-x)")]
    [InlineData("x/(2 + e^-x)")]
    public void OtherFunctions_AreLeftToOtherForms(string spelling) =>
        Assert.DoesNotContain(Plan(spelling).Forward.Instructions, static i => i.Function == VectorFunctions.Exp2m1);

    [Fact]
    public void CatalogueEntries_AreSuchProducts()
    {
        foreach (string name in (string[])["silu", "gelu_tanh", "quick_gelu"])
        {
            ActivationPlan plan = ActivationPlanner.Plan(ActivationCatalogue.Find(name)!.CreateFormula(), ElementType.Single, SavedValue.Auto).Plan!;
            Assert.Single(plan.ForwardWithDerivative!.Instructions, static i => i.Function == VectorFunctions.Exp2m1);
        }
    }

    private static ActivationPlan Plan(string spelling)
    {
        Expression x = new FormulaBuilder().Input;
        Expression formula = spelling switch
        {
            "x/(1 + e^-x)" => x / (1 + Exp(-x)),
            "x·e^(2x)/(1 + e^(2x))" => x * Exp(2 * x) / (1 + Exp(2 * x)),
            "x/(1 + e^(-1.702x))" => x / (1 + Exp(-1.702 * x)),
            "x/(1 + e^(5x/3))" => x / (1 + Exp(5 * x / 3)),
            "-4x/(1 + e^-x)" => -4 * x / (1 + Exp(-x)),
            "0.5x(1 + tanh(x + x³/8))" => 0.5 * x * (1 + Tanh(x + (x * x * x / 8))),
            "x/(1 + e^(x + x³))" => x / (1 + Exp(x + (x * x * x))),
            "x·e^(7x)/(2 + 2e^(7x))" => x * Exp(7 * x) / (2 + (2 * Exp(7 * x))),
            "x²/(1 + e^-x)" => x * x / (1 + Exp(-x)),
            "x/(1 + e^-(x² - 3))" => x / (1 + Exp(3 - (x * x))),
            "1/(1 + e^-x)" => 1 / (1 + Exp(-x)),
            "x/(2 + e^-x)" => x / (2 + Exp(-x)),
            _ => throw new ArgumentException(spelling),
        };
        return ActivationPlanner.Plan(formula.ToFormula(), ElementType.Single, SavedValue.Auto).Plan!;
    }
}
