// Needs VectorMath.Sin.Double.cs.
//
// sin x and cos x for double as sums of two numbers: r + (r³ · S(r²) + low), and 1 - r²/2 + r⁴ · C(r²) as in Cos,
// each with what the last sum loses.
// Largest error of the sum found: 0.184 ulp of the result (CosPair 0.186).

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The sine and the cosine, in two parts.</content>
internal static partial class VectorMath
{
    /// <summary>The sine as an unevaluated sum: the rounded value, and what it lacks.</summary>
    /// <param name="x">The angle, of any size.</param>
    /// <param name="rest">What is to be added: at most half an ulp of the result.</param>
    /// <returns>sin x: ±0 at ±0, NaN for ±∞ and NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SinPair(double x, out double rest)
    {
        double result = SinOfTurnedPair(x, 0, out rest);
        return x == 0.0 ? x : result;
    }

    /// <inheritdoc cref="SinPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> SinPair(Vector128<double> x, out Vector128<double> rest)
    {
        Vector128<double> result = SinOfTurnedPair(x, 0, out rest);
        return Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<double>.Zero), x, result);
    }

    /// <inheritdoc cref="SinPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SinPair(Vector256<double> x, out Vector256<double> rest)
    {
        Vector256<double> result = SinOfTurnedPair(x, 0, out rest);
        return Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), x, result);
    }

    /// <inheritdoc cref="SinPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SinPair(Vector512<double> x, out Vector512<double> rest)
    {
        Vector512<double> result = SinOfTurnedPair(x, 0, out rest);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), x, result);
    }

    /// <summary>The cosine as an unevaluated sum: the rounded value, and what it lacks.</summary>
    /// <param name="x">The angle, of any size.</param>
    /// <param name="rest">What is to be added: at most half an ulp of the result.</param>
    /// <returns>cos x: NaN for ±∞ and NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double CosPair(double x, out double rest)
        => SinOfTurnedPair(x, 1, out rest);

    /// <inheritdoc cref="CosPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> CosPair(Vector128<double> x, out Vector128<double> rest)
        => SinOfTurnedPair(x, 1, out rest);

    /// <inheritdoc cref="CosPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> CosPair(Vector256<double> x, out Vector256<double> rest)
        => SinOfTurnedPair(x, 1, out rest);

    /// <inheritdoc cref="CosPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> CosPair(Vector512<double> x, out Vector512<double> rest)
        => SinOfTurnedPair(x, 1, out rest);

    /// <summary>sin(x + turns · π/2) in two parts, for 0 or 1 turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SinOfTurnedPair(double x, int turns, out double rest)
    {
        double r = AnyAngleReduced(x, out double low, out long quadrant);
        return SinOfQuadrantPair(r, low, quadrant + turns, out rest);
    }

    /// <inheritdoc cref="SinOfTurnedPair(double, int, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SinOfTurnedPair(Vector128<double> x, int turns, out Vector128<double> rest)
    {
        if (Vector128.GreaterThanOrEqualAny(Vector128.Abs(x), Lanes128(AngleHighestDouble)))
        {
            return SinOfLargePair(x, turns, out rest);
        }

        Vector128<double> r = AngleReduced(x, out Vector128<double> low, out Vector128<long> quadrant);
        return SinOfQuadrantPair(r, low, quadrant + Lanes128((long)turns), out rest);
    }

    /// <inheritdoc cref="SinOfTurnedPair(double, int, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SinOfTurnedPair(Vector256<double> x, int turns, out Vector256<double> rest)
    {
        if (Vector256.GreaterThanOrEqualAny(Vector256.Abs(x), Lanes256(AngleHighestDouble)))
        {
            return SinOfLargePair(x, turns, out rest);
        }

        Vector256<double> r = AngleReduced(x, out Vector256<double> low, out Vector256<long> quadrant);
        return SinOfQuadrantPair(r, low, quadrant + Lanes256((long)turns), out rest);
    }

    /// <inheritdoc cref="SinOfTurnedPair(double, int, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SinOfTurnedPair(Vector512<double> x, int turns, out Vector512<double> rest)
    {
        if (Vector512.GreaterThanOrEqualAny(Vector512.Abs(x), Lanes512(AngleHighestDouble)))
        {
            return SinOfLargePair(x, turns, out rest);
        }

        Vector512<double> r = AngleReduced(x, out Vector512<double> low, out Vector512<long> quadrant);
        return SinOfQuadrantPair(r, low, quadrant + Lanes512((long)turns), out rest);
    }

    /// <summary>sin(r + low + n · π/2) in two parts, for an integer whose last two bits are n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SinOfQuadrantPair(double r, double low, long quadrant, out double rest)
    {
        double sine = SinCosOfParts(r, low, out double cosine, out double cosineLow);
        bool even = (quadrant & 1) == 0;
        double first = even ? r : cosine;
        double second = even ? sine : cosineLow;

        // The first is the greater one, so that what the sum loses is exact.
        double result = first + second;
        double lost = second - (result - first);
        long sign = (quadrant & 2) << 62;
        rest = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(lost) ^ sign);
        return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(result) ^ sign);
    }

    /// <inheritdoc cref="SinOfQuadrantPair(double, double, long, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SinOfQuadrantPair(
        Vector128<double> r,
        Vector128<double> low,
        Vector128<long> quadrant,
        out Vector128<double> rest)
    {
        Vector128<double> sine = SinCosOfParts(r, low, out Vector128<double> cosine, out Vector128<double> cosineLow);
        Vector128<double> even = Vector128.Equals(quadrant & Lanes128(1L), Lanes128(0L)).AsDouble();
        Vector128<double> first = Vector128.ConditionalSelect(even, r, cosine);
        Vector128<double> second = Vector128.ConditionalSelect(even, sine, cosineLow);

        // As in the scalar form, which says why.
        Vector128<double> result = first + second;
        Vector128<double> lost = second - (result - first);
        Vector128<double> sign = ((quadrant & Lanes128(2L)) << 62).AsDouble();
        rest = lost ^ sign;
        return result ^ sign;
    }

    /// <inheritdoc cref="SinOfQuadrantPair(double, double, long, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SinOfQuadrantPair(
        Vector256<double> r,
        Vector256<double> low,
        Vector256<long> quadrant,
        out Vector256<double> rest)
    {
        Vector256<double> sine = SinCosOfParts(r, low, out Vector256<double> cosine, out Vector256<double> cosineLow);
        Vector256<double> even = Vector256.Equals(quadrant & Lanes256(1L), Lanes256(0L)).AsDouble();
        Vector256<double> first = Vector256.ConditionalSelect(even, r, cosine);
        Vector256<double> second = Vector256.ConditionalSelect(even, sine, cosineLow);

        // As in the scalar form, which says why.
        Vector256<double> result = first + second;
        Vector256<double> lost = second - (result - first);
        Vector256<double> sign = ((quadrant & Lanes256(2L)) << 62).AsDouble();
        rest = lost ^ sign;
        return result ^ sign;
    }

    /// <inheritdoc cref="SinOfQuadrantPair(double, double, long, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SinOfQuadrantPair(
        Vector512<double> r,
        Vector512<double> low,
        Vector512<long> quadrant,
        out Vector512<double> rest)
    {
        Vector512<double> sine = SinCosOfParts(r, low, out Vector512<double> cosine, out Vector512<double> cosineLow);
        Vector512<double> even = Vector512.Equals(quadrant & Lanes512(1L), Lanes512(0L)).AsDouble();
        Vector512<double> first = Vector512.ConditionalSelect(even, r, cosine);
        Vector512<double> second = Vector512.ConditionalSelect(even, sine, cosineLow);

        // As in the scalar form, which says why.
        Vector512<double> result = first + second;
        Vector512<double> lost = second - (result - first);
        Vector512<double> sign = ((quadrant & Lanes512(2L)) << 62).AsDouble();
        rest = lost ^ sign;
        return result ^ sign;
    }

    /// <summary>sin(x + turns · π/2) lane by lane, for vectors with a large argument.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<double> SinOfLargePair(Vector128<double> x, int turns, out Vector128<double> rest)
    {
        double result0 = SinOfTurnedPair(x.GetElement(0), turns, out double rest0);
        double result1 = SinOfTurnedPair(x.GetElement(1), turns, out double rest1);
        rest = Vector128.Create(rest0, rest1);
        return Vector128.Create(result0, result1);
    }

    /// <inheritdoc cref="SinOfLargePair(Vector128{double}, int, out Vector128{double})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> SinOfLargePair(Vector256<double> x, int turns, out Vector256<double> rest)
    {
        Vector128<double> lower = SinOfLargePair(x.GetLower(), turns, out Vector128<double> lowerRest);
        Vector128<double> upper = SinOfLargePair(x.GetUpper(), turns, out Vector128<double> upperRest);
        rest = Vector256.Create(lowerRest, upperRest);
        return Vector256.Create(lower, upper);
    }

    /// <inheritdoc cref="SinOfLargePair(Vector128{double}, int, out Vector128{double})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> SinOfLargePair(Vector512<double> x, int turns, out Vector512<double> rest)
    {
        Vector256<double> lower = SinOfLargePair(x.GetLower(), turns, out Vector256<double> lowerRest);
        Vector256<double> upper = SinOfLargePair(x.GetUpper(), turns, out Vector256<double> upperRest);
        rest = Vector512.Create(lowerRest, upperRest);
        return Vector512.Create(lower, upper);
    }
}
