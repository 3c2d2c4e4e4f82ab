// Needs VectorMath.Log1p.Single.cs.
//
// ln(2^k · (u + c)) for float: of a sum whose rounding error is known, as the inverse hyperbolic functions have it.
// u = 2^e · m as in Log, and f = (m - 1) + c / 2^e, with what rounding that loses.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The logarithm of a sum.</content>
internal static partial class VectorMath
{
    /// <summary>ln(2^k · (u + c)) for a normal u ≥ 1, c nothing beside it, and k = 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float LogOfSum(float u, float c, float k)
    {
        int all = BitConverter.SingleToInt32Bits(u);
        int shifted = unchecked(all + LogToExponentSingle);
        int mantissa = unchecked((shifted & LogMantissaMaskSingle) + LogLeastMantissaSingle);
        float exponent = BitConverter.Int32BitsToSingle((shifted >>> 23) | LogIntegerBitsSingle) - LogIntegerSingle;
        float power = BitConverter.Int32BitsToSingle(mantissa - all + Log1pOneBitsSingle);

        // (u + c) / 2^e - 1 = f + rest. A large u has no use for c, and 2^-e may be none.
        float high = BitConverter.Int32BitsToSingle(mantissa) - 1f;
        float low = u < Log1pHighestSingle ? c * power : 0f;
        float f = high + low;
        float rest = low - (f - high);
        return LogOfParts(exponent + k, f, FusedMultiplyAdd(-f, rest, rest));
    }

    /// <inheritdoc cref="LogOfSum(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogOfSum(Vector128<float> u, Vector128<float> c, Vector128<float> k)
    {
        Vector128<int> all = u.AsInt32();
        Vector128<int> shifted = all + Lanes128(LogToExponentSingle);
        Vector128<int> mantissa
            = (shifted & Lanes128(LogMantissaMaskSingle)) + Lanes128(LogLeastMantissaSingle);
        Vector128<float> exponent = ((shifted >>> 23) | Lanes128(LogIntegerBitsSingle)).AsSingle()
            - Lanes128(LogIntegerSingle);
        Vector128<float> power = (mantissa - all + Lanes128(Log1pOneBitsSingle)).AsSingle();

        // (u + c) / 2^e - 1 = f + rest. A large u has no use for c, and 2^-e may be none.
        Vector128<float> high = mantissa.AsSingle() - Lanes128(1f);
        Vector128<float> low = (c * power) & Vector128.LessThan(u, Lanes128(Log1pHighestSingle));
        Vector128<float> f = high + low;
        Vector128<float> rest = low - (f - high);
        return LogOfParts(exponent + k, f, FusedMultiplyAdd(-f, rest, rest));
    }

    /// <inheritdoc cref="LogOfSum(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogOfSum(Vector256<float> u, Vector256<float> c, Vector256<float> k)
    {
        Vector256<int> all = u.AsInt32();
        Vector256<int> shifted = all + Lanes256(LogToExponentSingle);
        Vector256<int> mantissa
            = (shifted & Lanes256(LogMantissaMaskSingle)) + Lanes256(LogLeastMantissaSingle);
        Vector256<float> exponent = ((shifted >>> 23) | Lanes256(LogIntegerBitsSingle)).AsSingle()
            - Lanes256(LogIntegerSingle);
        Vector256<float> power = (mantissa - all + Lanes256(Log1pOneBitsSingle)).AsSingle();

        // (u + c) / 2^e - 1 = f + rest. A large u has no use for c, and 2^-e may be none.
        Vector256<float> high = mantissa.AsSingle() - Lanes256(1f);
        Vector256<float> low = (c * power) & Vector256.LessThan(u, Lanes256(Log1pHighestSingle));
        Vector256<float> f = high + low;
        Vector256<float> rest = low - (f - high);
        return LogOfParts(exponent + k, f, FusedMultiplyAdd(-f, rest, rest));
    }

    /// <inheritdoc cref="LogOfSum(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfSum(Vector512<float> u, Vector512<float> c, Vector512<float> k)
    {
        Vector512<int> all = u.AsInt32();
        Vector512<int> shifted = all + Lanes512(LogToExponentSingle);
        Vector512<int> mantissa
            = (shifted & Lanes512(LogMantissaMaskSingle)) + Lanes512(LogLeastMantissaSingle);
        Vector512<float> exponent = ((shifted >>> 23) | Lanes512(LogIntegerBitsSingle)).AsSingle()
            - Lanes512(LogIntegerSingle);
        Vector512<float> power = (mantissa - all + Lanes512(Log1pOneBitsSingle)).AsSingle();

        // (u + c) / 2^e - 1 = f + rest. A large u has no use for c, and 2^-e may be none.
        Vector512<float> high = mantissa.AsSingle() - Lanes512(1f);
        Vector512<float> low = (c * power) & Vector512.LessThan(u, Lanes512(Log1pHighestSingle));
        Vector512<float> f = high + low;
        Vector512<float> rest = low - (f - high);
        return LogOfParts(exponent + k, f, FusedMultiplyAdd(-f, rest, rest));
    }
}
