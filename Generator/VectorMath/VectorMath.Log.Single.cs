// Needs VectorMath.Exp.Single.cs.
//
// ln x for float: e · ln 2 + ln(1 + f) for x = 2^e · (1 + f), 1 + f in [3/4, 3/2). The sum never cancels: it is
// at least 0.2877 unless e = 0, and then it is ln(1 + f) alone.
// ln(1 + f) = f - f²/2 + f³ · P(f): a minimax polynomial of degree 11, its relative error 2^-30.0.
// e · ln 2 + f is rounded once and what that loses is added to the small terms. Coefficients: scripts/coefficients.
// Largest error at every 7th float: 0.904 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The natural logarithm.</content>
internal static partial class VectorMath
{
    /// <summary>The bits of the mantissa.</summary>
    private const int LogMantissaMaskSingle = 0x007FFFFF;

    /// <summary>The bits of 3/4, the least mantissa.</summary>
    private const int LogLeastMantissaSingle = 0x3F400000;

    /// <summary>Added to the bits of 2^n · m with m in [3/4, 3/2), it makes their exponent n with its bias.</summary>
    private const int LogToExponentSingle = 0x00400000;

    /// <summary>The bits of 2^23, whose last place is one.</summary>
    private const int LogIntegerBitsSingle = 0x4B000000;

    /// <summary>2^23 + 127.</summary>
    private const float LogIntegerSingle = 8388735f;

    /// <summary>The least normal number.</summary>
    private const float LogLeastNormalSingle = 1.1754944E-38f;

    /// <summary>It makes every subnormal number normal: 2^23.</summary>
    private const float LogSubnormalFactorSingle = 8388608f;

    /// <summary>Its exponent.</summary>
    private const float LogSubnormalExponentSingle = 23f;

    /// <summary>+∞.</summary>
    private const float LogInfinitySingle = float.PositiveInfinity;

    /// <summary>Not a number.</summary>
    private const float LogNaNSingle = float.NaN;

    /// <summary>The polynomial's coefficient of f^11.</summary>
    private const float Log1pTerm11Single = 0.037571162f;

    /// <summary>The polynomial's coefficient of f^10.</summary>
    private const float Log1pTerm10Single = -0.09102422f;

    /// <summary>The polynomial's coefficient of f^9.</summary>
    private const float Log1pTerm9Single = 0.11695956f;

    /// <summary>The polynomial's coefficient of f^8.</summary>
    private const float Log1pTerm8Single = -0.1272875f;

    /// <summary>The polynomial's coefficient of f^7.</summary>
    private const float Log1pTerm7Single = 0.1427695f;

    /// <summary>The polynomial's coefficient of f^6.</summary>
    private const float Log1pTerm6Single = -0.16655311f;

    /// <summary>The polynomial's coefficient of f^5.</summary>
    private const float Log1pTerm5Single = 0.19999574f;

    /// <summary>The polynomial's coefficient of f^4.</summary>
    private const float Log1pTerm4Single = -0.25000164f;

