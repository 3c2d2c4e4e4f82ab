using System;
using System.Linq;
using Activations.Generator.Tests.Infrastructure;
using Xunit;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>The vector math is held to its bounds; the widths agree by <see cref="WidthTests"/>.</summary>
public sealed class AccuracyTests
{
    public static TheoryData<string> SingleNames => [.. UnaryFunctions.Singles.Select(f => f.Name)];

    public static TheoryData<string> DoubleNames => [.. UnaryFunctions.Doubles.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(SingleNames))]
    public void Single_IsWithinItsBound(string name)
    {
        UnaryFunction<float> function = UnaryFunctions.Singles.Single(f => f.Name == name);
        Func<double, double> reference = References.Single(name);

        double worst = 0.0;
        float worstAt = 0f;
        foreach (float x in Samples.Singles(4099))
        {
            if (!function.Takes(x))
            {
                continue;
            }

            double distance = Ulp.Distance(function.Scalar(x), reference(x));
            if (distance > worst)
            {
                worst = distance;
                worstAt = x;
            }
        }

        Assert.True(worst <= function.Bound, $"{name}({worstAt:R}) is off by {worst} ulp.");
    }

    [Theory]
    [MemberData(nameof(DoubleNames))]
    public void Double_IsWithinItsBound(string name)
    {
        UnaryFunction<double> function = UnaryFunctions.Doubles.Single(f => f.Name == name);
        (double worst, double worstAt) = WorstOfDoubles(function, 6000);
        Assert.True(worst <= function.Bound, $"{name}({worstAt:R}) is off by {worst} ulp.");
    }

    [Theory]
    [MemberData(nameof(SingleNames))]
    public void Single_SpecialValues_AreExact(string name)
    {
        UnaryFunction<float> function = UnaryFunctions.Singles.Single(f => f.Name == name);
        (double atMinusInfinity, double atMinusZero, double atZero, double atInfinity) = References.Special(name, isSingle: true);

        foreach ((float x, double expected) in ((float, double)[])
            [(float.NegativeInfinity, atMinusInfinity), (-0f, atMinusZero), (0f, atZero), (float.PositiveInfinity, atInfinity)])
        {
            if (function.Takes(x))
            {
                Assert.Equal(Bits((float)expected), Bits(function.Scalar(x)));
            }
        }

        Assert.True(float.IsNaN(function.Scalar(float.NaN)));

        static int Bits(float value) => float.IsNaN(value) ? -1 : BitConverter.SingleToInt32Bits(value);
    }

    [Theory]
    [MemberData(nameof(DoubleNames))]
    public void Double_SpecialValues_AreExact(string name)
    {
        UnaryFunction<double> function = UnaryFunctions.Doubles.Single(f => f.Name == name);
        (double atMinusInfinity, double atMinusZero, double atZero, double atInfinity) = References.Special(name);

        foreach ((double x, double expected) in ((double, double)[])
            [(double.NegativeInfinity, atMinusInfinity), (-0.0, atMinusZero), (0.0, atZero), (double.PositiveInfinity, atInfinity)])
        {
            if (function.Takes(x))
            {
                Assert.Equal(Bits(expected), Bits(function.Scalar(x)));
            }
        }

        Assert.True(double.IsNaN(function.Scalar(double.NaN)));

        static long Bits(double value) => double.IsNaN(value) ? -1 : BitConverter.DoubleToInt64Bits(value);
    }

    [Theory]
    [InlineData(-170f)]
    [InlineData(-120f)]
    [InlineData(-87.5f)]
    [InlineData(0f)]
    [InlineData(88f)]
    public void SingleExpWithScale_ResultIsNormal_AndScaleAPowerOfTwo(float x)
    {
        float result = Kernels.VectorMath.ExpScaled(x, out float scale);

        Assert.True(float.IsNormal(result) && float.IsNormal(scale));
        Assert.True(float.IsPow2(scale) && scale <= 1f);
        Assert.Equal(Math.Exp(x), (double)result * scale, Math.Exp(x) * 1e-7);
    }

    [Theory]
    [InlineData(-1400.0)]
    [InlineData(-1000.0)]
    [InlineData(-700.0)]
    [InlineData(0.0)]
    [InlineData(709.0)]
    public void DoubleExpWithScale_ResultIsNormal_AndScaleAPowerOfTwo(double x)
    {
        double result = Kernels.VectorMath.ExpScaled(x, out double scale);

        Assert.True(double.IsNormal(result) && double.IsNormal(scale));
        Assert.True(double.IsPow2(scale) && scale <= 1.0);
        Assert.Equal(x, Math.Log(result) + Math.Log(scale), 1e-10);
    }

    [Fact]
    public void BigReal_AgreesWithTheRuntimesFunctions()
    {
        // A control of the reference itself.
        foreach (double x in Samples.Doubles(300).Where(double.IsFinite))
        {
            if (Math.Abs(x) < 700.0)
            {
                Assert.InRange(BigReal.Exp(x).UlpsTo(Math.Exp(x)), 0.0, 1.0);
                Assert.InRange(BigReal.Tanh(x).UlpsTo(Math.Tanh(x)), 0.0, 2.5);
                Assert.InRange(BigReal.Expm1(x).UlpsTo(References.Expm1(x)), 0.0, 2.5);
            }
        }

        foreach (double x in Samples.Doubles(300).Where(x => double.IsFinite(x) && x > 0.0))
        {
            Assert.InRange(BigReal.Log(x).UlpsTo(Math.Log(x)), 0.0, 1.0);
            Assert.InRange(BigReal.Log1p(x).UlpsTo(References.Log1p(x)), 0.0, 2.5);
        }

        Assert.InRange(BigReal.Exp(1.0).UlpsTo(Math.BitIncrement(Math.E)), 0.5, 1.5);
    }

    internal static (double Worst, double At) WorstOfDoubles(UnaryFunction<double> function, int count)
    {
        Func<double, BigReal> reference = References.Double(function.Name);
        double worst = 0.0;
        double worstAt = 0.0;
        foreach (double x in Samples.Doubles(count))
        {
            // The special values are checked apart.
            if (!double.IsFinite(x) || x == 0.0 || !function.Takes(x) || !References.HasDouble(function.Name, x))
            {
                continue;
            }

            double distance = reference(x).UlpsTo(function.Scalar(x));
            if (!(distance <= worst))
            {
                worst = distance;
                worstAt = x;
            }
        }

        return (worst, worstAt);
    }
}
