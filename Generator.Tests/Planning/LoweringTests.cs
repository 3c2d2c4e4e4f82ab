using System;
using System.Linq;
using Activations.Generator.Catalogue;
using Activations.Generator.Expressions;
using Activations.Generator.Planning;
using Activations.Generator.Planning.Vetting;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Planning;

/// <summary>Whatever the spelling, the program is right where the function is: run by the interpreter.</summary>
public sealed class LoweringTests
{
    public static TheoryData<string, int> Entries
    {
        get
        {
            TheoryData<string, int> data = [];
            foreach (CatalogueEntry entry in ActivationCatalogue.Entries)
            {
                data.Add(entry.Name, (int)ElementType.Single);
                data.Add(entry.Name, (int)ElementType.Double);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void NaN_StaysNaN(string name, int type)
    {
        ActivationPlan plan = Plan(name, (ElementType)type);

        Assert.True(double.IsNaN(Run(plan.Forward, plan, double.NaN)));
        Assert.True(double.IsNaN(Run(plan.Derivative, plan, double.NaN)));
        if (plan.OutputDerivative is { } fromOutput)
        {
            Assert.True(double.IsNaN(Run(fromOutput, plan, double.NaN)));
        }
    }

    /// <summary>
    /// Of a symmetric function only the right half counts, which has forms that the whole hasn't: the whole takes 97 operations for
    /// the derivative of the first, and 67 for the second itself.
    /// </summary>
    [Fact]
    public void SymmetricFunction_HasTheFormsOfItsHalf()
    {
        Expression x = new FormulaBuilder().Input;
        ActivationPlan first = ActivationPlanner.Plan(Asinh(Sin(Tanh(x))).ToFormula(), ElementType.Single, SavedValue.Auto).Plan!;
        ActivationPlan second = ActivationPlanner.Plan(Atan(Sinh(x)).ToFormula(), ElementType.Single, SavedValue.Auto).Plan!;

        Assert.InRange(KernelCost.Of(first.Derivative).Operations, 5, 30);
        Assert.InRange(KernelCost.Of(second.Forward).Operations, 2, 10);
    }

    [Theory]
    [InlineData("identity", double.NegativeInfinity, double.PositiveInfinity, 1, 1)]
    [InlineData("relu", 0, double.PositiveInfinity, 0, 1)]
    [InlineData("sigmoid", 0, 1, 0, 0)]
    [InlineData("tanh", -1, 1, 0, 0)]
    [InlineData("exp", 0, double.PositiveInfinity, 0, double.PositiveInfinity)]
    [InlineData("elu", -1, double.PositiveInfinity, 0, 1)]
    [InlineData("silu", 0, double.PositiveInfinity, 0, 1)]
    public void Infinities_GiveTheLimits(string name, double low, double high, double lowSlope, double highSlope)
    {
        foreach (ElementType type in Enum.GetValues<ElementType>())
        {
            ActivationPlan plan = Plan(name, type);

            Assert.Equal(low, Run(plan.Forward, plan, double.NegativeInfinity) + 0.0);
            Assert.Equal(high, Run(plan.Forward, plan, double.PositiveInfinity));
            Assert.Equal(lowSlope, Run(plan.Derivative, plan, double.NegativeInfinity) + 0.0);
            Assert.Equal(highSlope, Run(plan.Derivative, plan, double.PositiveInfinity) + 0.0);
        }
    }

    public static TheoryData<string, double, double> Waves
    {
        get
        {
            TheoryData<string, double, double> data = [];
            void Add(string name, Func<Expression, Expression> spelling, double low, double high)
            {
                ActivationPlan plan = ActivationPlanner.Plan(spelling(new FormulaBuilder().Input).ToFormula(), ElementType.Single, SavedValue.Auto).Plan!;
                data.Add($"{name} at -∞", low, Run(plan.Forward, plan, double.NegativeInfinity));
                data.Add($"{name} at +∞", high, Run(plan.Forward, plan, double.PositiveInfinity));
            }

            Add("sin x", static x => Sin(x), double.NaN, double.NaN);
            Add("x·sin x", static x => x * Sin(x), double.NaN, double.NaN);
            Add("x·cos x", static x => x * Cos(x), double.NaN, double.NaN);
            Add("x·tan x", static x => x * Tan(x), double.NaN, double.NaN);
            Add("x + 2x·sin x", static x => x + (2 * x * Sin(x)), double.NaN, double.NaN);
            Add("x²·sin² x", static x => x * x * Sin(x) * Sin(x), double.NaN, double.NaN);
            Add("e^x·sin x", static x => Exp(x) * Sin(x), 0, double.NaN);
            Add("x·(2 + sin x)", static x => x * (2 + Sin(x)), double.NegativeInfinity, double.PositiveInfinity);
            Add("x + sin x", static x => x + Sin(x), double.NegativeInfinity, double.PositiveInfinity);
            Add("sin x/x", static x => Sin(x) / x, 0, 0);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Waves))]
    public void Waves_HaveALimitOnlyWhereTheyStayOnOneSide(string place, double expected, double actual)
        => Assert.True(expected.Equals(actual + 0.0), $"{place}: {expected} expected, {actual} found.");

    [Theory]
    [InlineData("relu", 0)]
    [InlineData("leaky_relu", 0.01)]
    [InlineData("elu", 1)]
    public void Kinks_HaveTheDerivativeOfTheirBranch(string name, double slope)
    {
        ActivationPlan plan = Plan(name, ElementType.Double);

        Assert.Equal(slope, Run(plan.Derivative, plan, 0.0));
        Assert.Equal(slope, Run(plan.Derivative, plan, -0.0));
        Assert.Equal(1, Run(plan.Derivative, plan, double.Epsilon));
    }

    [Fact]
    public void OddFunction_KeepsNegativeZero() =>
        Assert.True(double.IsNegative(Run(Plan("tanh", ElementType.Single).Forward, Plan("tanh", ElementType.Single), -0.0)));

    public static TheoryData<string, double, double> Spellings
    {
        get
        {
            TheoryData<string, double, double> data = [];
            void Add(string name, Func<Expression, Expression> spelling, Func<double, double> truth)
            {
                foreach (double x in (double[])[-1e30, -120, -95, -20, -1, -1e-7, 1e-7, 1, 20, 95, 120, 1e30])
                {
                    ActivationPlan plan = ActivationPlanner.Plan(spelling(new FormulaBuilder().Input).ToFormula(), ElementType.Single, SavedValue.Auto).Plan!;
                    double rounded = (float)x;
                    data.Add(
                        $"{name} at {x}",
                        truth(rounded),
                        KernelInterpreter.Run(plan.Forward, ElementType.Single, rounded)[0]);
                }
            }

            static double Sigmoid(double x) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));
            Add("e^x/(1 + e^x)", x => Exp(x) / (1 + Exp(x)), Sigmoid);
            Add("x·e^x/(1 + e^x)", x => x * Exp(x) / (1 + Exp(x)), x => x * Sigmoid(x));
            Add("(e^x - e^-x)/(e^x + e^-x)", x => (Exp(x) - Exp(-x)) / (Exp(x) + Exp(-x)), Math.Tanh);
            Add("0.5(1 + tanh(x/2))", x => 0.5 * (1 + Tanh(x / 2)), Sigmoid);
            Add("x·sigmoid(1.702x)", x => x / (1 + Exp(-1.702 * x)), x => x * Sigmoid(1.702 * x));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void UnstableSpelling_HasTheValueOfTheStableOne(string name, double expected, double actual)
    {
        Assert.NotEmpty(name);
        Assert.InRange(FormVetting.UlpError(actual, expected, ElementType.Single), 0, 2);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(-2, true)]
    [InlineData(1.5, false)]
    public void TanhOfSoftplus_SharesItsExponentialWithTheDerivative_WhereTheExponentIsExact(double slope, bool isShared)
    {
        // Spelled with either exponential, and not as a tangent; a factor of 3 would be a rounding too many.
        Expression x = new FormulaBuilder().Input;
        Expression t = Exp(slope * x);
        Formula spelled = (2 * x * ((t * t) + (2 * t)) / ((t * t) + (2 * t) + 2)).ToFormula();

        ActivationPlan plan = ActivationPlanner.Plan(spelled, ElementType.Single, SavedValue.Auto).Plan!;

        Assert.Equal(isShared, plan.Forward.Instructions.Any(static i => i.Function == VectorFunctions.ExpExcess));
        Assert.Equal(isShared ? 1 : 0, plan.ForwardWithDerivative!.Instructions.Count(static i => i.Function == VectorFunctions.ExpExcess));
    }

    [Theory]
    [InlineData("relu6", 1)]
    [InlineData("hard_sigmoid", 0)]
    [InlineData("hard_tanh", 0)]
    public void NotANumber_IsLeftToTheMiddlePiece_WhereTheOuterOnesAreConstants(string name, int comparisons)
    {
        ActivationPlan plan = ActivationPlanner.Plan(
            ActivationCatalogue.Find(name)!.CreateFormula(), ElementType.Single, SavedValue.Auto).Plan!;

        Assert.Equal(
            comparisons,
            plan.Forward.Instructions.Count(static i => i.Op is KernelOp.LessThan or KernelOp.LessThanOrEqual
                or KernelOp.GreaterThan or KernelOp.GreaterThanOrEqual or KernelOp.EqualTo));
        Assert.Equal(double.NaN, KernelInterpreter.Run(plan.Forward, ElementType.Single, double.NaN)[0]);
    }

    [Theory]
    [InlineData("softplus")]
    [InlineData("log_sigmoid")]
    public void LogarithmOfOnePlusAnExponential_IsTwoCalls_AndItsDerivativeIsNone(string name)
    {
        ActivationPlan plan = ActivationPlanner.Plan(
            ActivationCatalogue.Find(name)!.CreateFormula(), ElementType.Single, SavedValue.Derivative).Plan!;

        Assert.Equal(
            [VectorFunctions.ExpNonPositive, VectorFunctions.Log1pNonNegative],
            plan.ForwardWithDerivative!.Instructions.Where(static i => i.Function is not null).Select(static i => i.Function!));
    }

    private static ActivationPlan Plan(string name, ElementType type) =>
        ActivationPlanner.Plan(ActivationCatalogue.Find(name)!.CreateFormula(), type, SavedValue.Auto).Plan!;

    private static double Run(KernelProgram program, ActivationPlan plan, double x) =>
        KernelInterpreter.Run(program, plan.ElementType, x)[0];
}
