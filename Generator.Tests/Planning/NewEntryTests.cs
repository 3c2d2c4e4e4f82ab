using System;

using Activations.Generator.Catalogue;
using Activations.Generator.Emission;
using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Emission;
using Activations.Generator.Tests.Infrastructure;

using Xunit;

namespace Activations.Generator.Tests.Planning;

/// <summary>An activation is one entry: a name, a formula and its hyperparameters. All the rest follows.</summary>
public sealed class NewEntryTests
{
    /// <summary>Encog's steepened sigmoid, which the catalogue doesn't have.</summary>
    private static readonly CatalogueEntry s_entry = new(
        "steepened_sigmoid",
        "The sigmoid with a slope of its own.",
        f => 1 / (1 + Functions.Exp(-(f.Slope * f.X))))
    {
        Source = "Encog's ActivationSteepenedSigmoid",
        Hyperparameters = [HyperparameterDefinition.Positive("Slope", 4.9)],
    };

    [Fact]
    public void OneEntry_IsAllThatANewActivationTakes()
    {
        Assert.Null(ActivationCatalogue.Find(s_entry.Name));

        // What the pipeline does once the parser has found an entry.
        ActivationPlan plan = ActivationPlanner.Plan(s_entry.CreateFormula(), ElementType.Single, SavedValue.Auto).Plan!;
        ActivationSource source = new(
            new HierarchySpec("Demo", default, new TypeSpec("class", "Steepened", "")), s_entry.Name, plan, SamplePlans.Modern);
        using LoadedAssembly assembly = new InMemoryCompiler().Load(
            [.. EmittedActivation.Sources(source)]);

        Assert.Equal(SavedValue.Output, plan.Saved);
        Func<float, float> evaluate = assembly.Method<Func<float, float>>("Demo.Steepened", "Evaluate");
        Func<float, float> derivative = assembly.Method<Func<float, float>>("Demo.Steepened", "Derivative");
        Func<float, float> derivativeFromOutput = assembly.Method<Func<float, float>>("Demo.Steepened", "DerivativeFromOutput");
        foreach (float x in (float[])[-8, -1.5f, -0.3f, 0, 0.3f, 1.5f, 8])
        {
            double y = 1 / (1 + Math.Exp(-4.9 * x));
            AssertClose(y, evaluate(x));
            AssertClose(4.9 * y / (1 + Math.Exp(4.9 * x)), derivative(x));
            AssertClose(4.9 * (float)y * (1 - (float)y), derivativeFromOutput((float)y));
        }
    }

    [Fact]
    public void AnotherValueOfItsHyperparameter_IsAnotherFunction()
    {
        ActivationPlan plan = ActivationPlanner.Plan(s_entry.CreateFormula([2]), ElementType.Double, SavedValue.Auto).Plan!;

        Assert.Equal("1 / (1 + e^-(slope·x))", plan.FunctionText);
        Assert.Contains("slope = 2.", plan.Notes);
    }

    // 4.9 is rounded to float, which the exponential magnifies by 8 · 4.9: what is tested here isn't the accuracy.
    private static void AssertClose(double expected, float actual)
        => Assert.True(Math.Abs(actual - expected) <= 1e-5 * expected, $"{actual:R}, not {expected:R}");
}
