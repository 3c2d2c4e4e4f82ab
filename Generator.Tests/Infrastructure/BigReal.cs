using System;
using System.Numerics;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// A real number as mantissa · 2^exponent, and the functions that the tests need of it, to far more digits than a
/// double has: an independent reference, slow and simple.
/// </summary>
internal readonly partial record struct BigReal(BigInteger Mantissa, int Exponent)
{
    /// <summary>The digits that a result carries beyond its first, in bits.</summary>
    private const int Precision = 200;

    private static readonly BigInteger s_ln2 = Ln2(Precision + 64);

    public static BigReal FromDouble(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        mantissa = exponent == 0 ? mantissa : mantissa | (1L << 52);
        return new BigReal(bits < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) - 1075);
    }

    /// <summary>e^x.</summary>
    public static BigReal Exp(double x)
    {
        (BigInteger remainder, int n) = Reduce(x, Precision);
        return new BigReal(SeriesOfExp(remainder, Precision, withOne: true), n - Precision);
    }

    /// <summary>e^x - 1.</summary>
    public static BigReal Expm1(double x)
    {
        // For a tiny x, the result's first digit stands far behind the point.
        int digits = Precision + Math.Max(0, -Math.ILogB(x == 0 ? 1 : x));
        if (Math.Abs(x) < 0.25)
        {
            BigInteger argument = FromDouble(x).ToFixedPoint(digits + 64) >> 64;
            return new BigReal(SeriesOfExp(argument, digits, withOne: false), -digits);
        }

        return Exp(x) - new BigReal(BigInteger.One, 0);
    }

    /// <summary>tanh x.</summary>
    public static BigReal Tanh(double x)
    {
        BigReal e = Expm1(2 * x);
        BigReal denominator = e + new BigReal(2, 0);
        int bits = (int)denominator.Mantissa.GetBitLength() + Precision;
        return new BigReal((e.Mantissa << bits) / denominator.Mantissa, e.Exponent - denominator.Exponent - bits);
    }

    public static BigReal operator +(BigReal a, BigReal b)
    {
        int exponent = Math.Min(a.Exponent, b.Exponent);
        return new BigReal(
            (a.Mantissa << (a.Exponent - exponent)) + (b.Mantissa << (b.Exponent - exponent)),
            exponent);
    }

    public static BigReal operator -(BigReal a, BigReal b) => a + new BigReal(-b.Mantissa, b.Exponent);

    /// <summary>How far a double is from this number, in the double's units in the last place.</summary>
    public double UlpsTo(double value)
    {
        int first = Mantissa.IsZero ? -1075 : (int)BigInteger.Abs(Mantissa).GetBitLength() - 1 + Exponent;
        if (double.IsInfinity(value))
        {
            // Half a unit above the largest double, rounding overflows.
            BigReal limit = new BigReal((BigInteger.One << 54) - 1, 970);
            BigReal magnitude = new(value > 0.0 ? Mantissa : -Mantissa, Exponent);
            return (magnitude - limit).Mantissa.Sign >= 0 ? 0.0 : double.PositiveInfinity;
        }

        int unit = Math.Max(first - 52, -1074);
        BigReal difference = FromDouble(value) - this;
        int shift = difference.Exponent - unit + 40;
        BigInteger scaled = shift >= 0 ? difference.Mantissa << shift : difference.Mantissa >> -shift;
        return Math.Abs((double)scaled) / (1L << 40);
    }

    private static (BigInteger Remainder, int N) Reduce(double x, int digits)
    {
        int n = (int)Math.Round(x / Math.Log(2.0));
        BigInteger argument = FromDouble(x).ToFixedPoint(digits + 64);
        return ((argument - (s_ln2 * n)) >> 64, n);
    }

    private static BigInteger SeriesOfExp(BigInteger r, int digits, bool withOne)
    {
        BigInteger sum = withOne ? BigInteger.One << digits : BigInteger.Zero;
        BigInteger term = r;
        for (int k = 2; !term.IsZero && term != BigInteger.MinusOne; k++)
        {
            sum += term;
            term = ((term * r) >> digits) / k;
        }

        return sum;
    }

    /// <summary>ln 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749), in fixed point.</summary>
    public static BigInteger Ln2(int digits)
    {
        int guarded = digits + 32;
        return ((18 * Artanh(26, guarded)) - (2 * Artanh(4801, guarded)) + (8 * Artanh(8749, guarded))) >> 32;

        static BigInteger Artanh(int inverse, int digits)
        {
            BigInteger power = (BigInteger.One << digits) / inverse;
            BigInteger sum = BigInteger.Zero;
            for (int k = 1; !power.IsZero; k += 2)
            {
                sum += power / k;
                power /= inverse * (long)inverse;
            }

            return sum;
        }
    }

    private BigInteger ToFixedPoint(int digits)
    {
        int shift = Exponent + digits;
        return shift >= 0 ? Mantissa << shift : Mantissa >> -shift;
    }
}
