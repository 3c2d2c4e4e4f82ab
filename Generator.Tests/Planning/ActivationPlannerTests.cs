using System;
using System.Linq;
using Activations.Generator.Catalogue;
using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Planning;
using Activations.Generator.Planning.Vetting;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Planning;

public sealed class ActivationPlannerTests
{
    [Theory]
    [InlineData("identity", nameof(SavedValue.Output))]
    [InlineData("relu", nameof(SavedValue.Output))]
    [InlineData("leaky_relu", nameof(SavedValue.Output))]
    [InlineData("sigmoid", nameof(SavedValue.Output))]
    [InlineData("tanh", nameof(SavedValue.Output))]
    [InlineData("exp", nameof(SavedValue.Output))]
    [InlineData("elu", nameof(SavedValue.Output))]
    [InlineData("silu", nameof(SavedValue.Derivative))]
    public void Auto_KeepsTheOutputWhereItIsEnough(string name, string saved)
    {
        foreach (ElementType type in Enum.GetValues<ElementType>())
        {
            Assert.Equal(saved, Plan(name, type).Saved.ToString());
        }
    }

    [Theory]
    [InlineData("leaky_relu", -0.5)]
    [InlineData("elu", -1.0)]
    public void Auto_KeepsTheDerivative_WhereTheOutputLosesTheSide(string name, double alpha)
    {
        ActivationPlan plan = Plan(ActivationCatalogue.Find(name)!.CreateFormula([alpha]));

        Assert.Equal(SavedValue.Derivative, plan.Saved);
        Assert.Contains("doesn't tell which derivative applies", plan.SavedReason, StringComparison.Ordinal);
    }

    [Fact]
    public void NoAutoPlan_EvaluatesATranscendentalFunctionBackward()
    {
        foreach (CatalogueEntry entry in ActivationCatalogue.Entries)
        {
            ActivationPlan plan = Plan(entry.CreateFormula());
            KernelProgram? backward = plan.OutputDerivative;

            Assert.Equal(0, plan.Alternatives[0].BackwardTranscendentals);
            Assert.Equal(plan.Saved, plan.Alternatives[0].Saved);
            Assert.DoesNotContain(backward?.Instructions ?? default, i => i.Op == KernelOp.Call);
        }
    }

    [Theory]
    [InlineData("sigmoid")]
    [InlineData("tanh")]
    public void OutputDerivative_RoundsOnce(string name)
    {
        // y - y² and 1 - y² are one fused multiply-add.
        KernelProgram program = Plan(name).OutputDerivative!;

        Assert.Single(program.Instructions, i => i.Op == KernelOp.FusedMultiplyAdd);
        Assert.DoesNotContain(program.Instructions, i => i.Op is KernelOp.Multiply or KernelOp.Subtract);
    }

    [Fact]
    public void Save_OverridesTheChoice()
    {
        foreach (SavedValue saved in (SavedValue[])[SavedValue.Output, SavedValue.Derivative, SavedValue.Input])
        {
            ActivationPlan plan = ActivationPlanner.Plan(Sigmoid, ElementType.Single, saved).Plan!;

            Assert.Equal(saved, plan.Saved);
            Assert.Equal(saved == SavedValue.Output, plan.OutputDerivative is not null);
            Assert.Equal(saved == SavedValue.Derivative, plan.ForwardWithDerivative is not null);
        }
    }

    [Fact]
    public void SaveOutput_WhereItIsNotEnough_FailsAndSaysWhatIsPossible()
    {
        PlanOutcome outcome = ActivationPlanner.Plan(ActivationCatalogue.Find("silu")!.CreateFormula(), ElementType.Single, SavedValue.Output);

        Assert.Null(outcome.Plan);
        Assert.Equal("no form of its derivative needs the output alone", outcome.Failure!.Reason);
        Assert.Equal([SavedValue.Derivative, SavedValue.Input], outcome.Failure.Possible);
    }

