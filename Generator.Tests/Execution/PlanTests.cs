using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

using Activations.Generator.Catalogue;
using Activations.Generator.Planning;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>The generated code does what was planned, and what was planned is what the design promises.</summary>
[Trait("Category", "Execution")]
public sealed class PlanTests
{
    /// <summary>The functions of the vector math and of the framework that are a few instructions at most.</summary>
    private static readonly string[] s_simple = ["FusedMultiplyAdd", "NegatedMultiplyAdd", "Abs", "NegatedAbs", "CopySign", "Min", "Max"];

    public static TheoryData<string> Classes => ActivationCases.Names;

    [Fact]
    public void EveryEntry_HasATextbookFunction()
        => Assert.Equal(
            ActivationCatalogue.Entries.Select(entry => entry.Name).Order(),
            TextbookFunctions.All.Where(function => function.IsDefault).Select(function => function.Entry).Order());

    [Theory]
    [MemberData(nameof(Classes))]
    public void SavedForBackward_IsThePlans(string name)
    {
        ActivationCase activation = ActivationCases.Named(name);
        Saved saved = activation.IsDouble
            ? new GeneratedActivation<double>(activation).SavedForBackward
            : new GeneratedActivation<float>(activation).SavedForBackward;

        Assert.NotEqual(Saved.Auto, saved);
        Assert.Equal(Plan(activation).Saved.ToString(), saved.ToString());
        Assert.True(activation.Save == Saved.Auto || activation.Save == saved);
        TextbookFunction function = activation.Function;
        bool keepsDerivative = function.OutputDerivative is null || function.KeepsDerivative || (function.KeepsDerivativeInSingle && !activation.IsDouble);
        Assert.True(activation.Save != Saved.Auto || saved == (keepsDerivative ? Saved.Derivative : Saved.Output));
    }

    [Theory]
    [InlineData("sigmoid")]
    [InlineData("tanh")]
    public void BackwardFromOutput_CallsNoTranscendentalFunction(string entry)
    {
        foreach (ActivationCase activation in ActivationCases.All.Where(c => c.Function.Entry == entry && c.Save is Saved.Auto or Saved.Output))
        {
            Assert.DoesNotContain(Plan(activation).OutputDerivative!.Instructions, instruction => instruction.Op == KernelOp.Call);

            string text = GeneratedCode.Instance.Text(activation);
            string kernel = activation.ClassName + KernelForms.OutputDerivative;
            Assert.Equal([kernel], KernelsOf(text, "public static void BackwardFromOutput("));
            Assert.Equal([kernel], KernelsOf(text, " DerivativeFromOutput("));

            Assert.Empty(CallsOf(Struct(text, kernel)).Except(s_simple));

            // The control: the derivative at the input has to evaluate one.
            Assert.NotEmpty(CallsOf(Struct(text, activation.ClassName + "DerivativeKernel")).Except(s_simple));
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void GenericUse_GivesTheSame(string name)
    {
        ActivationCase activation = ActivationCases.Named(name);
        Type type = activation.IsDouble
            ? new GeneratedActivation<double>(activation).Type
            : new GeneratedActivation<float>(activation).Type;
        Type element = activation.IsDouble ? typeof(double) : typeof(float);
        object used = Activator.CreateInstance(typeof(GenericUse<,>).MakeGenericType(type, element))!;
        ((IGenericUse)used).Check();
    }

    private static ActivationPlan Plan(ActivationCase activation)
    {
        CatalogueEntry entry = ActivationCatalogue.Find(activation.Function.Entry)!;
        double[] values = activation.Function.Parameter is null
            ? [.. entry.Hyperparameters.Select(hyperparameter => hyperparameter.Default)]
            : [activation.Function.Value];
        ElementType type = activation.IsDouble ? ElementType.Double : ElementType.Single;
        return ActivationPlanner.Plan(entry.CreateFormula(values), type, Enum.Parse<SavedValue>(activation.Save.ToString())).Plan!;
    }

    /// <summary>The kernels that a member's text names.</summary>
    private static IEnumerable<string> KernelsOf(string text, string signature)
    {
        int start = text.IndexOf(signature, StringComparison.Ordinal);
        string member = text[start..text.IndexOf(';', start)];
        return member.Split('.', '<', '>', '(', ')', ',', ' ', '\n').Where(word => word.EndsWith("Kernel", StringComparison.Ordinal));
    }

    /// <summary>The functions that a kernel's text calls.</summary>
    private static IEnumerable<string> CallsOf(string text)
        => Regex.Matches(text, @"\b(?:VectorMath|MathF|Math)\.(\w+)\(").Select(match => match.Groups[1].Value);

    /// <summary>A kernel's text, from its declaration to the next one's.</summary>
    private static string Struct(string text, string name)
    {
        int start = text.IndexOf($"file readonly struct {name} ", StringComparison.Ordinal);
        int end = text.IndexOf("/// <summary>", start, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }
}
