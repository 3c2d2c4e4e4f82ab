using System;
using System.Linq;
using System.Runtime.Intrinsics;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;
using Xunit;
using Xunit.Abstractions;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>2^f - 1, e^r - 1 and 2^n, which exponentials are put together of: the bound, all the powers, and the same bits in all widths.</summary>
public sealed class ExponentialPartsTests(ITestOutputHelper output)
{
    private const float Shift = (float)VectorFunctions.PowerOfTwoShift;

    private static readonly float[] s_samples =
        [.. Samples.Singles(2053).Where(static x => Math.Abs(x) <= 0.5f), .. Enumerable.Range(-20_000, 40_001).Select(static i => i / 40_000f)];

    [Theory]
    [InlineData(VectorFunctions.Exp2m1)]
    [InlineData(VectorFunctions.ExpExcess)]
    public void Excess_IsWithinTheBound_ThatThePlannerCountsOn(string name)
    {
        bool isOfTwo = name == VectorFunctions.Exp2m1;
        (double worst, float at) = (0.0, 0f);
        foreach (float x in s_samples.Where(x => isOfTwo || Math.Abs(x) <= 0.3465f))
        {
            double distance = Ulp.Distance(
                isOfTwo ? Functions.Exp2m1(x) : Functions.ExpExcess(x),
                SpecialExpm1(isOfTwo ? x * Math.Log(2.0) : x));
            (worst, at) = distance > worst ? (distance, x) : (worst, at);
        }

        output.WriteLine($"MAXIMA {name}: {worst} ulp at {at:R}");
        Assert.True(worst <= VectorFunctions.UlpBound(name), $"off by {worst} ulp at {at:R}");
        Assert.True(worst > 0.5, "Nothing was compared.");
        Assert.Equal(0f, isOfTwo ? Functions.Exp2m1(-0f) : Functions.ExpExcess(-0f));
        Assert.True(float.IsNaN(isOfTwo ? Functions.Exp2m1(float.NaN) : Functions.ExpExcess(float.NaN)));
    }

    [Fact]
    public void PowerOfTwo_IsExact_AsThePlannersIs()
    {
        for (int n = -126; n <= 127; n++)
        {
            Assert.Equal(MathF.ScaleB(1f, n), Functions.PowerOfTwo(Shift + n));
            Assert.Equal(Math.ScaleB(1.0, n), VectorFunctions.Simulate(VectorFunctions.PowerOfTwo).Evaluate(Shift + n, 0.0, ElementType.Single).First);
        }

        // Beyond, and between the integers, the bits mean nothing: no form may count on them.
        foreach (double other in (double[])[Shift - 127, Shift + 128, Shift + 0.5, double.NaN])
        {
            Assert.True(double.IsNaN(VectorFunctions.Simulate(VectorFunctions.PowerOfTwo).Evaluate(other, 0.0, ElementType.Single).First));
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

    // Of small arguments the series: a difference of double's exponential has lost too much.
    private static double SpecialExpm1(double x) => Math.Abs(x) < 1e-5 ? x + (x * x / 2.0) + (x * x * x / 6.0) : Math.Exp(x) - 1.0;

    private static string Hash()
    {
        ulong hash = 14695981039346656037;
        foreach (float x in s_samples)
        {
            hash = (hash ^ (uint)BitConverter.SingleToInt32Bits(Functions.Exp2m1(x))) * 1099511628211;
            hash = (hash ^ (uint)BitConverter.SingleToInt32Bits(Functions.ExpExcess(x))) * 1099511628211;
        }

        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Differences()
    {
        foreach (float x in s_samples)
        {
            bool same = Same(Functions.Exp2m1(x), Functions.Exp2m1(Vector128.Create(x))[1], Functions.Exp2m1(Vector256.Create(x))[5], Functions.Exp2m1(Vector512.Create(x))[11]);
            same &= Same(Functions.ExpExcess(x), Functions.ExpExcess(Vector128.Create(x))[1], Functions.ExpExcess(Vector256.Create(x))[5], Functions.ExpExcess(Vector512.Create(x))[11]);
            float n = Shift + MathF.Round(x * 250f);
            same &= Same(Functions.PowerOfTwo(n), Functions.PowerOfTwo(Vector128.Create(n))[1], Functions.PowerOfTwo(Vector256.Create(n))[5], Functions.PowerOfTwo(Vector512.Create(n))[11]);
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
