using System;
using System.Linq;
using System.Runtime.Intrinsics;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;
using Xunit;
using Xunit.Abstractions;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>a · tanh(ln(1 + e^u)): its bound, its limits, and the same bits in all widths.</summary>
public sealed class SoftplusTanhProductTests(ITestOutputHelper output)
{
    private static readonly float[] s_samples =
        [.. Samples.Singles(4099), .. Enumerable.Range(0, 40_000).Select(i => (i - 20_000) / 1_999f)];

    [Fact]
    public void Product_IsWithinTheBound_ThatThePlannerCountsOn()
    {
        (double worst, float at) = (0.0, 0f);
        foreach (float x in s_samples.Where(static x => float.IsFinite(x) && x > -170f))
        {
            double distance = Ulp.Distance(Functions.SoftplusTanhProduct(x, x), Expected(x, x));
            (worst, at) = distance > worst ? (distance, x) : (worst, at);
        }

        output.WriteLine($"MAXIMA SoftplusTanhProduct: {worst} ulp at {at:R}");
        Assert.True(worst <= VectorFunctions.UlpBound(VectorFunctions.SoftplusTanhProduct), $"off by {worst} ulp at {at:R}");
        Assert.True(worst > 0.5, "Nothing was compared.");
    }

    [Fact]
    public void Exponent_MayDifferFromTheFactor()
    {
        foreach (float x in s_samples.Where(static x => Math.Abs(x) is > 0.001f and < 40f))
        {
            double distance = Ulp.Distance(Functions.SoftplusTanhProduct(3f, x / 2f), Expected(3f, x / 2f));
            Assert.True(distance <= VectorFunctions.UlpBound(VectorFunctions.SoftplusTanhProduct), $"off by {distance} ulp at {x:R}");
        }
    }

    [Fact]
    public void LimitsAndNaN_AreThoseOfTheProduct()
    {
        Assert.Equal(float.PositiveInfinity, Functions.SoftplusTanhProduct(float.PositiveInfinity, float.PositiveInfinity));
        Assert.Equal(float.MaxValue, Functions.SoftplusTanhProduct(float.MaxValue, float.MaxValue));
        Assert.Equal(0f, Functions.SoftplusTanhProduct(-170f, float.NegativeInfinity));
        Assert.Equal(0f, Functions.SoftplusTanhProduct(-170f, float.MinValue));
        Assert.Equal(3f, Functions.SoftplusTanhProduct(5f, 0f));
        Assert.Equal(3f, Functions.SoftplusTanhProduct(5f, -0f));
        Assert.True(float.IsNegative(Functions.SoftplusTanhProduct(-0f, -0f)));
        Assert.True(float.IsNaN(Functions.SoftplusTanhProduct(float.NaN, float.NaN)));
        Assert.True(float.IsNaN(Functions.SoftplusTanhProduct(1f, float.NaN)));
    }

    [Fact]
    public void AllWidths_GiveTheSameBits() => Assert.Equal("", Differences());

    [Theory]
    [InlineData(InstructionSet.WithoutAvx512)]
    [InlineData(InstructionSet.WithoutAvx2)]
    [InlineData(InstructionSet.None)]
    public void FewerInstructions_GiveTheSameBits(InstructionSet instructions)
        => Assert.Equal(HashAndDifferences(), ChildProcess.Run(instructions, HashAndDifferences));

    private static string HashAndDifferences() => Hash() + Differences();

    // Far out, where the square would overflow, the factor is 1.
    private static double Expected(double a, double u)
    {
        double t = Math.Exp(Math.Min(u, 40.0));
        double odds = t * (1.0 + (t / 2.0));
        return a * (odds / (1.0 + odds));
    }

    private static string Hash()
    {
        ulong hash = 14695981039346656037;
        foreach (float x in s_samples.Where(static x => !float.IsNaN(x)))
        {
            hash = (hash ^ (uint)BitConverter.SingleToInt32Bits(Functions.SoftplusTanhProduct(Math.Max(x, -170f), x))) * 1099511628211;
        }

        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Differences()
    {
        foreach (float x in s_samples.Where(static x => !float.IsNaN(x)))
        {
            float a = Math.Max(x, -170f);
            int expected = BitConverter.SingleToInt32Bits(Functions.SoftplusTanhProduct(a, x));
            bool same = BitConverter.SingleToInt32Bits(Functions.SoftplusTanhProduct(Vector128.Create(a), Vector128.Create(x))[1]) == expected
                && BitConverter.SingleToInt32Bits(Functions.SoftplusTanhProduct(Vector256.Create(a), Vector256.Create(x))[5]) == expected
                && BitConverter.SingleToInt32Bits(Functions.SoftplusTanhProduct(Vector512.Create(a), Vector512.Create(x))[11]) == expected;
            if (!same)
            {
                return $"differs between widths at {x:R}";
            }
        }

        return "";
    }
}
