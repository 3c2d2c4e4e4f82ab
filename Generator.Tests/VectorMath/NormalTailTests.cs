using System;
using System.Globalization;
using System.Linq;
using System.Runtime.Intrinsics;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;
using Xunit;
using Xunit.Abstractions;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>The functions that gelu and its derivative are made of: the bounds that the planner counts on, and the same bits in all widths.</summary>
public sealed class NormalTailTests(ITestOutputHelper output)
{
    private const float Highest = 14.6f;

    // Beyond a quarter of the zero's size from it, the slope is held to a relative error.
    private const double Zero = 0.7517915;

    private static readonly float[] s_samples =
        [.. Samples.Singles(997).Where(static x => x is >= 0f and <= Highest), .. Enumerable.Range(0, 40_000).Select(static i => i * (Highest / 40_000f))];

    [Fact]
    public void Power_IsWithinTheBound()
    {
        // What the planner takes it for is 1 + p, rounded; here it isn't rounded yet.
        double bound = VectorFunctions.UlpBound(VectorFunctions.BellPower) - 0.5;
        AssertWithin(bound, "BellPower", static z =>
        {
            float power = Functions.BellPower(z, out float shifted);
            double expected = Math.Exp(-(double)z * z / 2.0) / Scale(shifted);
            return Math.Abs(1.0 + power - expected) / (expected < 1.0 ? 1.0 / (1 << 24) : 1.0 / (1 << 23));
        });
    }

    [Fact]
    public void Product_IsWithinTheBound() => AssertWithin(
        VectorFunctions.UlpBound(VectorFunctions.NormalTailProduct),
        "NormalTailProduct",
        static z => Ulp.Distance(Functions.NormalTailProduct(z, out float _), z * Ratio(z)));

    [Fact]
    public void Slope_IsWithinTheBound() => AssertWithin(
        VectorFunctions.UlpBound(VectorFunctions.NormalTailSlope),
        "NormalTailSlope",
        static z => Math.Abs(z - Zero) < Zero / 4.0 ? 0.0 : Ulp.Distance(Slope(z), Ratio(z) - (z * References.NormalPdf(0.0))));

    [Fact]
    public void Slope_AroundItsZero_IsWithinTwoToTheMinus25()
    {
        foreach (float z in s_samples.Where(static z => Math.Abs(z - Zero) < Zero / 4.0))
        {
            Assert.InRange(Math.Abs(Slope(z) - (Ratio(z) - (z * References.NormalPdf(0.0)))), 0.0, 1.0 / (1 << 25));
        }
    }

    [Fact]
    public void NaN_StaysNaN()
    {
        Assert.True(float.IsNaN(Functions.BellPower(float.NaN, out float _)));
        Assert.True(float.IsNaN(Functions.NormalTailProduct(float.NaN, out float denominator)));
        Assert.True(float.IsNaN(Functions.NormalTailSlope(float.NaN, denominator)));
    }

    [Fact]
    public void TailAtZero_IsExact()
    {
        Assert.Equal(0f, Functions.BellPower(0f, out float _));
        Assert.Equal(0f, Functions.NormalTailProduct(0f, out float denominator));
        Assert.Equal(0.5f, Functions.NormalTailSlope(0f, denominator));
        Assert.Equal(float.Epsilon, Functions.NormalTailProduct(2f * float.Epsilon, out float _));
    }

    [Fact]
    public void AllWidths_GiveTheSameBits() => Assert.Equal("", Differences());

    [Theory]
    [InlineData(InstructionSet.WithoutAvx512)]
    [InlineData(InstructionSet.WithoutAvx2)]
    [InlineData(InstructionSet.None)]
    public void FewerInstructions_GiveTheSameBits(InstructionSet instructions)
        => Assert.Equal(HashAndDifferences(), ChildProcess.Run(instructions, HashAndDifferences));

    private void AssertWithin(double bound, string name, Func<float, double> distanceAt)
    {
        (double worst, float at) = (0.0, 0f);
        foreach (float z in s_samples)
        {
            double distance = distanceAt(z);
            (worst, at) = distance > worst ? (distance, z) : (worst, at);
        }

        output.WriteLine($"MAXIMA {name}: {worst} ulp at {at:R}");
        Assert.True(worst <= bound, $"off by {worst} ulp at {at:R}");
        Assert.True(worst > 0.5, "Nothing was compared.");
    }

    private static float Slope(float z)
    {
        Functions.NormalTailProduct(z, out float denominator);
        return Functions.NormalTailSlope(z, denominator);
    }

    // As a double, because as a float 2ⁿ may be too small.
    private static double Scale(float shifted) => Math.Pow(2.0, shifted - 12583166.0);

    private static double Ratio(double z) => References.NormalCdf(-z) * Math.Exp(z * z / 2.0);

    private static string HashAndDifferences() => Hash() + Differences();

    private static string Hash()
    {
        ulong hash = 14695981039346656037;
        foreach (float z in s_samples)
        {
            foreach (float value in All(z))
            {
                hash = (hash ^ (uint)BitConverter.SingleToInt32Bits(value)) * 1099511628211;
            }
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static string Differences()
    {
        foreach (float z in s_samples)
        {
            float[] expected = All(z);
            bool same = expected.SequenceEqual(All(Vector128.Create(z)).Select(static v => v[1]))
                && expected.SequenceEqual(All(Vector256.Create(z)).Select(static v => v[5]))
                && expected.SequenceEqual(All(Vector512.Create(z)).Select(static v => v[11]));
            if (!same)
            {
                return $"differs between widths at {z:R}";
            }
        }

        return "";
    }

    private static float[] All(float z)
    {
        float power = Functions.BellPower(z, out float shifted);
        float product = Functions.NormalTailProduct(z, out float denominator);
        return [power, shifted, product, denominator, Functions.NormalTailSlope(z, denominator), Functions.ScaleByPowerOfTwo(product, shifted)];
    }

    private static Vector128<float>[] All(Vector128<float> z)
    {
        Vector128<float> power = Functions.BellPower(z, out Vector128<float> shifted);
        Vector128<float> product = Functions.NormalTailProduct(z, out Vector128<float> denominator);
        return [power, shifted, product, denominator, Functions.NormalTailSlope(z, denominator), Functions.ScaleByPowerOfTwo(product, shifted)];
    }

    private static Vector256<float>[] All(Vector256<float> z)
    {
        Vector256<float> power = Functions.BellPower(z, out Vector256<float> shifted);
        Vector256<float> product = Functions.NormalTailProduct(z, out Vector256<float> denominator);
        return [power, shifted, product, denominator, Functions.NormalTailSlope(z, denominator), Functions.ScaleByPowerOfTwo(product, shifted)];
    }

    private static Vector512<float>[] All(Vector512<float> z)
    {
        Vector512<float> power = Functions.BellPower(z, out Vector512<float> shifted);
        Vector512<float> product = Functions.NormalTailProduct(z, out Vector512<float> denominator);
        return [power, shifted, product, denominator, Functions.NormalTailSlope(z, denominator), Functions.ScaleByPowerOfTwo(product, shifted)];
    }
}
