// Needs VectorMath.Log1p.Double.cs.
//
// ln(2^k · (u + c)) for double: of a sum whose rounding error is known, as the inverse hyperbolic functions have it.
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
    private static double LogOfSum(double u, double c, double k)
    {
        long all = BitConverter.DoubleToInt64Bits(u);
        long shifted = unchecked(all + LogToExponentDouble);
        long mantissa = unchecked((shifted & LogMantissaMaskDouble) + LogLeastMantissaDouble);
        double exponent = BitConverter.Int64BitsToDouble((shifted >>> 52) | LogIntegerBitsDouble) - LogIntegerDouble;
        double power = BitConverter.Int64BitsToDouble(mantissa - all + Log1pOneBitsDouble);

        // (u + c) / 2^e - 1 = f + rest. A large u has no use for c, and 2^-e may be none.
        double high = BitConverter.Int64BitsToDouble(mantissa) - 1.0;
        double low = u < Log1pHighestDouble ? c * power : 0.0;
        double f = high + low;
        double rest = low - (f - high);
        return LogOfParts(exponent + k, f, FusedMultiplyAdd(-f, rest, rest));
    }

    /// <inheritdoc cref="LogOfSum(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogOfSum(Vector128<double> u, Vector128<double> c, Vector128<double> k)
    {
        Vector128<long> all = u.AsInt64();
        Vector128<long> shifted = all + Lanes128(LogToExponentDouble);
        Vector128<long> mantissa
            = (shifted & Lanes128(LogMantissaMaskDouble)) + Lanes128(LogLeastMantissaDouble);
        Vector128<double> exponent = ((shifted >>> 52) | Lanes128(LogIntegerBitsDouble)).AsDouble()
            - Lanes128(LogIntegerDouble);
        Vector128<double> power = (mantissa - all + Lanes128(Log1pOneBitsDouble)).AsDouble();

        // (u + c) / 2^e - 1 = f + rest. A large u has no use for c, and 2^-e may be none.
        Vector128<double> high = mantissa.AsDouble() - Lanes128(1.0);
        Vector128<double> low = (c * power) & Vector128.LessThan(u, Lanes128(Log1pHighestDouble));
        Vector128<double> f = high + low;
        Vector128<double> rest = low - (f - high);
        return LogOfParts(exponent + k, f, FusedMultiplyAdd(-f, rest, rest));
    }

    /// <inheritdoc cref="LogOfSum(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfSum(Vector256<double> u, Vector256<double> c, Vector256<double> k)
    {
        Vector256<long> all = u.AsInt64();
        Vector256<long> shifted = all + Lanes256(LogToExponentDouble);
        Vector256<long> mantissa
            = (shifted & Lanes256(LogMantissaMaskDouble)) + Lanes256(LogLeastMantissaDouble);
        Vector256<double> exponent = ((shifted >>> 52) | Lanes256(LogIntegerBitsDouble)).AsDouble()
            - Lanes256(LogIntegerDouble);
        Vector256<double> power = (mantissa - all + Lanes256(Log1pOneBitsDouble)).AsDouble();

        // (u + c) / 2^e - 1 = f + rest. A large u has no use for c, and 2^-e may be none.
        Vector256<double> high = mantissa.AsDouble() - Lanes256(1.0);
        Vector256<double> low = (c * power) & Vector256.LessThan(u, Lanes256(Log1pHighestDouble));
        Vector256<double> f = high + low;
        Vector256<double> rest = low - (f - high);
        return LogOfParts(exponent + k, f, FusedMultiplyAdd(-f, rest, rest));
    }

    /// <inheritdoc cref="LogOfSum(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfSum(Vector512<double> u, Vector512<double> c, Vector512<double> k)
    {
        Vector512<long> all = u.AsInt64();
        Vector512<long> shifted = all + Lanes512(LogToExponentDouble);
        Vector512<long> mantissa
            = (shifted & Lanes512(LogMantissaMaskDouble)) + Lanes512(LogLeastMantissaDouble);
        Vector512<double> exponent = ((shifted >>> 52) | Lanes512(LogIntegerBitsDouble)).AsDouble()
            - Lanes512(LogIntegerDouble);
        Vector512<double> power = (mantissa - all + Lanes512(Log1pOneBitsDouble)).AsDouble();

        // (u + c) / 2^e - 1 = f + rest. A large u has no use for c, and 2^-e may be none.
        Vector512<double> high = mantissa.AsDouble() - Lanes512(1.0);
        Vector512<double> low = (c * power) & Vector512.LessThan(u, Lanes512(Log1pHighestDouble));
        Vector512<double> f = high + low;
        Vector512<double> rest = low - (f - high);
        return LogOfParts(exponent + k, f, FusedMultiplyAdd(-f, rest, rest));
    }
}
