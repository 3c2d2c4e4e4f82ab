// Needs VectorMath.Sin.Single.cs.
//
// sin x and cos x for float as sums of two numbers: r + (r³ · S(r²) + low), and 1 - r²/2 + r⁴ · C(r²) as in Cos,
// each with what the last sum loses.
// Largest error of the sum found: 0.246 ulp of the result (CosPair 0.249).

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
    public static float SinPair(float x, out float rest)
    {
        float result = SinOfTurnedPair(x, 0, out rest);
        return x == 0f ? x : result;
    }

    /// <inheritdoc cref="SinPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SinPair(Vector128<float> x, out Vector128<float> rest)
    {
        Vector128<float> result = SinOfTurnedPair(x, 0, out rest);
        return Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<float>.Zero), x, result);
    }

    /// <inheritdoc cref="SinPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SinPair(Vector256<float> x, out Vector256<float> rest)
    {
        Vector256<float> result = SinOfTurnedPair(x, 0, out rest);
        return Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<float>.Zero), x, result);
    }

    /// <inheritdoc cref="SinPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SinPair(Vector512<float> x, out Vector512<float> rest)
    {
        Vector512<float> result = SinOfTurnedPair(x, 0, out rest);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), x, result);
    }

    /// <summary>The cosine as an unevaluated sum: the rounded value, and what it lacks.</summary>
    /// <param name="x">The angle, of any size.</param>
    /// <param name="rest">What is to be added: at most half an ulp of the result.</param>
    /// <returns>cos x: NaN for ±∞ and NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float CosPair(float x, out float rest)
        => SinOfTurnedPair(x, 1, out rest);

    /// <inheritdoc cref="CosPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> CosPair(Vector128<float> x, out Vector128<float> rest)
        => SinOfTurnedPair(x, 1, out rest);

    /// <inheritdoc cref="CosPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> CosPair(Vector256<float> x, out Vector256<float> rest)
        => SinOfTurnedPair(x, 1, out rest);

    /// <inheritdoc cref="CosPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> CosPair(Vector512<float> x, out Vector512<float> rest)
        => SinOfTurnedPair(x, 1, out rest);

    /// <summary>sin(x + turns · π/2) in two parts, for 0 or 1 turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float SinOfTurnedPair(float x, int turns, out float rest)
    {
        float r = AnyAngleReduced(x, out float low, out int quadrant);
        return SinOfQuadrantPair(r, low, quadrant + turns, out rest);
    }

    /// <inheritdoc cref="SinOfTurnedPair(float, int, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SinOfTurnedPair(Vector128<float> x, int turns, out Vector128<float> rest)
    {
        if (Vector128.GreaterThanOrEqualAny(Vector128.Abs(x), Lanes128(AngleHighestSingle)))
        {
            return SinOfLargePair(x, turns, out rest);
        }

        Vector128<float> r = AngleReduced(x, out Vector128<float> low, out Vector128<int> quadrant);
        return SinOfQuadrantPair(r, low, quadrant + Lanes128(turns), out rest);
    }

    /// <inheritdoc cref="SinOfTurnedPair(float, int, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SinOfTurnedPair(Vector256<float> x, int turns, out Vector256<float> rest)
    {
        if (Vector256.GreaterThanOrEqualAny(Vector256.Abs(x), Lanes256(AngleHighestSingle)))
        {
            return SinOfLargePair(x, turns, out rest);
        }

        Vector256<float> r = AngleReduced(x, out Vector256<float> low, out Vector256<int> quadrant);
        return SinOfQuadrantPair(r, low, quadrant + Lanes256(turns), out rest);
    }

    /// <inheritdoc cref="SinOfTurnedPair(float, int, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SinOfTurnedPair(Vector512<float> x, int turns, out Vector512<float> rest)
    {
        if (Vector512.GreaterThanOrEqualAny(Vector512.Abs(x), Lanes512(AngleHighestSingle)))
        {
            return SinOfLargePair(x, turns, out rest);
        }

        Vector512<float> r = AngleReduced(x, out Vector512<float> low, out Vector512<int> quadrant);
        return SinOfQuadrantPair(r, low, quadrant + Lanes512(turns), out rest);
    }

    /// <summary>sin(r + low + n · π/2) in two parts, for an integer whose last two bits are n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float SinOfQuadrantPair(float r, float low, int quadrant, out float rest)
    {
        float sine = SinCosOfParts(r, low, out float cosine, out float cosineLow);
        bool even = (quadrant & 1) == 0;
        float first = even ? r : cosine;
        float second = even ? sine : cosineLow;

        // The first is the greater one, so that what the sum loses is exact.
        float result = first + second;
        float lost = second - (result - first);
        int sign = (quadrant & 2) << 30;
        rest = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(lost) ^ sign);
        return BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(result) ^ sign);
    }

    /// <inheritdoc cref="SinOfQuadrantPair(float, float, int, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SinOfQuadrantPair(
        Vector128<float> r,
        Vector128<float> low,
        Vector128<int> quadrant,
        out Vector128<float> rest)
    {
        Vector128<float> sine = SinCosOfParts(r, low, out Vector128<float> cosine, out Vector128<float> cosineLow);
        Vector128<float> even = Vector128.Equals(quadrant & Lanes128(1), Lanes128(0)).AsSingle();
        Vector128<float> first = Vector128.ConditionalSelect(even, r, cosine);
        Vector128<float> second = Vector128.ConditionalSelect(even, sine, cosineLow);

        // As in the scalar form, which says why.
        Vector128<float> result = first + second;
        Vector128<float> lost = second - (result - first);
        Vector128<float> sign = ((quadrant & Lanes128(2)) << 30).AsSingle();
        rest = lost ^ sign;
        return result ^ sign;
    }

    /// <inheritdoc cref="SinOfQuadrantPair(float, float, int, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SinOfQuadrantPair(
        Vector256<float> r,
        Vector256<float> low,
        Vector256<int> quadrant,
        out Vector256<float> rest)
    {
        Vector256<float> sine = SinCosOfParts(r, low, out Vector256<float> cosine, out Vector256<float> cosineLow);
        Vector256<float> even = Vector256.Equals(quadrant & Lanes256(1), Lanes256(0)).AsSingle();
        Vector256<float> first = Vector256.ConditionalSelect(even, r, cosine);
        Vector256<float> second = Vector256.ConditionalSelect(even, sine, cosineLow);

        // As in the scalar form, which says why.
        Vector256<float> result = first + second;
        Vector256<float> lost = second - (result - first);
        Vector256<float> sign = ((quadrant & Lanes256(2)) << 30).AsSingle();
        rest = lost ^ sign;
        return result ^ sign;
    }

    /// <inheritdoc cref="SinOfQuadrantPair(float, float, int, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SinOfQuadrantPair(
        Vector512<float> r,
        Vector512<float> low,
        Vector512<int> quadrant,
        out Vector512<float> rest)
    {
        Vector512<float> sine = SinCosOfParts(r, low, out Vector512<float> cosine, out Vector512<float> cosineLow);
        Vector512<float> even = Vector512.Equals(quadrant & Lanes512(1), Lanes512(0)).AsSingle();
        Vector512<float> first = Vector512.ConditionalSelect(even, r, cosine);
        Vector512<float> second = Vector512.ConditionalSelect(even, sine, cosineLow);

        // As in the scalar form, which says why.
        Vector512<float> result = first + second;
        Vector512<float> lost = second - (result - first);
        Vector512<float> sign = ((quadrant & Lanes512(2)) << 30).AsSingle();
        rest = lost ^ sign;
        return result ^ sign;
    }

    /// <summary>sin(x + turns · π/2) lane by lane, for vectors with a large argument.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<float> SinOfLargePair(Vector128<float> x, int turns, out Vector128<float> rest)
    {
        float result0 = SinOfTurnedPair(x.GetElement(0), turns, out float rest0);
        float result1 = SinOfTurnedPair(x.GetElement(1), turns, out float rest1);
        float result2 = SinOfTurnedPair(x.GetElement(2), turns, out float rest2);
        float result3 = SinOfTurnedPair(x.GetElement(3), turns, out float rest3);
        rest = Vector128.Create(rest0, rest1, rest2, rest3);
        return Vector128.Create(result0, result1, result2, result3);
    }

    /// <inheritdoc cref="SinOfLargePair(Vector128{float}, int, out Vector128{float})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<float> SinOfLargePair(Vector256<float> x, int turns, out Vector256<float> rest)
    {
        Vector128<float> lower = SinOfLargePair(x.GetLower(), turns, out Vector128<float> lowerRest);
        Vector128<float> upper = SinOfLargePair(x.GetUpper(), turns, out Vector128<float> upperRest);
        rest = Vector256.Create(lowerRest, upperRest);
        return Vector256.Create(lower, upper);
    }

    /// <inheritdoc cref="SinOfLargePair(Vector128{float}, int, out Vector128{float})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<float> SinOfLargePair(Vector512<float> x, int turns, out Vector512<float> rest)
    {
        Vector256<float> lower = SinOfLargePair(x.GetLower(), turns, out Vector256<float> lowerRest);
        Vector256<float> upper = SinOfLargePair(x.GetUpper(), turns, out Vector256<float> upperRest);
        rest = Vector512.Create(lowerRest, upperRest);
        return Vector512.Create(lower, upper);
    }
}
