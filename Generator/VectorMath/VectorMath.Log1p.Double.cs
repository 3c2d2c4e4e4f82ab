// Needs VectorMath.Log.Double.cs and VectorMath.CopySign.cs.
//
// ln(1 + x) for double: 1 + x = u + c, where c is what rounding the sum loses; u = 2^e · m as in Log, and then
// f = (m - 1) + c / 2^e, with what rounding that loses: no division by 1 + x. For x in [-1/4, 1/2), f is x itself.
// Log1pNonNegative takes x in [0, 1] only, such as e^-|u|: e is 0 or 1, and c is 0.
// Largest error found: 0.811 ulp (Log1pNonNegative 0.811).

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>ln(1 + x).</content>
internal static partial class VectorMath
{
    /// <summary>From 2^55 on, 1 + x is x.</summary>
    private const double Log1pHighestDouble = 3.602879701896397E+16;

    /// <summary>The bits of 1.</summary>
    private const long Log1pOneBitsDouble = 0x3FF0000000000000;

    /// <summary>ln(1 + x), accurate near zero too.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>ln(1 + x): -∞ at -1, ±0 at ±0, +∞ at +∞, NaN below -1 and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log1p(double x)
    {
        double f = Log1pReduced(x, out double exponent, out double rest);
        return Log1pAtEdges(x, LogOfParts(exponent, f, FusedMultiplyAdd(-f, rest, rest)));
    }

    /// <inheritdoc cref="Log1p(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log1p(Vector128<double> x)
    {
        Vector128<double> f = Log1pReduced(x, out Vector128<double> exponent, out Vector128<double> rest);
        return Log1pAtEdges(x, LogOfParts(exponent, f, FusedMultiplyAdd(-f, rest, rest)));
    }

    /// <inheritdoc cref="Log1p(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log1p(Vector256<double> x)
    {
        Vector256<double> f = Log1pReduced(x, out Vector256<double> exponent, out Vector256<double> rest);
        return Log1pAtEdges(x, LogOfParts(exponent, f, FusedMultiplyAdd(-f, rest, rest)));
    }

    /// <inheritdoc cref="Log1p(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1p(Vector512<double> x)
    {
        Vector512<double> f = Log1pReduced(x, out Vector512<double> exponent, out Vector512<double> rest);
        return Log1pAtEdges(x, LogOfParts(exponent, f, FusedMultiplyAdd(-f, rest, rest)));
    }

    /// <summary>ln(1 + x) for x in [0, 1].</summary>
    /// <param name="x">The argument: in [0, 1], or NaN.</param>
    /// <returns>ln(1 + x): +0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log1pNonNegative(double x)
    {
        // (1 + x) / 2 where x is at least a half: with that f, as without, all is exact.
        bool large = x >= 0.5;
        double f = large ? FusedMultiplyAdd(0.5, x, -0.5) : x;
        return LogOfParts(large ? 1.0 : 0.0, f, 0.0);
    }

    /// <inheritdoc cref="Log1pNonNegative(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log1pNonNegative(Vector128<double> x)
    {
        // (1 + x) / 2 where x is at least a half: with that f, as without, all is exact.
        Vector128<double> large = Vector128.GreaterThanOrEqual(x, Lanes128(0.5));
        Vector128<double> f = Vector128.ConditionalSelect(
            large, FusedMultiplyAdd(Lanes128(0.5), x, Lanes128(-0.5)), x);
        return LogOfParts(Lanes128(1.0) & large, f, Vector128<double>.Zero);
    }

    /// <inheritdoc cref="Log1pNonNegative(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log1pNonNegative(Vector256<double> x)
    {
        // (1 + x) / 2 where x is at least a half: with that f, as without, all is exact.
        Vector256<double> large = Vector256.GreaterThanOrEqual(x, Lanes256(0.5));
        Vector256<double> f = Vector256.ConditionalSelect(
            large, FusedMultiplyAdd(Lanes256(0.5), x, Lanes256(-0.5)), x);
        return LogOfParts(Lanes256(1.0) & large, f, Vector256<double>.Zero);
    }

