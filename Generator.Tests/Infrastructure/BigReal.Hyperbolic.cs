using System;
using System.Numerics;

namespace Activations.Generator.Tests.Infrastructure;

/// <content>The hyperbola's functions and their inverses, other logarithms, and powers.</content>
internal readonly partial record struct BigReal
{
    private static BigReal Half => new(BigInteger.One, -1);

    /// <summary>sinh x.</summary>
    public static BigReal Sinh(double x)
    {
        BigReal e = Expm1(x);
        return (e + (e / (e + One))) * Half;
    }

    /// <summary>cosh x.</summary>
    public static BigReal Cosh(double x) => (Exp(x) + Exp(-x)) * Half;

    /// <summary>arsinh x.</summary>
    public static BigReal Asinh(double x)
    {
        BigReal exact = FromDouble(Math.Abs(x));
        BigReal result = Math.Abs(x) < 1e-20
            ? exact - (exact * exact * exact / new BigReal(6, 0))
            : LogOf(exact + SquareRoot((exact * exact) + One));
        return x > 0.0 ? result : new BigReal(-result.Mantissa, result.Exponent);
    }

    /// <summary>arcosh x, for x ≥ 1.</summary>
    public static BigReal Acosh(double x)
    {
        BigReal exact = FromDouble(x);
        return LogOf(exact + SquareRoot((exact * exact) - One));
    }

    /// <summary>artanh x, for |x| below 1.</summary>
    public static BigReal Atanh(double x)
    {
        BigReal exact = FromDouble(x);
        return Math.Abs(x) < 1e-20
            ? exact + (exact * exact * exact / new BigReal(3, 0))
            : LogOf((One + exact) / (One - exact)) * Half;
    }

    /// <summary>log2 x, for x > 0.</summary>
    public static BigReal Log2(double x) => Log(x) / new BigReal(s_ln2, -Precision - 64);

    /// <summary>log10 x, for x > 0.</summary>
    public static BigReal Log10(double x) => Log(x) / Log(10.0);

    /// <summary>∛x.</summary>
    public static BigReal Cbrt(double x)
    {
        BigReal exact = FromDouble(Math.Abs(x));
        int bits = 3 * Digits;
        bits += ((exact.Exponent - bits) % 3 + 3) % 3;
        BigInteger radicand = exact.Mantissa << bits;

        // Newton's iteration from above.
        BigInteger root = BigInteger.One << (int)((radicand.GetBitLength() / 3) + 1);
        while (true)
        {
            BigInteger next = ((2 * root) + (radicand / (root * root))) / 3;
            if (next >= root)
            {
                return new BigReal(x > 0.0 ? root : -root, (exact.Exponent - bits) / 3);
            }

            root = next;
        }
    }

    /// <summary>x^c, for x > 0.</summary>
    public static BigReal Pow(double x, double c) => Exp(FromDouble(c) * Log(x));

    /// <summary>ln a.</summary>
    private static BigReal LogOf(BigReal a)
    {
        // A guess from the first 60 bits.
        int length = (int)a.Mantissa.GetBitLength();
        double first = (double)(length > 60 ? a.Mantissa >> (length - 60) : a.Mantissa << (60 - length));
        return Log(a, Math.Log(first) + ((a.Exponent + length - 60) * Math.Log(2.0)));
    }
}
