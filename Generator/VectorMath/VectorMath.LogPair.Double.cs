// Needs VectorMath.Log1p.Double.cs.
//
// ln x and ln(1 + x) for double as sums of two numbers: as in Log and Log1p, but with what f²/2 and the sums lose. What
// is left is the error of the terms from f³/3 on.
// Largest error of the sum found: 0.115 ulp of the result (Log1pPair 0.139).

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
    public static double LogPair(double x, out double rest)
    {
        double f = LogReduced(x, out double exponent);
        return LogAtEdges(x, LogOfPartsPair(exponent, f, 0.0, out rest));
    }

    /// <inheritdoc cref="LogPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogPair(Vector128<double> x, out Vector128<double> rest)
    {
        Vector128<double> f = LogReduced(x, out Vector128<double> exponent);
        return LogAtEdges(x, LogOfPartsPair(exponent, f, Vector128<double>.Zero, out rest));
    }

    /// <inheritdoc cref="LogPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogPair(Vector256<double> x, out Vector256<double> rest)
    {
        Vector256<double> f = LogReduced(x, out Vector256<double> exponent);
        return LogAtEdges(x, LogOfPartsPair(exponent, f, Vector256<double>.Zero, out rest));
    }

    /// <inheritdoc cref="LogPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogPair(Vector512<double> x, out Vector512<double> rest)
    {
        Vector512<double> f = LogReduced(x, out Vector512<double> exponent);
        return LogAtEdges(x, LogOfPartsPair(exponent, f, Vector512<double>.Zero, out rest));
    }

    /// <summary>ln(1 + x) as an unevaluated sum: the rounded value, and what it lacks.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="rest">What is to be added, at most half an ulp; anything where the result is not finite.</param>
    /// <returns>ln(1 + x): -∞ at -1, ±0 at ±0, +∞ at +∞, NaN below -1 and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log1pPair(double x, out double rest)
    {
        double f = Log1pReduced(x, out double exponent, out double lost);

        // lost / (1 + f), with the quotient's series up to f³.
        lost = FusedMultiplyAdd(-f, lost, lost);
        lost = FusedMultiplyAdd(f * f, lost, lost);
        return Log1pAtEdges(x, LogOfPartsPair(exponent, f, lost, out rest));
    }

    /// <inheritdoc cref="Log1pPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log1pPair(Vector128<double> x, out Vector128<double> rest)
    {
        Vector128<double> f = Log1pReduced(x, out Vector128<double> exponent, out Vector128<double> lost);

        // lost / (1 + f), with the quotient's series up to f³.
        lost = FusedMultiplyAdd(-f, lost, lost);
        lost = FusedMultiplyAdd(f * f, lost, lost);
        return Log1pAtEdges(x, LogOfPartsPair(exponent, f, lost, out rest));
    }

    /// <inheritdoc cref="Log1pPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log1pPair(Vector256<double> x, out Vector256<double> rest)
    {
        Vector256<double> f = Log1pReduced(x, out Vector256<double> exponent, out Vector256<double> lost);

        // lost / (1 + f), with the quotient's series up to f³.
        lost = FusedMultiplyAdd(-f, lost, lost);
        lost = FusedMultiplyAdd(f * f, lost, lost);
        return Log1pAtEdges(x, LogOfPartsPair(exponent, f, lost, out rest));
    }

    /// <inheritdoc cref="Log1pPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1pPair(Vector512<double> x, out Vector512<double> rest)
    {
        Vector512<double> f = Log1pReduced(x, out Vector512<double> exponent, out Vector512<double> lost);

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
    private static double LogOfPartsPair(double exponent, double f, double rest, out double low)
    {
        // e · ln 2 + f - f²/2, with what the sums and the square lose; the first term of each is the greater one.
        double sum = FusedMultiplyAdd(exponent, Ln2HighDouble, f);
        double lost = FusedMultiplyAdd(exponent, Ln2HighDouble, -sum) + f;
        double square = f * f;
        double half = 0.5 * square;
        double first = sum - half;
        lost = (lost + rest) + ((sum - first) - half);
        lost = FusedMultiplyAdd(-0.5, FusedMultiplyAdd(f, f, -square), lost);
        lost = FusedMultiplyAdd(exponent, Ln2LowDouble, lost);

        double tail = Log1pTail(f, half, out double s);
        tail = FusedMultiplyAdd(s, tail, lost);
        double result = first + tail;
        low = tail - (result - first);
        return result;
    }

    /// <inheritdoc cref="LogOfPartsPair(double, double, double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogOfPartsPair(
        Vector128<double> exponent,
        Vector128<double> f,
        Vector128<double> rest,
        out Vector128<double> low)
    {
        // e · ln 2 + f - f²/2, with what the sums and the square lose; the first term of each is the greater one.
        Vector128<double> sum = FusedMultiplyAdd(exponent, Lanes128(Ln2HighDouble), f);
        Vector128<double> lost = FusedMultiplyAdd(exponent, Lanes128(Ln2HighDouble), -sum) + f;
        Vector128<double> square = f * f;
        Vector128<double> half = Lanes128(0.5) * square;
        Vector128<double> first = sum - half;
        lost = (lost + rest) + ((sum - first) - half);
        lost = FusedMultiplyAdd(Lanes128(-0.5), FusedMultiplyAdd(f, f, -square), lost);
        lost = FusedMultiplyAdd(exponent, Lanes128(Ln2LowDouble), lost);

        Vector128<double> tail = Log1pTail(f, half, out Vector128<double> s);
        tail = FusedMultiplyAdd(s, tail, lost);
        Vector128<double> result = first + tail;
        low = tail - (result - first);
        return result;
    }

    /// <inheritdoc cref="LogOfPartsPair(double, double, double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfPartsPair(
        Vector256<double> exponent,
        Vector256<double> f,
        Vector256<double> rest,
        out Vector256<double> low)
    {
        // e · ln 2 + f - f²/2, with what the sums and the square lose; the first term of each is the greater one.
        Vector256<double> sum = FusedMultiplyAdd(exponent, Lanes256(Ln2HighDouble), f);
        Vector256<double> lost = FusedMultiplyAdd(exponent, Lanes256(Ln2HighDouble), -sum) + f;
        Vector256<double> square = f * f;
        Vector256<double> half = Lanes256(0.5) * square;
        Vector256<double> first = sum - half;
        lost = (lost + rest) + ((sum - first) - half);
        lost = FusedMultiplyAdd(Lanes256(-0.5), FusedMultiplyAdd(f, f, -square), lost);
        lost = FusedMultiplyAdd(exponent, Lanes256(Ln2LowDouble), lost);

        Vector256<double> tail = Log1pTail(f, half, out Vector256<double> s);
        tail = FusedMultiplyAdd(s, tail, lost);
        Vector256<double> result = first + tail;
        low = tail - (result - first);
        return result;
    }

    /// <inheritdoc cref="LogOfPartsPair(double, double, double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfPartsPair(
        Vector512<double> exponent,
        Vector512<double> f,
        Vector512<double> rest,
        out Vector512<double> low)
    {
        // e · ln 2 + f - f²/2, with what the sums and the square lose; the first term of each is the greater one.
        Vector512<double> sum = FusedMultiplyAdd(exponent, Lanes512(Ln2HighDouble), f);
        Vector512<double> lost = FusedMultiplyAdd(exponent, Lanes512(Ln2HighDouble), -sum) + f;
        Vector512<double> square = f * f;
        Vector512<double> half = Lanes512(0.5) * square;
        Vector512<double> first = sum - half;
        lost = (lost + rest) + ((sum - first) - half);
        lost = FusedMultiplyAdd(Lanes512(-0.5), FusedMultiplyAdd(f, f, -square), lost);
        lost = FusedMultiplyAdd(exponent, Lanes512(Ln2LowDouble), lost);

        Vector512<double> tail = Log1pTail(f, half, out Vector512<double> s);
        tail = FusedMultiplyAdd(s, tail, lost);
        Vector512<double> result = first + tail;
        low = tail - (result - first);
        return result;
    }
}
