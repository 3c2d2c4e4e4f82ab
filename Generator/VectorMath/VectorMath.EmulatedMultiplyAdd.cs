// a · b + c, rounded once, for machines without an instruction for it, in vectors of 128 bits.
//
// Float goes through double, where a · b is exact and the sum is rounded once; rounding that to float is a second
// rounding. The two give what one would have given unless the sum in double lies exactly between two floats: a
// number on one side of such a boundary isn't rounded past it, only onto it. These sums are rare, and found by their
// bits; then the sum is rounded to odd, after which a second rounding does no harm: Boldo and Melquiond, "Emulation of
// FMA and correctly rounded sums: proved algorithms using rounding to odd", 2008.
//
// Double takes the same paper's algorithm, with the product and the sums in two parts each. It holds while nothing
// overflows or becomes subnormal; beyond, the scalar function does it.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;
using global::System.Runtime.Intrinsics.X86;

/// <content>Multiplication and addition with one rounding, without an instruction for it.</content>
internal static partial class VectorMath
{
    /// <summary>A double has 29 bits more than a float: this shift leaves them in the lower half of its bits.</summary>
    private const int BitsOfFloat = 3;

    /// <summary>Twice the bits of the least normal float, counted from the least integer.</summary>
    private const int TinyBelow = int.MinValue + (1 << 24);

    /// <summary>2^27 + 1: it cuts a double's 53 bits in two halves whose products are exact (Veltkamp).</summary>
    private const double HalvesSplitter = 134217729.0;

    /// <summary>Added to twice the upper half of a double's bits: from 2^-450 on, the sum counts from the least integer.</summary>
    private const int FromLeastOrdinary = unchecked(int.MinValue - ((1023 - 450) << 21));

    /// <summary>The count that 2^450 has.</summary>
    private const int OrdinaryBelow = int.MinValue + (900 << 21);