    /// <inheritdoc cref="Log1pNonNegative(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1pNonNegative(Vector512<double> x)
    {
        // (1 + x) / 2 where x is at least a half: with that f, as without, all is exact.
        Vector512<double> large = Vector512.GreaterThanOrEqual(x, Lanes512(0.5));
        Vector512<double> f = Vector512.ConditionalSelect(
            large, FusedMultiplyAdd(Lanes512(0.5), x, Lanes512(-0.5)), x);
        return LogOfParts(Lanes512(1.0) & large, f, Vector512<double>.Zero);
    }

    /// <summary>
    /// f, e and the rest of 1 + x = 2^e · (1 + f + rest), 1 + f in [3/4, 3/2), for a finite x above -1.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Log1pReduced(double x, out double exponent, out double rest)
    {
        // 1 + x = u + c, exactly.
        double u = 1.0 + x;
        double back = u - 1.0;
        double c = (1.0 - (u - back)) + (x - back);

        long bits = BitConverter.DoubleToInt64Bits(u);
        long shifted = unchecked(bits + LogToExponentDouble);
        long mantissa = unchecked((shifted & LogMantissaMaskDouble) + LogLeastMantissaDouble);
        exponent = BitConverter.Int64BitsToDouble((shifted >>> 52) | LogIntegerBitsDouble) - LogIntegerDouble;
        double power = unchecked(BitConverter.Int64BitsToDouble((mantissa - bits) + Log1pOneBitsDouble));

        // (u + c) / 2^e - 1 = f + rest; for e = 0, f is x itself. A large u has no use for c, and 2^-e may be none.
        double high = BitConverter.Int64BitsToDouble(mantissa) - 1.0;
        double low = u < Log1pHighestDouble ? c * power : 0.0;
        double f = high + low;
        rest = low - (f - high);
        return f;
    }

    /// <inheritdoc cref="Log1pReduced(double, out double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Log1pReduced(Vector128<double> x, out Vector128<double> exponent, out Vector128<double> rest)
    {
        // 1 + x = u + c, exactly.
        Vector128<double> u = Lanes128(1.0) + x;
        Vector128<double> back = u - Lanes128(1.0);
        Vector128<double> c = (Lanes128(1.0) - (u - back)) + (x - back);

        Vector128<long> bits = u.AsInt64();
        Vector128<long> shifted = bits + Lanes128(LogToExponentDouble);
        Vector128<long> mantissa
            = (shifted & Lanes128(LogMantissaMaskDouble)) + Lanes128(LogLeastMantissaDouble);
        exponent = ((shifted >>> 52) | Lanes128(LogIntegerBitsDouble)).AsDouble()
            - Lanes128(LogIntegerDouble);
        Vector128<double> power = ((mantissa - bits) + Lanes128(Log1pOneBitsDouble)).AsDouble();

        // (u + c) / 2^e - 1 = f + rest; for e = 0, f is x itself. A large u has no use for c, and 2^-e may be none.
        Vector128<double> high = mantissa.AsDouble() - Lanes128(1.0);
        Vector128<double> low = (c * power) & Vector128.LessThan(u, Lanes128(Log1pHighestDouble));
        Vector128<double> f = high + low;
        rest = low - (f - high);
        return f;
    }

    /// <inheritdoc cref="Log1pReduced(double, out double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Log1pReduced(Vector256<double> x, out Vector256<double> exponent, out Vector256<double> rest)
    {
        // 1 + x = u + c, exactly.
        Vector256<double> u = Lanes256(1.0) + x;
        Vector256<double> back = u - Lanes256(1.0);
        Vector256<double> c = (Lanes256(1.0) - (u - back)) + (x - back);

        Vector256<long> bits = u.AsInt64();
        Vector256<long> shifted = bits + Lanes256(LogToExponentDouble);
        Vector256<long> mantissa
            = (shifted & Lanes256(LogMantissaMaskDouble)) + Lanes256(LogLeastMantissaDouble);
        exponent = ((shifted >>> 52) | Lanes256(LogIntegerBitsDouble)).AsDouble()
            - Lanes256(LogIntegerDouble);
        Vector256<double> power = ((mantissa - bits) + Lanes256(Log1pOneBitsDouble)).AsDouble();

        // (u + c) / 2^e - 1 = f + rest; for e = 0, f is x itself. A large u has no use for c, and 2^-e may be none.
        Vector256<double> high = mantissa.AsDouble() - Lanes256(1.0);
        Vector256<double> low = (c * power) & Vector256.LessThan(u, Lanes256(Log1pHighestDouble));
        Vector256<double> f = high + low;
        rest = low - (f - high);
        return f;
    }

