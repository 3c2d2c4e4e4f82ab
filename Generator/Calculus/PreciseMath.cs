using System;
using System.Numerics;

namespace Activations.Generator.Calculus;

/// <summary>Functions of exact fractions, to 77 decimal digits.</summary>
internal static class PreciseMath
{
    /// <summary>How many binary digits results have.</summary>
    public const int Bits = 256;

    // e^10000 is as good as infinite next to anything that a double holds, and e^-10000 as good as zero.
    private const int LargestExponent = 10_000;

    // The series are summed in fixed point, with digits to spare for the roundings.
    private const int FixedBits = Bits + 64;

    private static readonly BigInteger s_ln2 = LogNearOne(2);

    /// <summary>A fraction shortened to <see cref="Bits"/> binary digits.</summary>
    public static BigRational Round(BigRational value)
    {
        if (value.IsZero)
        {
            return value;
        }

        int shift = Bits + BigRational.BitLength(value.Denominator) - BigRational.BitLength(BigInteger.Abs(value.Numerator));
        return shift >= 0
            ? new BigRational((value.Numerator << shift) / value.Denominator, BigInteger.One << shift)
            : new BigRational((value.Numerator / (value.Denominator << -shift)) << -shift, BigInteger.One);
    }

    /// <summary>√value of a number that isn't negative; exact where that is a fraction.</summary>
    public static BigRational Sqrt(BigRational value)
    {
        // √(n/d) = √(n·d)/d.
        BigInteger product = value.Numerator * value.Denominator;
        BigInteger root = FloorSqrt(product);
        if (root * root == product)
        {
            return new BigRational(root, value.Denominator);
        }

        root = FloorSqrt(product << (2 * Bits));
        return Round(new BigRational(root, value.Denominator << Bits));
    }

    /// <summary>e^value.</summary>
    public static BigRational Exp(BigRational value)
    {
        BigRational exponent = value > LargestExponent ? LargestExponent : value < -LargestExponent ? -LargestExponent : Round(value);
        if (exponent.IsZero)
        {
            return BigRational.One;
        }

        // e^v = 2^n·e^r with |r| ≤ ln 2 / 2, and e^r = (e^(r/256))^256.
        const int Halvings = 8;
        int n = (int)Math.Round(exponent.ToDouble() / Math.Log(2));
        BigInteger r = (ToFixed(exponent) - (s_ln2 * n)) >> Halvings;
        BigInteger term = BigInteger.One << FixedBits;
        BigInteger sum = term;
        for (int k = 1; !term.IsZero && k < FixedBits; k++)
        {
            // Towards zero: a shift would leave -1 of a negative term for ever.
            term = BigInteger.Divide((term * r) >> FixedBits, k);
            sum += term;
        }

        for (int i = 0; i < Halvings; i++)
        {
            sum = (sum * sum) >> FixedBits;
        }

        return new BigRational(sum << Math.Max(n, 0), BigInteger.One << (FixedBits + Math.Max(-n, 0)));
    }

    /// <summary>The natural logarithm of a positive number.</summary>
    public static BigRational Log(BigRational value)
    {
        if (value.IsOne)
        {
            return BigRational.Zero;
        }

        int n = BigRational.BitLength(value.Numerator) - BigRational.BitLength(value.Denominator);
        BigRational scaled = n >= 0 ? new(value.Numerator, value.Denominator << n) : new(value.Numerator << -n, value.Denominator);
        return new BigRational(LogNearOne(scaled) + (s_ln2 * n), BigInteger.One << FixedBits);
    }

    // log v = 2·artanh((v - 1)/(v + 1)), for v from 1/2 to 2.
    private static BigInteger LogNearOne(BigRational value)
    {
        BigInteger ratio = ToFixed((value - 1) / (value + 1));
        BigInteger square = (ratio * ratio) >> FixedBits;
        BigInteger power = ratio;
        BigInteger sum = BigInteger.Zero;
        for (int k = 1; !power.IsZero && k < FixedBits; k += 2)
        {
            sum += power / k;
            power = (power * square) >> FixedBits;
        }

        return sum * 2;
    }

    private static BigInteger ToFixed(BigRational value) => (value.Numerator << FixedBits) / value.Denominator;

    private static BigInteger FloorSqrt(BigInteger value)
    {
        if (value.IsZero)
        {
            return value;
        }

        // Newton's iteration from above falls until it has the floor.
        BigInteger root = BigInteger.One << ((BigRational.BitLength(value) + 1) / 2);
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
