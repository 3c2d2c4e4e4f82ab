// Needs VectorMath.Log.Single.cs and VectorMath.CopySign.cs.
//
// ln(1 + x) for float: 1 + x = u + c, where c is what rounding the sum loses; u = 2^e · m as in Log, and then
// f = (m - 1) + c / 2^e, with what rounding that loses: no division by 1 + x. For x in [-1/4, 1/2), f is x itself.
// Log1pNonNegative takes x in [0, 1] only, such as e^-|u|: there one polynomial will do, x + x² · P(x) of degree 10, its relative
// error 2^-27.5.
// Largest error at every 7th float: 0.915 ulp (Log1pNonNegative 1.12).

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>ln(1 + x).</content>
internal static partial class VectorMath
{
    /// <summary>From 2^26 on, 1 + x is x.</summary>
    private const float Log1pHighestSingle = 6.7108864E+07f;

    /// <summary>The bits of 1.</summary>
    private const int Log1pOneBitsSingle = 0x3F800000;

    /// <summary>The polynomial's coefficient of x^10, for x in [0, 1].</summary>
    private const float Log1pUnit10Single = -0.0033124348f;

    /// <summary>The polynomial's coefficient of x^9, for x in [0, 1].</summary>
    private const float Log1pUnit9Single = 0.020176446f;

    /// <summary>The polynomial's coefficient of x^8, for x in [0, 1].</summary>
    private const float Log1pUnit8Single = -0.057609394f;

    /// <summary>The polynomial's coefficient of x^7, for x in [0, 1].</summary>
    private const float Log1pUnit7Single = 0.10674694f;

    /// <summary>The polynomial's coefficient of x^6, for x in [0, 1].</summary>
    private const float Log1pUnit6Single = -0.15351717f;

    /// <summary>The polynomial's coefficient of x^5, for x in [0, 1].</summary>
    private const float Log1pUnit5Single = 0.19694024f;

    /// <summary>The polynomial's coefficient of x^4, for x in [0, 1].</summary>
    private const float Log1pUnit4Single = -0.24958293f;

    /// <summary>The polynomial's coefficient of x^3, for x in [0, 1].</summary>
    private const float Log1pUnit3Single = 0.3333048f;

    /// <summary>The polynomial's coefficient of x^2, for x in [0, 1].</summary>
    private const float Log1pUnit2Single = -0.4999993f;

    /// <summary>ln(1 + x), accurate near zero too.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>ln(1 + x): -∞ at -1, ±0 at ±0, +∞ at +∞, NaN below -1 and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log1p(float x)
    {
        float f = Log1pReduced(x, out float exponent, out float rest);
        return Log1pAtEdges(x, LogOfParts(exponent, f, FusedMultiplyAdd(-f, rest, rest)));
    }

    /// <inheritdoc cref="Log1p(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log1p(Vector128<float> x)
    {
        Vector128<float> f = Log1pReduced(x, out Vector128<float> exponent, out Vector128<float> rest);
        return Log1pAtEdges(x, LogOfParts(exponent, f, FusedMultiplyAdd(-f, rest, rest)));
    }

    /// <inheritdoc cref="Log1p(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log1p(Vector256<float> x)
    {
        Vector256<float> f = Log1pReduced(x, out Vector256<float> exponent, out Vector256<float> rest);
        return Log1pAtEdges(x, LogOfParts(exponent, f, FusedMultiplyAdd(-f, rest, rest)));
    }

    /// <inheritdoc cref="Log1p(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1p(Vector512<float> x)
    {
        Vector512<float> f = Log1pReduced(x, out Vector512<float> exponent, out Vector512<float> rest);
        return Log1pAtEdges(x, LogOfParts(exponent, f, FusedMultiplyAdd(-f, rest, rest)));
    }

    /// <summary>ln(1 + x) for x in [0, 1].</summary>
    /// <param name="x">The argument: in [0, 1], or NaN.</param>
    /// <returns>ln(1 + x): ±0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log1pNonNegative(float x)
    {
        float sum = FusedMultiplyAdd(Log1pUnit10Single, x, Log1pUnit9Single);
        sum = FusedMultiplyAdd(sum, x, Log1pUnit8Single);
        sum = FusedMultiplyAdd(sum, x, Log1pUnit7Single);
        sum = FusedMultiplyAdd(sum, x, Log1pUnit6Single);
        sum = FusedMultiplyAdd(sum, x, Log1pUnit5Single);
        sum = FusedMultiplyAdd(sum, x, Log1pUnit4Single);
        sum = FusedMultiplyAdd(sum, x, Log1pUnit3Single);
        sum = FusedMultiplyAdd(sum, x, Log1pUnit2Single);
        return FusedMultiplyAdd(x * x, sum, x);
    }

