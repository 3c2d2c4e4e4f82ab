using System;
using Activations.Generator.Catalogue;
using Activations.Generator.Planning;
using Activations.Generator.Planning.Vetting;
using Xunit;

namespace Activations.Generator.Tests.Planning;

/// <summary>
/// Where a few roundings add up, next to powers of two, and functions have hardly a part in it: a form that is accurate nearly
/// everywhere else isn't taken.
/// </summary>
public sealed class CloserLookTests
{
    private const int Neighbours = 4000;

    [Theory]
    [InlineData(1.9595635f)]
    [InlineData(2.993877f)]
    [InlineData(1.34f)]
    public void TanhShrink_IsWithinTwoUlp(float center)
    {
        ActivationPlan plan = Plan("tanh_shrink");

        Assert.InRange(LargestError(plan.Forward, center, static x => x - Math.Tanh(x)), 0, 2);
        Assert.InRange(LargestError(plan.Forward, -center, static x => x - Math.Tanh(x)), 0, 2);
    }

    [Theory]
    [InlineData(1.7f, -7.638387f)]
    [InlineData(0.2536621f, -29.534462f)]
    public void ScaledSilu_HasADerivativeWithinFourUlp(float beta, float center)
    {
        ActivationPlan plan = Plan("silu", beta);

        Assert.InRange(LargestError(plan.Derivative, center, Derivative), 0, 4);

        double Derivative(double x)
        {
            double w = Math.Exp(beta * x);
            return (w / (1 + w)) + (beta * x * w / ((1 + w) * (1 + w)));
        }
    }

    private static ActivationPlan Plan(string name, params double[] hyperparameters)
    {
        CatalogueEntry entry = ActivationCatalogue.Find(name)!;
        return ActivationPlanner.Plan(entry.CreateFormula(hyperparameters), ElementType.Single, SavedValue.Auto).Plan!;
    }

    /// <summary>With functions that are right to half an ulp.</summary>
    private static double LargestError(KernelProgram program, float center, Func<double, double> reference)
    {
        double[] inputs = new double[(2 * Neighbours) + 1];
        int bits = BitConverter.SingleToInt32Bits(center);
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = BitConverter.Int32BitsToSingle(bits + i - Neighbours);
        }

        double largest = 0;
        foreach (KernelBlock block in new KernelInterpreter(program, ElementType.Single, isExact: true).RunInBlocks(inputs))
        {
            for (int i = 0; i < block.Results.Length; i++)
            {
                double expected = reference(inputs[block.Start + i]);
                largest = Math.Max(largest, FormVetting.UlpError(block.Results[i], expected, ElementType.Single));
            }
        }

        return largest;
    }
}
