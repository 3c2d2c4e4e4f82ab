// Needs VectorMath.Expm1.Single.cs.
//
// e^x for float as a sum of two numbers: 2^n · (1 + r + r²/2 + r³ · C(r)) with the polynomial of Expm1, the sums and
// the square with what they lose. What is left is the error of r³ · C(r).
// Largest error of the sum found: 0.028 ulp of the result.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The exponential, in two parts.</content>
internal static partial class VectorMath
{
    /// <summary>e^x as an unevaluated sum: the rounded value, and what it lacks.</summary>
    /// <param name="x">The exponent.</param>
    /// <param name="rest">What is to be added, at most half an ulp; nothing where the result is subnormal.</param>
    /// <returns>e^x: 0 at -∞, 1 at ±0, +∞ from the overflow on, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpPair(float x, out float rest)
    {
        x = Min(Max(x, ExpLowestSingle), ExpHighestSingle);
        float shifted = FusedMultiplyAdd(x, Log2ESingle, ExpShiftSingle);
        float n = shifted - ExpShiftSingle;
        float r = ExpOfRemainderInParts(x, n, out float half, out float tail);

        // Each sum's first term is the greater one, so that what the sum loses is exact.
        float first = 1f + r;
        float second = first + half;
        float low = tail + ((r - (first - 1f)) + (half - (second - first)));
        float power = second + low;
        rest = ScaleByPowerOfTwo(low - (power - second), shifted);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpPair(Vector128<float> x, out Vector128<float> rest)
    {
        x = Min(Max(x, Lanes128(ExpLowestSingle)), Lanes128(ExpHighestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(x, Lanes128(Log2ESingle), Lanes128(ExpShiftSingle));
        Vector128<float> n = shifted - Lanes128(ExpShiftSingle);
        Vector128<float> r = ExpOfRemainderInParts(x, n, out Vector128<float> half, out Vector128<float> tail);

        // Each sum's first term is the greater one, so that what the sum loses is exact.
        Vector128<float> first = Lanes128(1f) + r;
        Vector128<float> second = first + half;
        Vector128<float> low = tail + ((r - (first - Lanes128(1f))) + (half - (second - first)));
        Vector128<float> power = second + low;
        rest = ScaleByPowerOfTwo(low - (power - second), shifted);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpPair(Vector256<float> x, out Vector256<float> rest)
    {
        x = Min(Max(x, Lanes256(ExpLowestSingle)), Lanes256(ExpHighestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(x, Lanes256(Log2ESingle), Lanes256(ExpShiftSingle));
        Vector256<float> n = shifted - Lanes256(ExpShiftSingle);
        Vector256<float> r = ExpOfRemainderInParts(x, n, out Vector256<float> half, out Vector256<float> tail);

        // Each sum's first term is the greater one, so that what the sum loses is exact.
        Vector256<float> first = Lanes256(1f) + r;
        Vector256<float> second = first + half;
        Vector256<float> low = tail + ((r - (first - Lanes256(1f))) + (half - (second - first)));
        Vector256<float> power = second + low;
        rest = ScaleByPowerOfTwo(low - (power - second), shifted);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpPair(Vector512<float> x, out Vector512<float> rest)
    {
        x = Min(Max(x, Lanes512(ExpLowestSingle)), Lanes512(ExpHighestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(x, Lanes512(Log2ESingle), Lanes512(ExpShiftSingle));
        Vector512<float> n = shifted - Lanes512(ExpShiftSingle);
        Vector512<float> r = ExpOfRemainderInParts(x, n, out Vector512<float> half, out Vector512<float> tail);

        // Each sum's first term is the greater one, so that what the sum loses is exact.
        Vector512<float> first = Lanes512(1f) + r;
        Vector512<float> second = first + half;
        Vector512<float> low = tail + ((r - (first - Lanes512(1f))) + (half - (second - first)));
        Vector512<float> power = second + low;
        rest = ScaleByPowerOfTwo(low - (power - second), shifted);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <summary>r, r²/2 and the rest of e^(x - n · ln 2) - 1, which is their sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ExpOfRemainderInParts(float x, float n, out float half, out float tail)
    {
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, x);
        float rest = n * -Ln2LowSingle;
        float reduced = r + rest;
        float lost = (r - reduced) + rest;
        float square = reduced * reduced;
        float squareLow = FusedMultiplyAdd(reduced, reduced, -square);
        half = 0.5f * square;
        tail = FusedMultiplyAdd(0.5f, squareLow, rest);
        tail = FusedMultiplyAdd(lost, reduced, tail);
        tail = FusedMultiplyAdd(reduced * square, Expm1Cubic(reduced), tail);
        return r;
    }

    /// <inheritdoc cref="ExpOfRemainderInParts(float, float, out float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ExpOfRemainderInParts(
        Vector128<float> x,
        Vector128<float> n,
        out Vector128<float> half,
        out Vector128<float> tail)
    {
        Vector128<float> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighSingle), x);
        Vector128<float> rest = n * Lanes128(-Ln2LowSingle);
        Vector128<float> reduced = r + rest;
        Vector128<float> lost = (r - reduced) + rest;
        Vector128<float> square = reduced * reduced;
        Vector128<float> squareLow = FusedMultiplyAdd(reduced, reduced, -square);
        half = Lanes128(0.5f) * square;
        tail = FusedMultiplyAdd(Lanes128(0.5f), squareLow, rest);
        tail = FusedMultiplyAdd(lost, reduced, tail);
        tail = FusedMultiplyAdd(reduced * square, Expm1Cubic(reduced), tail);
        return r;
    }

    /// <inheritdoc cref="ExpOfRemainderInParts(float, float, out float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpOfRemainderInParts(
        Vector256<float> x,
        Vector256<float> n,
        out Vector256<float> half,
        out Vector256<float> tail)
    {
        Vector256<float> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighSingle), x);
        Vector256<float> rest = n * Lanes256(-Ln2LowSingle);
        Vector256<float> reduced = r + rest;
        Vector256<float> lost = (r - reduced) + rest;
        Vector256<float> square = reduced * reduced;
        Vector256<float> squareLow = FusedMultiplyAdd(reduced, reduced, -square);
        half = Lanes256(0.5f) * square;
        tail = FusedMultiplyAdd(Lanes256(0.5f), squareLow, rest);
        tail = FusedMultiplyAdd(lost, reduced, tail);
        tail = FusedMultiplyAdd(reduced * square, Expm1Cubic(reduced), tail);
        return r;
    }

    /// <inheritdoc cref="ExpOfRemainderInParts(float, float, out float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpOfRemainderInParts(
        Vector512<float> x,
        Vector512<float> n,
        out Vector512<float> half,
        out Vector512<float> tail)
    {
        Vector512<float> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighSingle), x);
        Vector512<float> rest = n * Lanes512(-Ln2LowSingle);
        Vector512<float> reduced = r + rest;
        Vector512<float> lost = (r - reduced) + rest;
        Vector512<float> square = reduced * reduced;
        Vector512<float> squareLow = FusedMultiplyAdd(reduced, reduced, -square);
        half = Lanes512(0.5f) * square;
        tail = FusedMultiplyAdd(Lanes512(0.5f), squareLow, rest);
        tail = FusedMultiplyAdd(lost, reduced, tail);
        tail = FusedMultiplyAdd(reduced * square, Expm1Cubic(reduced), tail);
        return r;
    }
}