    /// <inheritdoc cref="Log1pNonNegative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log1pNonNegative(Vector128<float> x)
    {
        Vector128<float> sum = FusedMultiplyAdd(Lanes128(Log1pUnit10Single), x, Lanes128(Log1pUnit9Single));
        sum = FusedMultiplyAdd(sum, x, Lanes128(Log1pUnit8Single));
        sum = FusedMultiplyAdd(sum, x, Lanes128(Log1pUnit7Single));
        sum = FusedMultiplyAdd(sum, x, Lanes128(Log1pUnit6Single));
        sum = FusedMultiplyAdd(sum, x, Lanes128(Log1pUnit5Single));
        sum = FusedMultiplyAdd(sum, x, Lanes128(Log1pUnit4Single));
        sum = FusedMultiplyAdd(sum, x, Lanes128(Log1pUnit3Single));
        sum = FusedMultiplyAdd(sum, x, Lanes128(Log1pUnit2Single));
        return FusedMultiplyAdd(x * x, sum, x);
    }

    /// <inheritdoc cref="Log1pNonNegative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log1pNonNegative(Vector256<float> x)
    {
        Vector256<float> sum = FusedMultiplyAdd(Lanes256(Log1pUnit10Single), x, Lanes256(Log1pUnit9Single));
        sum = FusedMultiplyAdd(sum, x, Lanes256(Log1pUnit8Single));
        sum = FusedMultiplyAdd(sum, x, Lanes256(Log1pUnit7Single));
        sum = FusedMultiplyAdd(sum, x, Lanes256(Log1pUnit6Single));
        sum = FusedMultiplyAdd(sum, x, Lanes256(Log1pUnit5Single));
        sum = FusedMultiplyAdd(sum, x, Lanes256(Log1pUnit4Single));
        sum = FusedMultiplyAdd(sum, x, Lanes256(Log1pUnit3Single));
        sum = FusedMultiplyAdd(sum, x, Lanes256(Log1pUnit2Single));
        return FusedMultiplyAdd(x * x, sum, x);
    }

    /// <inheritdoc cref="Log1pNonNegative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1pNonNegative(Vector512<float> x)
    {
        Vector512<float> sum = FusedMultiplyAdd(Lanes512(Log1pUnit10Single), x, Lanes512(Log1pUnit9Single));
        sum = FusedMultiplyAdd(sum, x, Lanes512(Log1pUnit8Single));
        sum = FusedMultiplyAdd(sum, x, Lanes512(Log1pUnit7Single));
        sum = FusedMultiplyAdd(sum, x, Lanes512(Log1pUnit6Single));
        sum = FusedMultiplyAdd(sum, x, Lanes512(Log1pUnit5Single));
        sum = FusedMultiplyAdd(sum, x, Lanes512(Log1pUnit4Single));
        sum = FusedMultiplyAdd(sum, x, Lanes512(Log1pUnit3Single));
        sum = FusedMultiplyAdd(sum, x, Lanes512(Log1pUnit2Single));
        return FusedMultiplyAdd(x * x, sum, x);
    }

    /// <summary>
    /// f, e and the rest of 1 + x = 2^e · (1 + f + rest), 1 + f in [3/4, 3/2), for a finite x above -1.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Log1pReduced(float x, out float exponent, out float rest)
    {
        // 1 + x = u + c, exactly.
        float u = 1f + x;
        float back = u - 1f;
        float c = (1f - (u - back)) + (x - back);

        int bits = BitConverter.SingleToInt32Bits(u);
        int shifted = unchecked(bits + LogToExponentSingle);
        int mantissa = unchecked((shifted & LogMantissaMaskSingle) + LogLeastMantissaSingle);
        exponent = BitConverter.Int32BitsToSingle((shifted >>> 23) | LogIntegerBitsSingle) - LogIntegerSingle;
        float power = unchecked(BitConverter.Int32BitsToSingle((mantissa - bits) + Log1pOneBitsSingle));

        // (u + c) / 2^e - 1 = f + rest; for e = 0, f is x itself. A large u has no use for c, and 2^-e may be none.
        float high = BitConverter.Int32BitsToSingle(mantissa) - 1f;
        float low = u < Log1pHighestSingle ? c * power : 0f;
        float f = high + low;
        rest = low - (f - high);
        return f;
    }

    /// <inheritdoc cref="Log1pReduced(float, out float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Log1pReduced(Vector128<float> x, out Vector128<float> exponent, out Vector128<float> rest)
    {
        // 1 + x = u + c, exactly.
        Vector128<float> u = Lanes128(1f) + x;
        Vector128<float> back = u - Lanes128(1f);
        Vector128<float> c = (Lanes128(1f) - (u - back)) + (x - back);

        Vector128<int> bits = u.AsInt32();
        Vector128<int> shifted = bits + Lanes128(LogToExponentSingle);
        Vector128<int> mantissa
            = (shifted & Lanes128(LogMantissaMaskSingle)) + Lanes128(LogLeastMantissaSingle);
        exponent = ((shifted >>> 23) | Lanes128(LogIntegerBitsSingle)).AsSingle()
            - Lanes128(LogIntegerSingle);
        Vector128<float> power = ((mantissa - bits) + Lanes128(Log1pOneBitsSingle)).AsSingle();

        // (u + c) / 2^e - 1 = f + rest; for e = 0, f is x itself. A large u has no use for c, and 2^-e may be none.
        Vector128<float> high = mantissa.AsSingle() - Lanes128(1f);
        Vector128<float> low = (c * power) & Vector128.LessThan(u, Lanes128(Log1pHighestSingle));
        Vector128<float> f = high + low;
        rest = low - (f - high);
        return f;
    }