    /// <summary>a · b + c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> FusedMultiplyAddEmulated(
        Vector128<float> a,
        Vector128<float> b,
        Vector128<float> c)
    {
        (double lower, double upper) = MultiplyAddPairs(
            a.AsDouble().GetElement(0),
            a.AsDouble().GetElement(1),
            b.AsDouble().GetElement(0),
            b.AsDouble().GetElement(1),
            c.AsDouble().GetElement(0),
            c.AsDouble().GetElement(1));
        return Vector128.Create(lower, upper).AsSingle();
    }

    /// <summary>a · b + c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static float FusedMultiplyAddEmulated(float a, float b, float c)
    {
        unchecked
        {
            // The same steps as with vectors.
            double product = (double)a * b;
            double sum = product + c;
            float result = (float)sum;
            int lost = (int)BitConverter.DoubleToInt64Bits(sum) << BitsOfFloat;
            int magnitude = (BitConverter.SingleToInt32Bits(result) * 2) + int.MaxValue;
            if (lost != int.MinValue && magnitude >= TinyBelow)
            {
                return result;
            }

            double part = sum - product;
            double error = (product - (sum - part)) + (c - part);
            long bits = BitConverter.DoubleToInt64Bits(sum);
            if (error > 0.0 || error < 0.0)
            {
                bits = ((error < 0.0) == (sum < 0.0) ? bits : bits - 1L) | 1L;
            }

            return (float)BitConverter.Int64BitsToDouble(bits);
        }
    }

    /// <summary>
    /// a · b + c, rounded once, of two floats and two floats, each pair in the bits of a double: scalars are passed and
    /// returned in registers, vectors by way of the memory. Inlined, this would be far too large.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (double Lower, double Upper) MultiplyAddPairs(
        double aLower,
        double aUpper,
        double bLower,
        double bUpper,
        double cLower,
        double cUpper)
    {
        Vector128<double> lowerProduct = WidenPair(aLower) * WidenPair(bLower);
        Vector128<double> upperProduct = WidenPair(aUpper) * WidenPair(bUpper);
        Vector128<double> lowerAddend = WidenPair(cLower);
        Vector128<double> upperAddend = WidenPair(cUpper);
        Vector128<double> lower = lowerProduct + lowerAddend;
        Vector128<double> upper = upperProduct + upperAddend;

        // Halfway, the 29 bits are 100…0.
        Vector128<int> isHalfway = Vector128.Equals(
            LowerHalves(lower, upper) << BitsOfFloat, Lanes128(int.MinValue));

        // Subnormal floats, and the least normal one, have other boundaries. Twice the bits, which loses the sign, less
        // one, counted from the least integer: 1 to 2^24 come first. Zero comes last: what rounds to it is exact in double,
        // since c is 0 or cancels the product.
        Vector128<int> bits = Vector128.Narrow(lower, upper).AsInt32();
        Vector128<int> isTiny = Vector128.LessThan(
            bits + bits + Lanes128(int.MaxValue), Lanes128(TinyBelow));

        if ((isHalfway | isTiny) != Vector128<int>.Zero)
        {
            lower = AddToOdd(lowerProduct, lowerAddend);
            upper = AddToOdd(upperProduct, upperAddend);
        }

        return (NarrowPair(lower), NarrowPair(upper));
    }

    /// <summary>The two floats in the bits of a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> WidenPair(double pair)
        => Vector128.WidenLower(Vector128.CreateScalarUnsafe(pair).AsSingle());

    /// <summary>Two floats in the bits of a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double NarrowPair(Vector128<double> pair)
        => (Sse2.IsSupported ? Sse2.ConvertToVector128Single(pair) : Vector128.Narrow(pair, pair)).AsDouble().ToScalar();

    /// <summary>a · b + c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Vector128<double> FusedMultiplyAddEmulated(
        Vector128<double> a,
        Vector128<double> b,
        Vector128<double> c)
    {
        Vector128<int> distance = Vector128.Max(Vector128.Max(Distance(a), Distance(b)), Distance(c));
        Vector128<int> extreme = Vector128.GreaterThanOrEqual(distance, Lanes128(OrdinaryBelow));
        if (extreme.AsDouble().ExtractMostSignificantBits() != 0)
        {
            return Vector128.Create(
                Math.FusedMultiplyAdd(a.GetElement(0), b.GetElement(0), c.GetElement(0)),
                Math.FusedMultiplyAdd(a.GetElement(1), b.GetElement(1), c.GetElement(1)));
        }

        Vector128<double> high = a * b;
        Vector128<double> low = ErrorOfProduct(a, b, high);

        Vector128<double> rest = c + low;
        Vector128<double> restError = ErrorOfSum(c, low, rest);
        Vector128<double> sum = high + rest;
        Vector128<double> sumError = ErrorOfSum(high, rest, sum);
        return sum + AddToOdd(restError, sumError);
    }

    /// <summary>The lower 32 bits of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> LowerHalves(Vector128<double> lower, Vector128<double> upper)
        => Sse.IsSupported
            ? Sse.Shuffle(lower.AsSingle(), upper.AsSingle(), 0b10_00_10_00).AsInt32()
            : Vector128.Narrow(lower.AsInt64(), upper.AsInt64());

    /// <summary>
    /// In the upper half of each element, how far its magnitude is from the least ordinary one; 0, infinity and NaN are far.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Distance(Vector128<double> x)
        => x.AsInt32() + x.AsInt32() + Lanes128(FromLeastOrdinary);

    /// <summary>(a + b) - sum, exactly: Knuth's two-sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ErrorOfSum(Vector128<double> a, Vector128<double> b, Vector128<double> sum)
    {
        Vector128<double> part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    /// <summary>a · b - product, exactly: Dekker's product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ErrorOfProduct(Vector128<double> a, Vector128<double> b, Vector128<double> product)
    {
        Vector128<double> wide = a * Lanes128(HalvesSplitter);
        Vector128<double> aHigh = wide - (wide - a);
        Vector128<double> aLow = a - aHigh;
        wide = b * Lanes128(HalvesSplitter);
        Vector128<double> bHigh = wide - (wide - b);
        Vector128<double> bLow = b - bHigh;
        return (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow);
    }

    /// <summary>a + b, rounded to odd: if inexact, to that neighbour whose last bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> AddToOdd(Vector128<double> a, Vector128<double> b)
    {
        // NaN where the sum is infinite or NaN: the comparison is false, and the sum stays.
        Vector128<double> sum = a + b;
        Vector128<double> error = ErrorOfSum(a, b, sum);
        Vector128<long> isInexact = Vector128.GreaterThan(Vector128.Abs(error), Vector128<double>.Zero).AsInt64();

        // Towards zero: the next smaller integer, whatever the sign, where the sum was rounded away from it. Then the last bit.
        // The masks are -1.
        Vector128<long> isAway = Vector128.LessThan(error.AsInt64() ^ sum.AsInt64(), Vector128<long>.Zero);
        return ((sum.AsInt64() + (isInexact & isAway)) | (isInexact >>> 63)).AsDouble();
    }
}
