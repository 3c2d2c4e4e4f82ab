// Needs VectorMath.Log1p.Single.cs.
//
// ln x and ln(1 + x) for float as sums of two numbers: as in Log and Log1p, but with what f²/2 and the sums lose. What
// is left is the error of the terms from f³/3 on.
// Largest error of the sum found: 0.123 ulp of the result (Log1pPair 0.129).

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The logarithm, in two parts.</content>
internal static partial class VectorMath
{
    /// <summary>The natural logarithm as an unevaluated sum: the rounded value, and what it lacks.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="rest">What is to be added, at most half an ulp; anything where the result is not finite.</param>
    /// <returns>ln x: -∞ at ±0, +∞ at +∞, NaN below zero and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogPair(float x, out float rest)
    {
        float f = LogReduced(x, out float exponent);
        return LogAtEdges(x, LogOfPartsPair(exponent, f, 0f, out rest));
    }

    /// <inheritdoc cref="LogPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogPair(Vector128<float> x, out Vector128<float> rest)
    {
        Vector128<float> f = LogReduced(x, out Vector128<float> exponent);
        return LogAtEdges(x, LogOfPartsPair(exponent, f, Vector128<float>.Zero, out rest));
    }

    /// <inheritdoc cref="LogPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogPair(Vector256<float> x, out Vector256<float> rest)
    {
        Vector256<float> f = LogReduced(x, out Vector256<float> exponent);
        return LogAtEdges(x, LogOfPartsPair(exponent, f, Vector256<float>.Zero, out rest));
    }

    /// <inheritdoc cref="LogPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogPair(Vector512<float> x, out Vector512<float> rest)
    {
        Vector512<float> f = LogReduced(x, out Vector512<float> exponent);
        return LogAtEdges(x, LogOfPartsPair(exponent, f, Vector512<float>.Zero, out rest));
    }

    /// <summary>ln(1 + x) as an unevaluated sum: the rounded value, and what it lacks.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="rest">What is to be added, at most half an ulp; anything where the result is not finite.</param>
    /// <returns>ln(1 + x): -∞ at -1, ±0 at ±0, +∞ at +∞, NaN below -1 and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log1pPair(float x, out float rest)
    {
        float f = Log1pReduced(x, out float exponent, out float lost);

        // lost / (1 + f), with the quotient's series up to f³.
        lost = FusedMultiplyAdd(-f, lost, lost);
        lost = FusedMultiplyAdd(f * f, lost, lost);
        return Log1pAtEdges(x, LogOfPartsPair(exponent, f, lost, out rest));
    }

    /// <inheritdoc cref="Log1pPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log1pPair(Vector128<float> x, out Vector128<float> rest)
    {
        Vector128<float> f = Log1pReduced(x, out Vector128<float> exponent, out Vector128<float> lost);

        // lost / (1 + f), with the quotient's series up to f³.
        lost = FusedMultiplyAdd(-f, lost, lost);
        lost = FusedMultiplyAdd(f * f, lost, lost);
        return Log1pAtEdges(x, LogOfPartsPair(exponent, f, lost, out rest));
    }

    /// <inheritdoc cref="Log1pPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log1pPair(Vector256<float> x, out Vector256<float> rest)
    {
        Vector256<float> f = Log1pReduced(x, out Vector256<float> exponent, out Vector256<float> lost);

        // lost / (1 + f), with the quotient's series up to f³.
        lost = FusedMultiplyAdd(-f, lost, lost);
        lost = FusedMultiplyAdd(f * f, lost, lost);
        return Log1pAtEdges(x, LogOfPartsPair(exponent, f, lost, out rest));
    }

    /// <inheritdoc cref="Log1pPair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1pPair(Vector512<float> x, out Vector512<float> rest)
    {
        Vector512<float> f = Log1pReduced(x, out Vector512<float> exponent, out Vector512<float> lost);

        // lost / (1 + f), with the quotient's series up to f³.
        lost = FusedMultiplyAdd(-f, lost, lost);
        lost = FusedMultiplyAdd(f * f, lost, lost);
        return Log1pAtEdges(x, LogOfPartsPair(exponent, f, lost, out rest));
    }

