using System;
using System.Linq;
using System.Runtime.Intrinsics;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;
using Xunit;
using Xunit.Abstractions;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>a/(1 + e^-u), which has several arguments: its bounds, its limits, and the same bits in all widths.</summary>
public sealed class LogisticProductTests(ITestOutputHelper output)
{
    // Of x/(1 + e^-x) the result isn't subnormal there yet for a fast function's input; further out all of it is 0.
    private const float Far = 100f;

    private static readonly float[] s_samples =
        [.. Samples.Singles(4099), .. Enumerable.Range(0, 40_000).Select(i => (i - 20_000) / 1_999f)];

    [Theory]
    [InlineData(VectorFunctions.LogisticProduct)]
    [InlineData(VectorFunctions.LogisticProductFast)]
    public void Product_IsWithinTheBound_ThatThePlannerCountsOn(string name)
    {
        bool isFast = VectorFunctions.IsFast(name);
        (double worst, float at) = (0.0, 0f);
        foreach (float x in s_samples.Where(static x => float.IsFinite(x) && x > -Far))
        {
            float value = isFast ? Functions.LogisticProductFast(x, x) : Functions.LogisticProduct(x, x);
            double distance = Ulp.Distance(value, Expected(x, x));
            (worst, at) = distance > worst ? (distance, x) : (worst, at);
        }

        output.WriteLine($"MAXIMA {name}: {worst} ulp at {at:R}");
        Assert.True(worst <= VectorFunctions.UlpBound(name), $"{name}({at:R}) is off by {worst} ulp.");
    }

    [Theory]
    [InlineData(VectorFunctions.LogisticProduct)]
    [InlineData(VectorFunctions.LogisticProductFast)]
    public void SecondPartOfTheExponent_Counts(string name)
    {
        bool isFast = VectorFunctions.IsFast(name);
        double worst = 0.0;
        bool isFelt = false;
        foreach (float x in s_samples.Where(static x => Math.Abs(x) is > 0.001f and < 60f))
        {
            // 5/3 · x in two parts.
            double exact = 5.0 / 3.0 * x;
            float u = (float)exact;
            float low = (float)(exact - u);
            float value = isFast ? Functions.LogisticProductFast(x, u, low) : Functions.LogisticProduct(x, u, low);
            double expected = Expected(x, exact);
            worst = Math.Abs(expected) < 1.2e-38 ? worst : Math.Max(worst, Ulp.Distance(value, expected));
            isFelt |= Ulp.Distance(isFast ? Functions.LogisticProductFast(x, u) : Functions.LogisticProduct(x, u), expected) > 8.0;
        }

        output.WriteLine($"MAXIMA {name} in two parts: {worst} ulp");
        Assert.True(worst <= VectorFunctions.UlpBound(name), $"off by {worst} ulp");
        Assert.True(isFelt, "Without the second part the result would be as good.");
    }

    [Fact]
    public void LimitsAndNaN_AreThoseOfTheProduct()
    {
        foreach (Func<float, float, float> product in (Func<float, float, float>[])[Functions.LogisticProduct, Functions.LogisticProductFast])
        {
            Assert.Equal(float.PositiveInfinity, product(float.PositiveInfinity, float.PositiveInfinity));
            Assert.Equal(float.MaxValue, product(float.MaxValue, float.MaxValue));
            Assert.Equal(0f, product(-170f, float.NegativeInfinity));
            Assert.Equal(0f, product(-170f, float.MinValue));
            Assert.Equal(1f, product(2f, 0f));
            Assert.Equal(1f, product(2f, -0f));
            Assert.True(float.IsNegative(product(-0f, -0f)));
            Assert.True(float.IsNaN(product(float.NaN, float.NaN)));
            Assert.True(float.IsNaN(product(1f, float.NaN)));
        }
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

    private static double Expected(double a, double u)
    {
        double w = Math.Exp(-Math.Abs(u));
        return (u < 0.0 ? a * w : a) / (1.0 + w);
    }

    private static string Hash()
    {
        ulong hash = 14695981039346656037;
        foreach (float x in s_samples.Where(static x => !float.IsNaN(x)))
        {
            float near = Math.Max(x, -170f);
            foreach (float value in (ReadOnlySpan<float>)[Functions.LogisticProduct(near, x), Functions.LogisticProduct(near, x, x * 3e-8f), Functions.LogisticProductFast(near, x), Functions.LogisticProductFast(near, x, x * 3e-8f)])
            {
                hash = (hash ^ (uint)BitConverter.SingleToInt32Bits(value)) * 1099511628211;
            }
        }

        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Differences()
    {
        foreach (float x in s_samples.Where(static x => !float.IsNaN(x)))
        {
            float a = Math.Max(x, -170f);
            float low = x * 3e-8f;
            Vector128<float> a128 = Vector128.Create(a), x128 = Vector128.Create(x), low128 = Vector128.Create(low);
            Vector256<float> a256 = Vector256.Create(a), x256 = Vector256.Create(x), low256 = Vector256.Create(low);
            Vector512<float> a512 = Vector512.Create(a), x512 = Vector512.Create(x), low512 = Vector512.Create(low);
            bool same =
                Same(Functions.LogisticProduct(a, x), Functions.LogisticProduct(a128, x128)[1], Functions.LogisticProduct(a256, x256)[5], Functions.LogisticProduct(a512, x512)[11])
                && Same(Functions.LogisticProduct(a, x, low), Functions.LogisticProduct(a128, x128, low128)[1], Functions.LogisticProduct(a256, x256, low256)[5], Functions.LogisticProduct(a512, x512, low512)[11])
                && Same(Functions.LogisticProductFast(a, x), Functions.LogisticProductFast(a128, x128)[1], Functions.LogisticProductFast(a256, x256)[5], Functions.LogisticProductFast(a512, x512)[11])
                && Same(Functions.LogisticProductFast(a, x, low), Functions.LogisticProductFast(a128, x128, low128)[1], Functions.LogisticProductFast(a256, x256, low256)[5], Functions.LogisticProductFast(a512, x512, low512)[11]);
            if (!same)
            {
                return $"differs between widths at {x:R}";
            }
        }

        return "";
    }

    private static bool Same(float expected, params ReadOnlySpan<float> values)
    {
        foreach (float value in values)
        {
            if (BitConverter.SingleToInt32Bits(expected) != BitConverter.SingleToInt32Bits(value))
            {
                return false;
            }
        }

        return true;
    }
}