    /// <inheritdoc cref="Log1pReduced(float, out float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Log1pReduced(Vector256<float> x, out Vector256<float> exponent, out Vector256<float> rest)
    {
        // 1 + x = u + c, exactly.
        Vector256<float> u = Lanes256(1f) + x;
        Vector256<float> back = u - Lanes256(1f);
        Vector256<float> c = (Lanes256(1f) - (u - back)) + (x - back);

        Vector256<int> bits = u.AsInt32();
        Vector256<int> shifted = bits + Lanes256(LogToExponentSingle);
        Vector256<int> mantissa
            = (shifted & Lanes256(LogMantissaMaskSingle)) + Lanes256(LogLeastMantissaSingle);
        exponent = ((shifted >>> 23) | Lanes256(LogIntegerBitsSingle)).AsSingle()
            - Lanes256(LogIntegerSingle);
        Vector256<float> power = ((mantissa - bits) + Lanes256(Log1pOneBitsSingle)).AsSingle();

        // (u + c) / 2^e - 1 = f + rest; for e = 0, f is x itself. A large u has no use for c, and 2^-e may be none.
        Vector256<float> high = mantissa.AsSingle() - Lanes256(1f);
        Vector256<float> low = (c * power) & Vector256.LessThan(u, Lanes256(Log1pHighestSingle));
        Vector256<float> f = high + low;
        rest = low - (f - high);
        return f;
    }

    /// <inheritdoc cref="Log1pReduced(float, out float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Log1pReduced(Vector512<float> x, out Vector512<float> exponent, out Vector512<float> rest)
    {
        // 1 + x = u + c, exactly.
        Vector512<float> u = Lanes512(1f) + x;
        Vector512<float> back = u - Lanes512(1f);
        Vector512<float> c = (Lanes512(1f) - (u - back)) + (x - back);

        Vector512<int> bits = u.AsInt32();
        Vector512<int> shifted = bits + Lanes512(LogToExponentSingle);
        Vector512<int> mantissa
            = (shifted & Lanes512(LogMantissaMaskSingle)) + Lanes512(LogLeastMantissaSingle);
        exponent = ((shifted >>> 23) | Lanes512(LogIntegerBitsSingle)).AsSingle()
            - Lanes512(LogIntegerSingle);
        Vector512<float> power = ((mantissa - bits) + Lanes512(Log1pOneBitsSingle)).AsSingle();

        // (u + c) / 2^e - 1 = f + rest; for e = 0, f is x itself. A large u has no use for c, and 2^-e may be none.
        Vector512<float> high = mantissa.AsSingle() - Lanes512(1f);
        Vector512<float> low = (c * power) & Vector512.LessThan(u, Lanes512(Log1pHighestSingle));
        Vector512<float> f = high + low;
        rest = low - (f - high);
        return f;
    }

    /// <summary>The logarithm of 1 + x, which is the result where x is finite and above -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Log1pAtEdges(float x, float result)
    {
        result = x < LogInfinitySingle ? result : x;
        result = x < -1f ? LogNaNSingle : result;
        return CopySign(x == -1f ? -LogInfinitySingle : result, x);
    }

    /// <inheritdoc cref="Log1pAtEdges(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Log1pAtEdges(Vector128<float> x, Vector128<float> result)
    {
        result = Vector128.ConditionalSelect(Vector128.LessThan(x, Lanes128(LogInfinitySingle)), result, x);
        result = Vector128.ConditionalSelect(
            Vector128.LessThan(x, Lanes128(-1f)), Lanes128(LogNaNSingle), result);
        return CopySign(
            Vector128.ConditionalSelect(
                Vector128.Equals(x, Lanes128(-1f)), Lanes128(-LogInfinitySingle), result),
            x);
    }

    /// <inheritdoc cref="Log1pAtEdges(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Log1pAtEdges(Vector256<float> x, Vector256<float> result)
    {
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, Lanes256(LogInfinitySingle)), result, x);
        result = Vector256.ConditionalSelect(
            Vector256.LessThan(x, Lanes256(-1f)), Lanes256(LogNaNSingle), result);
        return CopySign(
            Vector256.ConditionalSelect(
                Vector256.Equals(x, Lanes256(-1f)), Lanes256(-LogInfinitySingle), result),
            x);
    }

    /// <inheritdoc cref="Log1pAtEdges(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Log1pAtEdges(Vector512<float> x, Vector512<float> result)
    {
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Lanes512(LogInfinitySingle)), result, x);
        result = Vector512.ConditionalSelect(
            Vector512.LessThan(x, Lanes512(-1f)), Lanes512(LogNaNSingle), result);
        return CopySign(
            Vector512.ConditionalSelect(
                Vector512.Equals(x, Lanes512(-1f)), Lanes512(-LogInfinitySingle), result),
            x);
    }
}
