using System;
using System.Numerics;

namespace Activations.Generator.Tests.Infrastructure;

/// <content>The circle's functions and their inverses.</content>
internal readonly partial record struct BigReal
{
    /// <summary>The bits of π that reducing the largest double takes, and those of a result that is as small as any.</summary>
    private const int ReductionDigits = 1024 + Digits + 64;

    private static readonly BigReal s_halfPi = new(Pi(ReductionDigits), -ReductionDigits - 1);

    /// <summary>sin x.</summary>
    public static BigReal Sin(double x) => SinOf(x, 0);

    /// <summary>cos x.</summary>
    public static BigReal Cos(double x) => SinOf(x, 1);

    /// <summary>tan x.</summary>
    public static BigReal Tan(double x) => Sin(x) / Cos(x);

    /// <summary>arctan x.</summary>
    public static BigReal Atan(double x)
    {
        // The guess and the small angle that it lacks, whose tangent is that of a difference.
        double guess = Math.Atan(x);
        BigReal exact = FromDouble(x);
        BigReal sin = Sin(guess);
        BigReal cos = Cos(guess);
        BigReal t = ((exact * cos) - sin) / (cos + (exact * sin));
        return FromDouble(guess) + t - (t * t * t / new BigReal(3, 0)) + (t * t * t * t * t / new BigReal(5, 0));
    }

    /// <summary>arcsin x.</summary>
    public static BigReal Asin(double x)
    {
        // As above; near ±1 the guess would be off by too much, and there π/2 - arcsin x is better known.
        BigReal exact = FromDouble(x);
        BigReal root = SquareRoot(One - (exact * exact));
        if (Math.Abs(x) > 0.75)
        {
            BigReal rest = ArcsineOf(root, Math.Asin((double)root.ToFixedPoint(60) / (1L << 60)));
            return x > 0.0 ? s_halfPi - rest : rest - s_halfPi;
        }

        return ArcsineOf(exact, Math.Asin(x));
    }

    /// <summary>arccos x.</summary>
    public static BigReal Acos(double x) => s_halfPi - Asin(x);

    public static BigReal operator /(BigReal a, BigReal b)
    {
        int bits = Math.Max(0, (int)b.Mantissa.GetBitLength() - (int)a.Mantissa.GetBitLength() + (2 * Digits));
        return new BigReal((a.Mantissa << bits) / b.Mantissa, a.Exponent - bits - b.Exponent);
    }

    /// <summary>√a.</summary>
    private static BigReal SquareRoot(BigReal a)
    {
        int bits = Math.Max(0, (4 * Digits) - (int)a.Mantissa.GetBitLength());
        bits += (a.Exponent - bits) & 1;
        return a.Mantissa.IsZero ? a : new BigReal(SquareRoot(a.Mantissa << bits), (a.Exponent - bits) / 2);
    }

    private static BigReal ArcsineOf(BigReal a, double guess)
    {
        BigReal t = (a * Cos(guess)) - (SquareRoot(One - (a * a)) * Sin(guess));
        return FromDouble(guess) + t + (t * t * t / new BigReal(6, 0)) + (t * t * t * t * t * new BigReal(3, 0) / new BigReal(40, 0));
    }

    /// <summary>sin(x + quarters · π/2).</summary>
    private static BigReal SinOf(double x, int quarters)
    {
        BigReal exact = FromDouble(x);
        BigInteger n = Math.Abs(x) < 0.5 ? 0 : ((exact.ToFixedPoint(ReductionDigits) << 2) / s_halfPi.Mantissa + 1) >> 1;
        BigReal r = n.IsZero ? exact : exact - new BigReal(n * s_halfPi.Mantissa, s_halfPi.Exponent);
        int quadrant = (int)((n + quarters) & 3);

        // r · (1 - r²/6 + ...) or 1 - r²/2 + ...: the series in fixed point.
        BigInteger square = (r * r).ToFixedPoint(Digits);
        BigInteger sum = s_one;
        BigInteger term = s_one;
        for (int k = 3 - (quadrant & 1); !term.IsZero && term != BigInteger.MinusOne; k += 2)
        {
            term = -((term * square) >> Digits) / (k * (k - 1));
            sum += term;
        }

        BigReal series = new(sum, -Digits);
        BigReal result = (quadrant & 1) == 0 ? r * series : series;
        return quadrant < 2 ? result : new BigReal(-result.Mantissa, result.Exponent);
    }
}