    /// <summary>
    /// exponent · ln 2 + ln(1 + f) + rest in two parts, for f in [-1/4, 1/2] and a rest that is nothing beside the
    /// result.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float LogOfPartsPair(float exponent, float f, float rest, out float low)
    {
        // e · ln 2 + f - f²/2, with what the sums and the square lose; the first term of each is the greater one.
        float sum = FusedMultiplyAdd(exponent, Ln2HighSingle, f);
        float lost = FusedMultiplyAdd(exponent, Ln2HighSingle, -sum) + f;
        float square = f * f;
        float half = 0.5f * square;
        float first = sum - half;
        lost = (lost + rest) + ((sum - first) - half);
        lost = FusedMultiplyAdd(-0.5f, FusedMultiplyAdd(f, f, -square), lost);
        lost = FusedMultiplyAdd(exponent, Ln2LowSingle, lost);

        float tail = FusedMultiplyAdd(f * square, Log1pTail(f), lost);
        float result = first + tail;
        low = tail - (result - first);
        return result;
    }

    /// <inheritdoc cref="LogOfPartsPair(float, float, float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogOfPartsPair(
        Vector128<float> exponent,
        Vector128<float> f,
        Vector128<float> rest,
        out Vector128<float> low)
    {
        // e · ln 2 + f - f²/2, with what the sums and the square lose; the first term of each is the greater one.
        Vector128<float> sum = FusedMultiplyAdd(exponent, Lanes128(Ln2HighSingle), f);
        Vector128<float> lost = FusedMultiplyAdd(exponent, Lanes128(Ln2HighSingle), -sum) + f;
        Vector128<float> square = f * f;
        Vector128<float> half = Lanes128(0.5f) * square;
        Vector128<float> first = sum - half;
        lost = (lost + rest) + ((sum - first) - half);
        lost = FusedMultiplyAdd(Lanes128(-0.5f), FusedMultiplyAdd(f, f, -square), lost);
        lost = FusedMultiplyAdd(exponent, Lanes128(Ln2LowSingle), lost);

        Vector128<float> tail = FusedMultiplyAdd(f * square, Log1pTail(f), lost);
        Vector128<float> result = first + tail;
        low = tail - (result - first);
        return result;
    }

    /// <inheritdoc cref="LogOfPartsPair(float, float, float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogOfPartsPair(
        Vector256<float> exponent,
        Vector256<float> f,
        Vector256<float> rest,
        out Vector256<float> low)
    {
        // e · ln 2 + f - f²/2, with what the sums and the square lose; the first term of each is the greater one.
        Vector256<float> sum = FusedMultiplyAdd(exponent, Lanes256(Ln2HighSingle), f);
        Vector256<float> lost = FusedMultiplyAdd(exponent, Lanes256(Ln2HighSingle), -sum) + f;
        Vector256<float> square = f * f;
        Vector256<float> half = Lanes256(0.5f) * square;
        Vector256<float> first = sum - half;
        lost = (lost + rest) + ((sum - first) - half);
        lost = FusedMultiplyAdd(Lanes256(-0.5f), FusedMultiplyAdd(f, f, -square), lost);
        lost = FusedMultiplyAdd(exponent, Lanes256(Ln2LowSingle), lost);

        Vector256<float> tail = FusedMultiplyAdd(f * square, Log1pTail(f), lost);
        Vector256<float> result = first + tail;
        low = tail - (result - first);
        return result;
    }

    /// <inheritdoc cref="LogOfPartsPair(float, float, float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfPartsPair(
        Vector512<float> exponent,
        Vector512<float> f,
        Vector512<float> rest,
        out Vector512<float> low)
    {
        // e · ln 2 + f - f²/2, with what the sums and the square lose; the first term of each is the greater one.
        Vector512<float> sum = FusedMultiplyAdd(exponent, Lanes512(Ln2HighSingle), f);
        Vector512<float> lost = FusedMultiplyAdd(exponent, Lanes512(Ln2HighSingle), -sum) + f;
        Vector512<float> square = f * f;
        Vector512<float> half = Lanes512(0.5f) * square;
        Vector512<float> first = sum - half;
        lost = (lost + rest) + ((sum - first) - half);
        lost = FusedMultiplyAdd(Lanes512(-0.5f), FusedMultiplyAdd(f, f, -square), lost);
        lost = FusedMultiplyAdd(exponent, Lanes512(Ln2LowSingle), lost);

        Vector512<float> tail = FusedMultiplyAdd(f * square, Log1pTail(f), lost);
        Vector512<float> result = first + tail;
        low = tail - (result - first);
        return result;
    }
}
