using System;
using System.Linq;
using Activations.Generator.Catalogue;
using Activations.Generator.Planning;
using Activations.Generator.Planning.Vetting;
using Xunit;

namespace Activations.Generator.Tests.Planning;

/// <summary>mish and its derivative, at the floats where their errors are largest and where the formula's cases meet.</summary>
public sealed class SoftplusTanhLoweringTests
{
    private const int Neighbours = 6_000;

    private static readonly ActivationPlan s_mish = ActivationPlanner.Plan(
        ActivationCatalogue.Find("mish")!.CreateFormula(), ElementType.Single, SavedValue.Auto).Plan!;

    /// <summary>Of a scan of all floats: where function or derivative came closest to its bound; the ends of its cases.</summary>
    [Theory]
    [InlineData(-10.7303f)]
    [InlineData(-6.57059f)]
    [InlineData(-3.77917f)]
    [InlineData(-2.3966f)]
    [InlineData(-0.858413f)]
    [InlineData(-0.3466f)]
    [InlineData(-0.156468f)]
    [InlineData(0.3466f)]
    [InlineData(0.553799f)]
    [InlineData(0.622339f)]
    [InlineData(12f)]
    [InlineData(-60f)]
    [InlineData(-87.3f)]
    [InlineData(-103.5f)]
    public void ErrorsAreWithinTheBounds_AtTheHardestFloats(float middle)
    {
        int bits = BitConverter.SingleToInt32Bits(middle);
        (double function, double derivative) = (0, 0);
        foreach (int i in Enumerable.Range(bits - Neighbours, 2 * Neighbours))
        {
            float x = BitConverter.Int32BitsToSingle(i);
            double t = Math.Exp(x);
            double odds = t + (t * t / 2);
            double slope = ((odds * (1 + odds)) + (x * (t + (t * t)))) / ((1 + odds) * (1 + odds));

            double[] results = KernelInterpreter.Run(s_mish.ForwardWithDerivative!, ElementType.Single, x);
            function = Math.Max(function, FormVetting.UlpError(results[0], x * (odds / (1 + odds)), ElementType.Single));
            derivative = Math.Max(derivative, FormVetting.UlpError(results[1], slope, ElementType.Single));
        }

        // 1.738 and 3.918 over all floats.
        Assert.InRange(function, 0.0, 2.0);
        Assert.InRange(derivative, 0.0, 4.0);
    }

    [Theory]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 1)]
    [InlineData(3e38, 3e38, 1)]
    [InlineData(40, 40, 1)]
    [InlineData(double.NegativeInfinity, 0, 0)]
    [InlineData(-200, 0, 0)]
    [InlineData(-0.0, -0.0, 0.6)]
    [InlineData(double.NaN, double.NaN, double.NaN)]
    public void FarOut_BothAreTheirLimits(double x, double function, double derivative)
    {
        double[] results = KernelInterpreter.Run(s_mish.ForwardWithDerivative!, ElementType.Single, x);

        Assert.Equal((float)function, (float)results[0]);
        Assert.True(x != 0 || double.IsNegative(results[0]));
        Assert.Equal(derivative, results[1], 1e-7);
    }

    [Fact]
    public void TheFunction_TakesOneExponentialAndOneDivision()
    {
        Assert.Equal(1, s_mish.Forward.Instructions.Count(static i => i.Op == KernelOp.Divide));
        Assert.Equal(2, s_mish.ForwardWithDerivative!.Instructions.Count(static i => i.Op == KernelOp.Divide));
        Assert.Single(s_mish.ForwardWithDerivative!.Instructions, static i => i.Function == VectorFunctions.ExpExcess);
    }
}
