using System;
using System.Numerics;
using Activations.Generator.Calculus;
using Activations.Generator.Planning.Vetting;
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
