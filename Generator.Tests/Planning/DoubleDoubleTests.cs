using System;
using System.Numerics;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Vetting;
using Activations.Generator.Tests.Execution;
using Activations.Generator.Tests.Infrastructure;
using Xunit;

namespace Activations.Generator.Tests.Planning;

/// <summary>The arithmetic of the reference against exact fractions.</summary>
public sealed class DoubleDoubleTests
{
    private const double Tolerance = 1e-30;

    [Fact]
    public void Operations_AreGoodToThirtyDigits()
    {
        Random random = new(7);
        for (int i = 0; i < 2000; i++)
        {
            DoubleDouble a = new(random.NextDouble() - 0.5, (random.NextDouble() - 0.5) * 1e-17);
            DoubleDouble b = new(random.NextDouble() + 0.1, (random.NextDouble() - 0.5) * 1e-17);
            AssertClose(Exact(a) * Exact(b), a * b);
            AssertClose(Exact(a) / Exact(b), a / b);
            AssertClose(Exact(a) + Exact(b), a + b, Exact(b));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-20.5)]
    [InlineData(0.3)]
    [InlineData(100)]
    public void Exp_IsGoodToThirtyDigits(double x) => AssertClose(ExactExp(x), DoubleDouble.Exp(x));

    [Theory]
    [InlineData(1e-30)]
    [InlineData(-0.2)]
    [InlineData(3)]
    public void Expm1_KeepsItsDigitsNearZero(double x) => AssertClose(ExactExp(x) - BigRational.One, DoubleDouble.Expm1(x));

    [Theory]
    [InlineData(711, double.PositiveInfinity)]
    [InlineData(-800, 0)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_OutsideItsRange(double x, double expected) => Assert.Equal(expected, DoubleDouble.Exp(x).High);

    [Fact]
    public void SineAndCosine_AreGoodToThirtyDigits()
    {
        Random random = new(11);
        for (int i = 0; i < 2000; i++)
        {
            // All of the circle, and arguments so small that the sine is about as large.
            double high = (random.NextDouble() - 0.5) * (i % 4 == 0 ? Math.Pow(2, -random.Next(60)) : 6);
            DoubleDouble x = new(high, high * (random.NextDouble() - 0.5) * 1e-16);
            (BigReal sine, BigReal cosine) = BigRealMath.SinCos(BigReal.FromDouble(x.High) + BigReal.FromDouble(x.Low));

            AssertGood(sine, DoubleDoubleMath.Apply(ExpressionOp.Sin, x, 0), least: 0);

            // Close to its zero the reduction by π/2, which has 32 digits, is what there is.
            AssertGood(cosine, DoubleDoubleMath.Apply(ExpressionOp.Cos, x, 0), least: 0.05);
        }

        static void AssertGood(BigReal expected, DoubleDouble actual, double least)
        {
            BigReal difference = BigReal.FromDouble(actual.High) + BigReal.FromDouble(actual.Low) - expected;
            Assert.InRange(Math.Abs(BigRealMath.ToDouble(difference)), 0, Math.Max(Math.Abs(BigRealMath.ToDouble(expected)), least) * Tolerance);
        }
    }

    private static BigRational Exact(DoubleDouble value) => BigRational.FromDouble(value.High) + BigRational.FromDouble(value.Low);

    // The series of e^(x/2^k), squared k times, in fixed point of 400 bits.
    private static BigRational ExactExp(double x)
    {
        const int Bits = 600;
        const int Halvings = 12;
        BigInteger one = BigInteger.One << Bits;
        BigRational fraction = BigRational.FromDouble(x) * new BigRational(1, BigInteger.One << Halvings);
        BigInteger argument = fraction.Numerator * one / fraction.Denominator;
        BigInteger term = one;
        BigInteger sum = one;
        for (int k = 1; k < 120; k++)
        {
            term = term * argument / one / k;
            sum += term;
        }

        for (int i = 0; i < Halvings; i++)
        {
            sum = sum * sum / one;
        }

        return new BigRational(sum, one);
    }

    private static void AssertClose(BigRational expected, DoubleDouble actual, BigRational? scale = null)
    {
        double error = Math.Abs(((Exact(actual) - expected) / (scale ?? expected)).ToDouble());
        Assert.True(error < Tolerance, $"The relative error is {error}.");
    }
}
