using System;
using System.Numerics;

namespace Activations.Generator.Tests.Infrastructure;

/// <content>Logarithms, the normal distribution, and the circle's functions.</content>
internal readonly partial record struct BigReal
{
    /// <summary>Bits of the fixed-point numbers here.</summary>
    private const int Digits = Precision + 64;

    private static readonly BigInteger s_one = BigInteger.One << Digits;

    private static readonly BigInteger s_pi = Pi(Digits);

    private static BigReal One => new(BigInteger.One, 0);

    /// <summary>e^x, for |x| of at most some thousands.</summary>
    public static BigReal Exp(BigReal x)
    {
        int n = (int)Math.Round((double)x.ToFixedPoint(40) / (1L << 40) / Math.Log(2.0));
        BigInteger remainder = (x.ToFixedPoint(Digits) - (s_ln2 * n)) >> (Digits - Precision);
        return new BigReal(SeriesOfExp(remainder, Precision, withOne: true), n - Precision);
    }

    /// <summary>ln x, for x > 0.</summary>
    public static BigReal Log(double x) => Log(FromDouble(x), Math.Log(x));

    /// <summary>ln(1 + x), for x > -1.</summary>
    public static BigReal Log1p(double x)
    {
        if (Math.Abs(x) > 1e-5)
        {
            return Log(FromDouble(x) + One, Math.Log(1.0 + x));
        }

        // x (1 - x/2 + x²/3 - ...): the parenthesis in fixed point.
        BigInteger argument = FromDouble(x).ToFixedPoint(Digits);
        BigInteger sum = BigInteger.Zero;
        for (int k = 16; k >= 1; k--)
        {
            sum = (s_one / k) - ((sum * argument) >> Digits);
        }

        return FromDouble(x) * new BigReal(sum, -Digits);
    }

    /// <summary>The normal distribution function: Φ(x).</summary>
    public static BigReal NormalCdf(double x)
    {
        if (x > 0.0)
        {
            return One - NormalCdf(-x);
        }

        BigInteger z = FromDouble(-x).ToFixedPoint(Digits);
        if (x > -1.0)
        {
            // Φ(0) less φ(z) · (z + z³/3 + z⁵/(3·5) + ...).
            BigInteger square = (z * z) >> Digits;
            BigInteger sum = BigInteger.Zero;
            BigInteger term = z;
            for (int k = 3; !term.IsZero; k += 2)
            {
                sum += term;
                term = ((term * square) >> Digits) / k;
            }

            return new BigReal(BigInteger.One, -1) - (NormalPdf(x) * new BigReal(sum, -Digits));
        }

        // Laplace's continued fraction: φ(z) / (z + 1/(z + 2/(z + 3/...))), from its end.
        BigInteger fraction = z;
        for (int k = 64 + (int)(1500.0 / (x * x)); k >= 1; k--)
        {
            fraction = z + ((k * s_one * s_one) / fraction);
        }

        return NormalPdf(x) * new BigReal(s_one * s_one / fraction, -Digits);
    }

    /// <summary>The normal density: φ(x) = e^(-x²/2) / √(2π).</summary>
    public static BigReal NormalPdf(double x)
    {
        BigReal exact = FromDouble(x);
        BigReal exponent = new(-exact.Mantissa * exact.Mantissa, (2 * exact.Exponent) - 1);
        BigInteger root = SquareRoot((s_pi * 2) << Digits);
        return Exp(exponent) * new BigReal(s_one * s_one / root, -Digits);
    }

    public static BigReal operator *(BigReal a, BigReal b)
    {
        // Cut to the digits of interest: an exact product of products grows without end.
        BigInteger product = a.Mantissa * b.Mantissa;
        int surplus = Math.Max(0, (int)BigInteger.Abs(product).GetBitLength() - (2 * Digits));
        return new BigReal(product >> surplus, a.Exponent + b.Exponent + surplus);
    }

    /// <summary>ln a, from a guess that is right to about the digits of a double.</summary>
    private static BigReal Log(BigReal a, double guess)
    {
        // guess + ln(a / e^guess), and that quotient is nearly 1.
        BigInteger d = (a * Exp(-guess)).ToFixedPoint(Digits) - s_one;
        BigInteger sum = BigInteger.Zero;
        BigInteger power = d;
        for (int k = 1; !power.IsZero && power != BigInteger.MinusOne; k++)
        {
            sum += k % 2 == 1 ? power / k : -power / k;
            power = (power * d) >> Digits;
        }

        return FromDouble(guess) + new BigReal(sum, -Digits);
    }

    /// <summary>π = 16 arctan(1/5) - 4 arctan(1/239), in fixed point.</summary>
    public static BigInteger Pi(int digits)
    {
        int guarded = digits + 32;
        return ((16 * Arctangent(5, guarded)) - (4 * Arctangent(239, guarded))) >> 32;

        static BigInteger Arctangent(int inverse, int digits)
        {
            BigInteger power = (BigInteger.One << digits) / inverse;
            BigInteger sum = BigInteger.Zero;
            for (int k = 1; !power.IsZero; k += 2)
            {
                sum += k % 4 == 1 ? power / k : -power / k;
                power /= inverse * (long)inverse;
            }

            return sum;
        }
    }

    /// <summary>√value, rounded down.</summary>
    public static BigInteger SquareRoot(BigInteger value)
    {
        BigInteger root = BigInteger.One << (int)((value.GetBitLength() / 2) + 1);
        while (true)
        {
            BigInteger next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
