// Needs VectorMath.Sin.Single.cs.
//
// tan x for float: sin r / cos r or -cos r / sin r by n of x = n · π/2 + r, all in two parts.
// Largest error at every 31st float: 0.882 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The tangent.</content>
internal static partial class VectorMath
{
    /// <summary>The tangent.</summary>
    /// <param name="x">The angle, of any size.</param>
    /// <returns>tan x: ±0 at ±0, NaN for ±∞ and NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tan(float x)
    {
        float r = AnyAngleReduced(x, out float low, out int quadrant);
        float result = TanOfQuadrant(r, low, quadrant);
        return x == 0f ? x : result;
    }

    /// <inheritdoc cref="Tan(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tan(Vector128<float> x)
    {
        if (Vector128.GreaterThanOrEqualAny(Vector128.Abs(x), Lanes128(AngleHighestSingle)))
        {
            return TanOfLarge(x);
        }

        Vector128<float> r = AngleReduced(x, out Vector128<float> low, out Vector128<int> quadrant);
        Vector128<float> result = TanOfQuadrant(r, low, quadrant);
        return Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<float>.Zero), x, result);
    }

    /// <inheritdoc cref="Tan(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tan(Vector256<float> x)
    {
        if (Vector256.GreaterThanOrEqualAny(Vector256.Abs(x), Lanes256(AngleHighestSingle)))
        {
            return TanOfLarge(x);
        }

        Vector256<float> r = AngleReduced(x, out Vector256<float> low, out Vector256<int> quadrant);
        Vector256<float> result = TanOfQuadrant(r, low, quadrant);
        return Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<float>.Zero), x, result);
    }

    /// <inheritdoc cref="Tan(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tan(Vector512<float> x)
    {
        if (Vector512.GreaterThanOrEqualAny(Vector512.Abs(x), Lanes512(AngleHighestSingle)))
        {
            return TanOfLarge(x);
        }

        Vector512<float> r = AngleReduced(x, out Vector512<float> low, out Vector512<int> quadrant);
        Vector512<float> result = TanOfQuadrant(r, low, quadrant);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), x, result);
    }

    /// <summary>tan(r + low + n · π/2), for an integer whose last bit is that of n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float TanOfQuadrant(float r, float low, int quadrant)
    {
        float sine = SinCosOfParts(r, low, out float cosine, out float cosineLow);
        bool even = (quadrant & 1) == 0;
        float first = even ? r : cosine;
        float firstLow = even ? sine : cosineLow;
        float second = even ? cosine : r;
        float secondLow = even ? cosineLow : sine;

        // Each rounded, with what that loses; then the quotient, with what it loses.
        float numerator = first + firstLow;
        float over = first - numerator + firstLow;
        float denominator = second + secondLow;
        float lack = second - denominator + secondLow;
        float inverse = 1f / denominator;
        float quotient = numerator * inverse;
        float error = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);
        float result = FusedMultiplyAdd(error, inverse, quotient);
        return BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(result) ^ (quadrant << 31));
    }

    /// <inheritdoc cref="TanOfQuadrant(float, float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> TanOfQuadrant(Vector128<float> r, Vector128<float> low, Vector128<int> quadrant)
    {
        Vector128<float> sine = SinCosOfParts(r, low, out Vector128<float> cosine, out Vector128<float> cosineLow);
        Vector128<float> even = Vector128.Equals(quadrant & Lanes128(1), Lanes128(0)).AsSingle();
        Vector128<float> first = Vector128.ConditionalSelect(even, r, cosine);
        Vector128<float> firstLow = Vector128.ConditionalSelect(even, sine, cosineLow);
        Vector128<float> second = Vector128.ConditionalSelect(even, cosine, r);
        Vector128<float> secondLow = Vector128.ConditionalSelect(even, cosineLow, sine);

        // Each rounded, with what that loses; then the quotient, with what it loses.
        Vector128<float> numerator = first + firstLow;
        Vector128<float> over = first - numerator + firstLow;
        Vector128<float> denominator = second + secondLow;
        Vector128<float> lack = second - denominator + secondLow;
        Vector128<float> inverse = Lanes128(1f) / denominator;
        Vector128<float> quotient = numerator * inverse;
        Vector128<float> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);
        Vector128<float> result = FusedMultiplyAdd(error, inverse, quotient);
        return result ^ (quadrant << 31).AsSingle();
    }

    /// <inheritdoc cref="TanOfQuadrant(float, float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> TanOfQuadrant(Vector256<float> r, Vector256<float> low, Vector256<int> quadrant)
    {
        Vector256<float> sine = SinCosOfParts(r, low, out Vector256<float> cosine, out Vector256<float> cosineLow);
        Vector256<float> even = Vector256.Equals(quadrant & Lanes256(1), Lanes256(0)).AsSingle();
        Vector256<float> first = Vector256.ConditionalSelect(even, r, cosine);
        Vector256<float> firstLow = Vector256.ConditionalSelect(even, sine, cosineLow);
        Vector256<float> second = Vector256.ConditionalSelect(even, cosine, r);
        Vector256<float> secondLow = Vector256.ConditionalSelect(even, cosineLow, sine);

        // Each rounded, with what that loses; then the quotient, with what it loses.
        Vector256<float> numerator = first + firstLow;
        Vector256<float> over = first - numerator + firstLow;
        Vector256<float> denominator = second + secondLow;
        Vector256<float> lack = second - denominator + secondLow;
        Vector256<float> inverse = Lanes256(1f) / denominator;
        Vector256<float> quotient = numerator * inverse;
        Vector256<float> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);
        Vector256<float> result = FusedMultiplyAdd(error, inverse, quotient);
        return result ^ (quadrant << 31).AsSingle();
    }

    /// <inheritdoc cref="TanOfQuadrant(float, float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TanOfQuadrant(Vector512<float> r, Vector512<float> low, Vector512<int> quadrant)
    {
        Vector512<float> sine = SinCosOfParts(r, low, out Vector512<float> cosine, out Vector512<float> cosineLow);
        Vector512<float> even = Vector512.Equals(quadrant & Lanes512(1), Lanes512(0)).AsSingle();
        Vector512<float> first = Vector512.ConditionalSelect(even, r, cosine);
        Vector512<float> firstLow = Vector512.ConditionalSelect(even, sine, cosineLow);
        Vector512<float> second = Vector512.ConditionalSelect(even, cosine, r);
        Vector512<float> secondLow = Vector512.ConditionalSelect(even, cosineLow, sine);

        // Each rounded, with what that loses; then the quotient, with what it loses.
        Vector512<float> numerator = first + firstLow;
        Vector512<float> over = first - numerator + firstLow;
        Vector512<float> denominator = second + secondLow;
        Vector512<float> lack = second - denominator + secondLow;
        Vector512<float> inverse = Lanes512(1f) / denominator;
        Vector512<float> quotient = numerator * inverse;
        Vector512<float> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);
        Vector512<float> result = FusedMultiplyAdd(error, inverse, quotient);
        return result ^ (quadrant << 31).AsSingle();
    }

    /// <summary>Tan x lane by lane, for vectors with a large argument.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<float> TanOfLarge(Vector128<float> x)
        => Vector128.Create(Tan(x.GetElement(0)), Tan(x.GetElement(1)), Tan(x.GetElement(2)), Tan(x.GetElement(3)));

    /// <inheritdoc cref="TanOfLarge(Vector128{float})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<float> TanOfLarge(Vector256<float> x)
        => Vector256.Create(TanOfLarge(x.GetLower()), TanOfLarge(x.GetUpper()));

    /// <inheritdoc cref="TanOfLarge(Vector128{float})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<float> TanOfLarge(Vector512<float> x)
        => Vector512.Create(TanOfLarge(x.GetLower()), TanOfLarge(x.GetUpper()));
}