    [Fact]
    public void Silu_RecordsTheFormThatDividesByTheInput()
    {
        RejectedForm rejected = Assert.Single(Plan("silu").Rejected);

        Assert.Equal("y·(1 + x - y) / x", rejected.Form);
        Assert.Contains("not a number at x = 0", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FormThatLosesItsDigits_IsRefusedWithTheFigure()
    {
        // (e^x - 1)/(e^x + 1)·2^-30 + 1 hides the function in the last bits of 1.
        FormulaBuilder builder = new();
        Formula hidden = (1 + (Tanh(builder.Input) / 1073741824)).ToFormula();

        ActivationPlan plan = Plan(hidden);

        Assert.Equal(SavedValue.Derivative, plan.Saved);
        RejectedForm rejected = Assert.Single(plan.Rejected);
        Assert.StartsWith("its error is up to ", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Hyperparameters_AreRoundedToTheElementType()
    {
        static double Slope(ElementType type) => BitConverter.Int64BitsToDouble(
            Plan("leaky_relu", type).Forward.Instructions.Single(i => i.Name == "Alpha").Bits);

        Assert.Equal((double)0.01f, Slope(ElementType.Single));
        Assert.Equal(0.01, Slope(ElementType.Double));
    }

    [Fact]
    public void FormulaTooLargeForTheAlgebra_IsEvaluatedAsItIsWritten()
    {
        // (1 + x)·(2 + e^x)·(3 + e^(x²))…: 2^12 terms if it were multiplied out.
        FormulaBuilder builder = new();
        Expression x = builder.Input;
        Expression product = 1 + x;
        for (int i = 2; i < 14; i++)
        {
            product *= i + Exp(Power(Sin(x), i));
        }

        Formula formula = product.ToFormula();
        ActivationPlan plan = Plan(formula);

        Assert.Equal(SavedValue.Derivative, plan.Saved);
        double expected = FormulaEvaluator.Evaluate(formula, 0.75);
        double actual = KernelInterpreter.Run(plan.Forward, ElementType.Single, 0.75)[0];
        Assert.InRange(actual / expected, 1 - 1e-6, 1 + 1e-6);
    }

    [Fact]
    public void EqualFormulas_GiveEqualPlans() => Assert.Equal(Plan(Sigmoid), Plan(Sigmoid));

    [Fact]
    public void Kinks_AreNoted() => Assert.Contains("At x = 0 the derivative is 0.", Plan("relu").Notes);

    [Theory]
    [InlineData("sigmoid", true)]
    [InlineData("silu", false)]
    public void Fast_SaysWhetherItDiffers(string name, bool differs)
    {
        ActivationPlan fast = Plan(name, AccuracyLevel.Fast);
        ActivationPlan high = Plan(name, AccuracyLevel.High);

        Assert.Equal(differs, fast.Forward != high.Forward);
        Assert.Equal(differs, fast.Notes.Any(static note => note.Contains("may be 0", StringComparison.Ordinal)));
        Assert.Equal(!differs, fast.Notes.Any(static note => note.Contains("the code is that of Accuracy.High", StringComparison.Ordinal)));

        static ActivationPlan Plan(string name, AccuracyLevel accuracy)
            => ActivationPlanner.Plan(ActivationCatalogue.Find(name)!.CreateFormula(), ElementType.Single, SavedValue.Auto, accuracy).Plan!;
    }

    private static Formula Sigmoid => ActivationCatalogue.Find("sigmoid")!.CreateFormula();

    private static ActivationPlan Plan(string name, ElementType type = ElementType.Single) =>
        ActivationPlanner.Plan(ActivationCatalogue.Find(name)!.CreateFormula(), type, SavedValue.Auto).Plan!;

    private static ActivationPlan Plan(Formula formula) =>
        ActivationPlanner.Plan(formula, ElementType.Single, SavedValue.Auto).Plan!;

    /// <summary>In pairs the sum has ten times the operations: too much to compile, and to run.</summary>
    [Fact]
    public void LargeFormula_IsNotPaired()
    {
        // Each factor's error adds to the others', unless roundings are carried along.
        FormulaBuilder builder = new();
        Expression product = Functions.Tanh(builder.Input);
        for (int k = 1; k < 60; k++)
        {
            product *= 1 + Functions.Tanh(builder.Input * (k / 64.0));
        }

        Formula formula = product.ToFormula();
        ActivationPlan plan = ActivationPlanner.Plan(formula, ElementType.Single, SavedValue.Auto).Plan!;

        Assert.InRange(plan.Forward.Instructions.Count, formula.Nodes.Length / 2, formula.Nodes.Length * 2);
    }

    [Fact]
    public void NestedExponentials_AreWrittenOnce()
    {
        FormulaBuilder builder = new();
        Expression nested = builder.Input;
        for (int k = 0; k < 30; k++)
        {
            nested = Functions.Exp(-nested);
        }

        ActivationPlan plan = ActivationPlanner.Plan(nested.ToFormula(), ElementType.Single, SavedValue.Auto).Plan!;

        Assert.Equal(30, KernelCost.Of(plan.Forward).Transcendentals);
    }

    /// <summary>What is one number in double is infinite, or zero, or the same as its neighbour in float.</summary>
    [Theory]
    [InlineData(5e-324)]
    [InlineData(1e-300)]
    [InlineData(1e-45)]
    [InlineData(1e-39)]
    [InlineData(3e38)]
    [InlineData(1e39)]
    [InlineData(1e300)]
    [InlineData(1e308)]
    public void HyperparameterOfAnySize_HasAPlan(double value)
    {
        foreach (CatalogueEntry entry in ActivationCatalogue.Entries.Where(static entry => entry.Hyperparameters.Count == 1))
        {
            foreach (ElementType type in Enum.GetValues<ElementType>())
            {
                bool isHeld = type == ElementType.Double || (float.IsFinite((float)value) && (float)value != 0);
                if (isHeld)
                {
                    Assert.NotNull(ActivationPlanner.Plan(entry.CreateFormula([value]), type, SavedValue.Auto).Plan);
                }
            }
        }
    }
}