    /// <summary>The polynomial's coefficient of f^3.</summary>
    private const float Log1pTerm3Single = 0.3333334f;

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>ln x: -∞ at ±0, +∞ at +∞, NaN below zero and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x)
    {
        float f = LogReduced(x, out float exponent);
        return LogAtEdges(x, LogOfParts(exponent, f, 0f));
    }

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log(Vector128<float> x)
    {
        Vector128<float> f = LogReduced(x, out Vector128<float> exponent);
        return LogAtEdges(x, LogOfParts(exponent, f, Vector128<float>.Zero));
    }

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x)
    {
        Vector256<float> f = LogReduced(x, out Vector256<float> exponent);
        return LogAtEdges(x, LogOfParts(exponent, f, Vector256<float>.Zero));
    }

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        Vector512<float> f = LogReduced(x, out Vector512<float> exponent);
        return LogAtEdges(x, LogOfParts(exponent, f, Vector512<float>.Zero));
    }

    /// <summary>f and e of x = 2^e · (1 + f), 1 + f in [3/4, 3/2), for a positive finite x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float LogReduced(float x, out float exponent)
    {
        bool subnormal = x < LogLeastNormalSingle;
        float normal = subnormal ? x * LogSubnormalFactorSingle : x;
        int shifted = unchecked(BitConverter.SingleToInt32Bits(normal) + LogToExponentSingle);
        int mantissa = unchecked((shifted & LogMantissaMaskSingle) + LogLeastMantissaSingle);
        exponent = BitConverter.Int32BitsToSingle((shifted >>> 23) | LogIntegerBitsSingle) - LogIntegerSingle;
        exponent = exponent - (subnormal ? LogSubnormalExponentSingle : 0f);
        return BitConverter.Int32BitsToSingle(mantissa) - 1f;
    }

    /// <inheritdoc cref="LogReduced(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogReduced(Vector128<float> x, out Vector128<float> exponent)
    {
        Vector128<float> subnormal = Vector128.LessThan(x, Lanes128(LogLeastNormalSingle));
        Vector128<float> normal = Vector128.ConditionalSelect(
            subnormal, x * Lanes128(LogSubnormalFactorSingle), x);
        Vector128<int> shifted = normal.AsInt32() + Lanes128(LogToExponentSingle);
        Vector128<int> mantissa
            = (shifted & Lanes128(LogMantissaMaskSingle)) + Lanes128(LogLeastMantissaSingle);
        exponent = ((shifted >>> 23) | Lanes128(LogIntegerBitsSingle)).AsSingle()
            - Lanes128(LogIntegerSingle);
        exponent = exponent - (Lanes128(LogSubnormalExponentSingle) & subnormal);
        return mantissa.AsSingle() - Lanes128(1f);
    }

    /// <inheritdoc cref="LogReduced(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogReduced(Vector256<float> x, out Vector256<float> exponent)
    {
        Vector256<float> subnormal = Vector256.LessThan(x, Lanes256(LogLeastNormalSingle));
        Vector256<float> normal = Vector256.ConditionalSelect(
            subnormal, x * Lanes256(LogSubnormalFactorSingle), x);
        Vector256<int> shifted = normal.AsInt32() + Lanes256(LogToExponentSingle);
        Vector256<int> mantissa
            = (shifted & Lanes256(LogMantissaMaskSingle)) + Lanes256(LogLeastMantissaSingle);
        exponent = ((shifted >>> 23) | Lanes256(LogIntegerBitsSingle)).AsSingle()
            - Lanes256(LogIntegerSingle);
        exponent = exponent - (Lanes256(LogSubnormalExponentSingle) & subnormal);
        return mantissa.AsSingle() - Lanes256(1f);
    }

    /// <inheritdoc cref="LogReduced(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogReduced(Vector512<float> x, out Vector512<float> exponent)
    {
        Vector512<float> subnormal = Vector512.LessThan(x, Lanes512(LogLeastNormalSingle));
        Vector512<float> normal = Vector512.ConditionalSelect(
            subnormal, x * Lanes512(LogSubnormalFactorSingle), x);
        Vector512<int> shifted = normal.AsInt32() + Lanes512(LogToExponentSingle);
        Vector512<int> mantissa
            = (shifted & Lanes512(LogMantissaMaskSingle)) + Lanes512(LogLeastMantissaSingle);
        exponent = ((shifted >>> 23) | Lanes512(LogIntegerBitsSingle)).AsSingle()
            - Lanes512(LogIntegerSingle);
        exponent = exponent - (Lanes512(LogSubnormalExponentSingle) & subnormal);
        return mantissa.AsSingle() - Lanes512(1f);
    }

    /// <summary>The logarithm of x, which is the result where x is positive and finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float LogAtEdges(float x, float result)
    {
        result = x < LogInfinitySingle ? result : x;
        result = x < 0f ? LogNaNSingle : result;
        return x == 0f ? -LogInfinitySingle : result;
    }

    /// <inheritdoc cref="LogAtEdges(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogAtEdges(Vector128<float> x, Vector128<float> result)
    {
        result = Vector128.ConditionalSelect(Vector128.LessThan(x, Lanes128(LogInfinitySingle)), result, x);
        result = Vector128.ConditionalSelect(
            Vector128.LessThan(x, Vector128<float>.Zero), Lanes128(LogNaNSingle), result);
        return Vector128.ConditionalSelect(
            Vector128.Equals(x, Vector128<float>.Zero), Lanes128(-LogInfinitySingle), result);
    }

    /// <inheritdoc cref="LogAtEdges(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogAtEdges(Vector256<float> x, Vector256<float> result)
    {
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, Lanes256(LogInfinitySingle)), result, x);
        result = Vector256.ConditionalSelect(
            Vector256.LessThan(x, Vector256<float>.Zero), Lanes256(LogNaNSingle), result);
        return Vector256.ConditionalSelect(
            Vector256.Equals(x, Vector256<float>.Zero), Lanes256(-LogInfinitySingle), result);
    }

    /// <inheritdoc cref="LogAtEdges(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogAtEdges(Vector512<float> x, Vector512<float> result)
    {
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Lanes512(LogInfinitySingle)), result, x);
        result = Vector512.ConditionalSelect(
            Vector512.LessThan(x, Vector512<float>.Zero), Lanes512(LogNaNSingle), result);
        return Vector512.ConditionalSelect(
            Vector512.Equals(x, Vector512<float>.Zero), Lanes512(-LogInfinitySingle), result);
    }

    /// <summary>
    /// exponent · ln 2 + ln(1 + f) + rest, for f in [-1/4, 1/2] and a rest that is nothing beside the result.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float LogOfParts(float exponent, float f, float rest)
    {
        // e · ln 2 + f, with what rounding the sum loses.
        float sum = FusedMultiplyAdd(exponent, Ln2HighSingle, f);
        float lost = FusedMultiplyAdd(exponent, Ln2HighSingle, -sum) + f;
        float tail = FusedMultiplyAdd(Log1pTail(f), f, -0.5f);
        float low = FusedMultiplyAdd(f * f, tail, lost + rest);
        return sum + FusedMultiplyAdd(exponent, Ln2LowSingle, low);
    }

    /// <inheritdoc cref="LogOfParts(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogOfParts(Vector128<float> exponent, Vector128<float> f, Vector128<float> rest)
    {
        // e · ln 2 + f, with what rounding the sum loses.
        Vector128<float> sum = FusedMultiplyAdd(exponent, Lanes128(Ln2HighSingle), f);
        Vector128<float> lost = FusedMultiplyAdd(exponent, Lanes128(Ln2HighSingle), -sum) + f;
        Vector128<float> tail = FusedMultiplyAdd(Log1pTail(f), f, Lanes128(-0.5f));
        Vector128<float> low = FusedMultiplyAdd(f * f, tail, lost + rest);
        return sum + FusedMultiplyAdd(exponent, Lanes128(Ln2LowSingle), low);
    }

    /// <inheritdoc cref="LogOfParts(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogOfParts(Vector256<float> exponent, Vector256<float> f, Vector256<float> rest)
    {
        // e · ln 2 + f, with what rounding the sum loses.
        Vector256<float> sum = FusedMultiplyAdd(exponent, Lanes256(Ln2HighSingle), f);
        Vector256<float> lost = FusedMultiplyAdd(exponent, Lanes256(Ln2HighSingle), -sum) + f;
        Vector256<float> tail = FusedMultiplyAdd(Log1pTail(f), f, Lanes256(-0.5f));
        Vector256<float> low = FusedMultiplyAdd(f * f, tail, lost + rest);
        return sum + FusedMultiplyAdd(exponent, Lanes256(Ln2LowSingle), low);
    }

    /// <inheritdoc cref="LogOfParts(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfParts(Vector512<float> exponent, Vector512<float> f, Vector512<float> rest)
    {
        // e · ln 2 + f, with what rounding the sum loses.
        Vector512<float> sum = FusedMultiplyAdd(exponent, Lanes512(Ln2HighSingle), f);
        Vector512<float> lost = FusedMultiplyAdd(exponent, Lanes512(Ln2HighSingle), -sum) + f;
        Vector512<float> tail = FusedMultiplyAdd(Log1pTail(f), f, Lanes512(-0.5f));
        Vector512<float> low = FusedMultiplyAdd(f * f, tail, lost + rest);
        return sum + FusedMultiplyAdd(exponent, Lanes512(Ln2LowSingle), low);
    }

    /// <summary>(ln(1 + f) - f + f²/2) / f³, for f in [-1/4, 1/2].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Log1pTail(float f)
    {
        float tail = FusedMultiplyAdd(Log1pTerm11Single, f, Log1pTerm10Single);
        tail = FusedMultiplyAdd(tail, f, Log1pTerm9Single);
        tail = FusedMultiplyAdd(tail, f, Log1pTerm8Single);
        tail = FusedMultiplyAdd(tail, f, Log1pTerm7Single);
        tail = FusedMultiplyAdd(tail, f, Log1pTerm6Single);
        tail = FusedMultiplyAdd(tail, f, Log1pTerm5Single);
        tail = FusedMultiplyAdd(tail, f, Log1pTerm4Single);
        return FusedMultiplyAdd(tail, f, Log1pTerm3Single);
    }

    /// <inheritdoc cref="Log1pTail(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Log1pTail(Vector128<float> f)
    {
        Vector128<float> tail = FusedMultiplyAdd(
            Lanes128(Log1pTerm11Single), f, Lanes128(Log1pTerm10Single));
        tail = FusedMultiplyAdd(tail, f, Lanes128(Log1pTerm9Single));
        tail = FusedMultiplyAdd(tail, f, Lanes128(Log1pTerm8Single));
        tail = FusedMultiplyAdd(tail, f, Lanes128(Log1pTerm7Single));
        tail = FusedMultiplyAdd(tail, f, Lanes128(Log1pTerm6Single));
        tail = FusedMultiplyAdd(tail, f, Lanes128(Log1pTerm5Single));
        tail = FusedMultiplyAdd(tail, f, Lanes128(Log1pTerm4Single));
        return FusedMultiplyAdd(tail, f, Lanes128(Log1pTerm3Single));
    }

    /// <inheritdoc cref="Log1pTail(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Log1pTail(Vector256<float> f)
    {
        Vector256<float> tail = FusedMultiplyAdd(
            Lanes256(Log1pTerm11Single), f, Lanes256(Log1pTerm10Single));
        tail = FusedMultiplyAdd(tail, f, Lanes256(Log1pTerm9Single));
        tail = FusedMultiplyAdd(tail, f, Lanes256(Log1pTerm8Single));
        tail = FusedMultiplyAdd(tail, f, Lanes256(Log1pTerm7Single));
        tail = FusedMultiplyAdd(tail, f, Lanes256(Log1pTerm6Single));
        tail = FusedMultiplyAdd(tail, f, Lanes256(Log1pTerm5Single));
        tail = FusedMultiplyAdd(tail, f, Lanes256(Log1pTerm4Single));
        return FusedMultiplyAdd(tail, f, Lanes256(Log1pTerm3Single));
    }

    /// <inheritdoc cref="Log1pTail(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Log1pTail(Vector512<float> f)
    {
        Vector512<float> tail = FusedMultiplyAdd(
            Lanes512(Log1pTerm11Single), f, Lanes512(Log1pTerm10Single));
        tail = FusedMultiplyAdd(tail, f, Lanes512(Log1pTerm9Single));
        tail = FusedMultiplyAdd(tail, f, Lanes512(Log1pTerm8Single));
        tail = FusedMultiplyAdd(tail, f, Lanes512(Log1pTerm7Single));
        tail = FusedMultiplyAdd(tail, f, Lanes512(Log1pTerm6Single));
        tail = FusedMultiplyAdd(tail, f, Lanes512(Log1pTerm5Single));
        tail = FusedMultiplyAdd(tail, f, Lanes512(Log1pTerm4Single));
        return FusedMultiplyAdd(tail, f, Lanes512(Log1pTerm3Single));
    }
}
