using System;

using Activations.Generator.Expressions;

using Xunit;

namespace Activations.Generator.Tests.Expressions;

public sealed class SpecialFunctionsTests
{
    [Fact]
    public void Functions_AgreeWithTheFrameworks()
    {
        Random random = new(1);
        for (int i = 0; i < 20_000; i++)
        {
            double x = (random.Next(2) == 0 ? 1 : -1) * Math.Pow(10, (random.NextDouble() * 40) - 20);

            AssertClose(Math.Asinh(x), SpecialFunctions.Asinh(x), x);
            AssertClose(Math.Acosh(1 + Math.Abs(x)), SpecialFunctions.Acosh(1 + Math.Abs(x)), x);
            AssertClose(Math.Atanh(Math.Tanh(x)), SpecialFunctions.Atanh(Math.Tanh(x)), x);
            AssertClose(Math.Cbrt(x), SpecialFunctions.Cbrt(x), x);

            // Not double.LogP1, which adds the 1.
            double a = Math.Abs(x);
            AssertClose(a < 1 ? 2 * Math.Atanh(a / (2 + a)) : Math.Log(1 + a), SpecialFunctions.Log1P(a), x);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-1.0)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    public void SpecialValues_AreTheFrameworks(double x)
    {
        AssertClose(Math.Asinh(x), SpecialFunctions.Asinh(x), x);
        AssertClose(Math.Acosh(x), SpecialFunctions.Acosh(x), x);
        AssertClose(Math.Atanh(x), SpecialFunctions.Atanh(x), x);
        AssertClose(Math.Cbrt(x), SpecialFunctions.Cbrt(x), x);
    }

    [Fact]
    public void NegativeZero_StaysNegative()
    {
        Assert.True(double.IsNegative(SpecialFunctions.Asinh(-0.0)));
        Assert.True(double.IsNegative(SpecialFunctions.Atanh(-0.0)));
        Assert.True(double.IsNegative(SpecialFunctions.Cbrt(-0.0)));
    }

    /// <summary>mpmath's ncdf at 40 digits.</summary>
    [Theory]
    [InlineData(-38.4, 6.4e-323)]
    [InlineData(-37.5, 4.605353009581955e-308)]
    [InlineData(-30.1, 2.4226672179857586e-199)]
    [InlineData(-10.3, 3.5230650789264124e-25)]
    [InlineData(-5.6, 1.071759025831093e-08)]
    [InlineData(-2.2, 0.013903447513498604)]
    [InlineData(-1.0001, 0.15863105806885877)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(-0.9999, 0.1586794522137626)]
    [InlineData(-0.5, 0.3085375387259869)]
    [InlineData(-1e-05, 0.49999601057719606)]
    [InlineData(0.0, 0.5)]
    [InlineData(0.3, 0.6179114221889527)]
    [InlineData(0.99, 0.8389129404891691)]
    [InlineData(1.5, 0.9331927987311419)]
    [InlineData(4.0, 0.9999683287581669)]
    [InlineData(8.3, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NaN, double.NaN)]
    public void NormalCdf_IsRightInBothTails(double x, double expected) => AssertClose(expected, SpecialFunctions.NormalCdf(x), x);

    private static void AssertClose(double expected, double actual, double x)
    {
        double tolerance = 1.5e-15 * Math.Abs(expected);
        Assert.True(
            expected.Equals(actual) || expected == actual || Math.Abs(expected - actual) <= Math.Max(tolerance, double.Epsilon),
            $"at {x:R}: {expected:R} and {actual:R}");
    }
}
