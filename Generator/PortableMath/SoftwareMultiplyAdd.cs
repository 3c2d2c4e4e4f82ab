// a · b + c, rounded once, where the framework has no function for it: the bits of Math.FusedMultiplyAdd.
//
// Float goes through double: there a · b is exact, the sum is rounded to odd (the one rounding after which rounding
// again, to float, gives what one rounding would have given), and then to float. Double takes the same idea one step
// further, with the product and the sums in two parts each: Boldo and Melquiond, "Emulation of FMA and correctly
// rounded sums", 2008. That holds while nothing overflows or becomes subnormal; beyond, integers do it.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;

/// <summary>Multiplication and addition with one rounding, in software.</summary>
internal static partial class SoftwareMultiplyAdd
{
    /// <summary>2^27 + 1: it cuts a double's 53 bits in two halves whose products are exact (Veltkamp).</summary>
    private const double Splitter = 134217729.0;

    /// <summary>The exponents' bias.</summary>
    private const int Bias = 1023;

    /// <summary>Between 2^-450 and 2^450 no factor's product leaves what the parts need.</summary>
    private const int FactorRange = 450;

    /// <summary>Nor does an addend between 2^-900 and 2^900.</summary>
    private const int AddendRange = 900;

    /// <summary>a · b + c, rounded once.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="c">The addend.</param>
    /// <returns>The sum.</returns>
    public static float FusedMultiplyAdd(float a, float b, float c)
        => (float)AddToOdd((double)a * b, c);

    /// <summary>a · b + c, rounded once.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="c">The addend.</param>
    /// <returns>The sum.</returns>
    public static double FusedMultiplyAdd(double a, double b, double c)
    {
        if (!IsWithin(a, FactorRange) || !IsWithin(b, FactorRange) || !IsWithin(c, AddendRange))
        {
            return FusedMultiplyAddExact(a, b, c);
        }

        double high = a * b;
        double low = ProductError(a, b, high);

        double rest = c + low;
        double restError = SumError(c, low, rest);
        double sum = high + rest;
        double sumError = SumError(high, rest, sum);
        return sum + AddToOdd(restError, sumError);
    }

    /// <summary>a + b, rounded to odd: if inexact, to that neighbour whose last bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double AddToOdd(double a, double b)
    {
        // The error is NaN where the sum is infinite or NaN, and then both comparisons are false and the sum stays.
        double sum = a + b;
        double error = SumError(a, b, sum);
        long bits = BitConverter.DoubleToInt64Bits(sum);
        if ((error > 0.0 || error < 0.0) && (bits & 1L) == 0L)
        {
            // Away from zero is the next larger integer, whatever the sign.
            bits = (error > 0.0) == (sum > 0.0) ? bits + 1L : bits - 1L;
        }

        return BitConverter.Int64BitsToDouble(bits);
    }

    /// <summary>(a + b) - sum, exactly: Knuth's two-sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SumError(double a, double b, double sum)
    {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    /// <summary>a · b - product, exactly: Dekker's product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ProductError(double a, double b, double product)
    {
        double wide = Splitter * a;
        double aHigh = wide - (wide - a);
        double aLow = a - aHigh;
        wide = Splitter * b;
        double bHigh = wide - (wide - b);
        double bLow = b - bHigh;
        return (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow);
    }

    /// <summary>Whether the exponent of x is at most that far from 0; false for 0, infinity and NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWithin(double x, int range)
    {
        int exponent = (int)((BitConverter.DoubleToInt64Bits(x) >> 52) & 0x7FFL) - Bias;
        return exponent >= -range && exponent <= range;
    }
}
