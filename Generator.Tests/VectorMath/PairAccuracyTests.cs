using System;
using System.Linq;
using Activations.Generator.Tests.Infrastructure;
using Xunit;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>The two parts of a value, added, are held to their bounds; the first alone is the rounded value.</summary>
public sealed class PairAccuracyTests
{
    // Below, an ulp of the second part is more than the bounds allow for it.
    private const double LeastSingle = 4e-31;
    private const double LeastDouble = 1e-290;

    public static TheoryData<string> SingleNames => [.. PairFunctions.Singles.Select(f => f.Name)];

    public static TheoryData<string> DoubleNames => [.. PairFunctions.Doubles.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(SingleNames))]
    public void Single_SumIsWithinItsBound(string name)
    {
        PairFunction<float> function = PairFunctions.Singles.Single(f => f.Name == name);
        Func<double, double> reference = References.Single(function.ValueName);
        foreach (float x in Samples.Singles(4099))
        {
            double expected = reference(x);
            if (!float.IsFinite((float)expected) || Math.Abs(expected) < LeastSingle)
            {
                continue;
            }

            float value = function.Scalar(x, out float rest);
            double unit = Math.ScaleB(1.0, Math.ILogB(expected) - 23);
            double distance = Math.Abs((double)value + rest - expected) / unit;
            Assert.True(distance <= function.Bound, $"{name}({x:R}) is off by {distance} ulp.");
            Assert.True(Math.Abs(rest) <= unit / 2.0, $"{name}({x:R}) has a rest of {rest / unit} ulp.");
        }
    }

    [Theory]
    [MemberData(nameof(DoubleNames))]
    public void Double_SumIsWithinItsBound(string name)
    {
        PairFunction<double> function = PairFunctions.Doubles.Single(f => f.Name == name);
        Func<double, BigReal> reference = References.Double(function.ValueName);
        foreach (double x in Samples.Doubles(3000))
        {
            double value = function.Scalar(x, out double rest);
            if (!double.IsFinite(x) || x == 0.0 || !double.IsFinite(value) || Math.Abs(value) < LeastDouble || !References.HasDouble(function.ValueName, x))
            {
                continue;
            }

            double distance = (reference(x) - BigReal.FromDouble(rest)).UlpsTo(value);
            Assert.True(distance <= function.Bound, $"{name}({x:R}) is off by {distance} ulp.");
            Assert.True(value + rest == value, $"{name}({x:R}) has a rest of {rest:R}.");
        }
    }

    [Theory]
    [MemberData(nameof(SingleNames))]
    public void Single_FirstPart_IsTheFunction_WhereThatIsTiny_OrNotFinite(string name)
    {
        PairFunction<float> function = PairFunctions.Singles.Single(f => f.Name == name);
        Func<double, double> reference = References.Single(function.ValueName);
        foreach (float x in Samples.Singles(4099))
        {
            double expected = reference(x);
            if (!float.IsFinite((float)expected) || Math.Abs(expected) < LeastSingle)
            {
                // A subnormal value is rounded twice.
                double distance = Ulp.Distance(function.Scalar(x, out _), expected);
                Assert.True(distance < 0.8, $"{name}({x:R}) is off by {distance} ulp.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(SingleNames))]
    public void SpecialValues_AreExact(string name)
    {
        PairFunction<float> single = PairFunctions.Singles.Single(f => f.Name == name);
        PairFunction<double> function = PairFunctions.Doubles.Single(f => f.Name == name);
        (double atMinusInfinity, double atMinusZero, double atZero, double atInfinity) = References.Special(single.ValueName);

        foreach ((double x, double expected) in ((double, double)[])
            [(double.NegativeInfinity, atMinusInfinity), (-0.0, atMinusZero), (0.0, atZero), (double.PositiveInfinity, atInfinity), (double.NaN, double.NaN)])
        {
            Assert.Equal(Bits(expected), Bits(single.Scalar((float)x, out _)));
            Assert.Equal(Bits(expected), Bits(function.Scalar(x, out _)));
        }

        static long Bits(double value) => double.IsNaN(value) ? -1 : BitConverter.DoubleToInt64Bits(value);
    }
}