    /// <inheritdoc cref="Log1pReduced(double, out double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Log1pReduced(Vector512<double> x, out Vector512<double> exponent, out Vector512<double> rest)
    {
        // 1 + x = u + c, exactly.
        Vector512<double> u = Lanes512(1.0) + x;
        Vector512<double> back = u - Lanes512(1.0);
        Vector512<double> c = (Lanes512(1.0) - (u - back)) + (x - back);

        Vector512<long> bits = u.AsInt64();
        Vector512<long> shifted = bits + Lanes512(LogToExponentDouble);
        Vector512<long> mantissa
            = (shifted & Lanes512(LogMantissaMaskDouble)) + Lanes512(LogLeastMantissaDouble);
        exponent = ((shifted >>> 52) | Lanes512(LogIntegerBitsDouble)).AsDouble()
            - Lanes512(LogIntegerDouble);
        Vector512<double> power = ((mantissa - bits) + Lanes512(Log1pOneBitsDouble)).AsDouble();

        // (u + c) / 2^e - 1 = f + rest; for e = 0, f is x itself. A large u has no use for c, and 2^-e may be none.
        Vector512<double> high = mantissa.AsDouble() - Lanes512(1.0);
        Vector512<double> low = (c * power) & Vector512.LessThan(u, Lanes512(Log1pHighestDouble));
        Vector512<double> f = high + low;
        rest = low - (f - high);
        return f;
    }

    /// <summary>The logarithm of 1 + x, which is the result where x is finite and above -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Log1pAtEdges(double x, double result)
    {
        result = x < LogInfinityDouble ? result : x;
        result = x < -1.0 ? LogNaNDouble : result;
        return CopySign(x == -1.0 ? -LogInfinityDouble : result, x);
    }

    /// <inheritdoc cref="Log1pAtEdges(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Log1pAtEdges(Vector128<double> x, Vector128<double> result)
    {
        result = Vector128.ConditionalSelect(Vector128.LessThan(x, Lanes128(LogInfinityDouble)), result, x);
        result = Vector128.ConditionalSelect(
            Vector128.LessThan(x, Lanes128(-1.0)), Lanes128(LogNaNDouble), result);
        return CopySign(
            Vector128.ConditionalSelect(
                Vector128.Equals(x, Lanes128(-1.0)), Lanes128(-LogInfinityDouble), result),
            x);
    }

    /// <inheritdoc cref="Log1pAtEdges(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Log1pAtEdges(Vector256<double> x, Vector256<double> result)
    {
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, Lanes256(LogInfinityDouble)), result, x);
        result = Vector256.ConditionalSelect(
            Vector256.LessThan(x, Lanes256(-1.0)), Lanes256(LogNaNDouble), result);
        return CopySign(
            Vector256.ConditionalSelect(
                Vector256.Equals(x, Lanes256(-1.0)), Lanes256(-LogInfinityDouble), result),
            x);
    }

    /// <inheritdoc cref="Log1pAtEdges(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Log1pAtEdges(Vector512<double> x, Vector512<double> result)
    {
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Lanes512(LogInfinityDouble)), result, x);
        result = Vector512.ConditionalSelect(
            Vector512.LessThan(x, Lanes512(-1.0)), Lanes512(LogNaNDouble), result);
        return CopySign(
            Vector512.ConditionalSelect(
                Vector512.Equals(x, Lanes512(-1.0)), Lanes512(-LogInfinityDouble), result),
            x);
    }
}
