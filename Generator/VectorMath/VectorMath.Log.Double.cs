// Needs VectorMath.Exp.Double.cs.
//
// ln x for double: e · ln 2 + ln(1 + f) for x = 2^e · (1 + f), 1 + f in [3/4, 3/2). The sum never cancels: it is
// at least 0.2877 unless e = 0, and then it is ln(1 + f) alone.
// ln(1 + f) = f - (f²/2 - s · (f²/2 + R)) with s = f / (2 + f) and R = 2 artanh(s)/s - 2, a minimax polynomial of
// degree 8 in s² (the form of fdlibm's e_log.c).
// e · ln 2 + f is rounded once and what that loses is added to the small terms. Coefficients: scripts/coefficients.
// Largest error found: 0.873 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The natural logarithm.</content>
internal static partial class VectorMath
{
    /// <summary>The bits of the mantissa.</summary>
    private const long LogMantissaMaskDouble = 0x000FFFFFFFFFFFFF;

    /// <summary>The bits of 3/4, the least mantissa.</summary>
    private const long LogLeastMantissaDouble = 0x3FE8000000000000;

    /// <summary>Added to the bits of 2^n · m with m in [3/4, 3/2), it makes their exponent n with its bias.</summary>
    private const long LogToExponentDouble = 0x0008000000000000;

    /// <summary>The bits of 2^52, whose last place is one.</summary>
    private const long LogIntegerBitsDouble = 0x4330000000000000;

    /// <summary>2^52 + 1023.</summary>
    private const double LogIntegerDouble = 4503599627371519.0;

    /// <summary>The least normal number.</summary>
    private const double LogLeastNormalDouble = 2.2250738585072014E-308;

    /// <summary>It makes every subnormal number normal: 2^52.</summary>
    private const double LogSubnormalFactorDouble = 4503599627370496.0;

    /// <summary>Its exponent.</summary>
    private const double LogSubnormalExponentDouble = 52.0;

    /// <summary>+∞.</summary>
    private const double LogInfinityDouble = double.PositiveInfinity;

    /// <summary>Not a number.</summary>
    private const double LogNaNDouble = double.NaN;

    /// <summary>The polynomial's coefficient of s^17.</summary>
    private const double Log1pTerm17Double = 0.13617709919440338;

    /// <summary>The polynomial's coefficient of s^15.</summary>
    private const double Log1pTerm15Double = 0.13208411815208676;

    /// <summary>The polynomial's coefficient of s^13.</summary>
    private const double Log1pTerm13Double = 0.1538894517160435;

    /// <summary>The polynomial's coefficient of s^11.</summary>
    private const double Log1pTerm11Double = 0.18181735278578187;

    /// <summary>The polynomial's coefficient of s^9.</summary>
    private const double Log1pTerm9Double = 0.22222223086431267;

    /// <summary>The polynomial's coefficient of s^7.</summary>
    private const double Log1pTerm7Double = 0.28571428566959695;

    /// <summary>The polynomial's coefficient of s^5.</summary>
    private const double Log1pTerm5Double = 0.40000000000009095;

    /// <summary>The polynomial's coefficient of s^3.</summary>
    private const double Log1pTerm3Double = 0.6666666666666666;

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>ln x: -∞ at ±0, +∞ at +∞, NaN below zero and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double x)
    {
        double f = LogReduced(x, out double exponent);
        return LogAtEdges(x, LogOfParts(exponent, f, 0.0));
    }

    /// <inheritdoc cref="Log(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log(Vector128<double> x)
    {
        Vector128<double> f = LogReduced(x, out Vector128<double> exponent);
        return LogAtEdges(x, LogOfParts(exponent, f, Vector128<double>.Zero));
    }

    /// <inheritdoc cref="Log(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        Vector256<double> f = LogReduced(x, out Vector256<double> exponent);
        return LogAtEdges(x, LogOfParts(exponent, f, Vector256<double>.Zero));
    }

    /// <inheritdoc cref="Log(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        Vector512<double> f = LogReduced(x, out Vector512<double> exponent);
        return LogAtEdges(x, LogOfParts(exponent, f, Vector512<double>.Zero));
    }

    /// <summary>f and e of x = 2^e · (1 + f), 1 + f in [3/4, 3/2), for a positive finite x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogReduced(double x, out double exponent)
    {
        bool subnormal = x < LogLeastNormalDouble;
        double normal = subnormal ? x * LogSubnormalFactorDouble : x;
        long shifted = unchecked(BitConverter.DoubleToInt64Bits(normal) + LogToExponentDouble);
        long mantissa = unchecked((shifted & LogMantissaMaskDouble) + LogLeastMantissaDouble);
        exponent = BitConverter.Int64BitsToDouble((shifted >>> 52) | LogIntegerBitsDouble) - LogIntegerDouble;
        exponent = exponent - (subnormal ? LogSubnormalExponentDouble : 0.0);
        return BitConverter.Int64BitsToDouble(mantissa) - 1.0;
    }

    /// <inheritdoc cref="LogReduced(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogReduced(Vector128<double> x, out Vector128<double> exponent)
    {
        Vector128<double> subnormal = Vector128.LessThan(x, Lanes128(LogLeastNormalDouble));
        Vector128<double> normal = Vector128.ConditionalSelect(
            subnormal, x * Lanes128(LogSubnormalFactorDouble), x);
        Vector128<long> shifted = normal.AsInt64() + Lanes128(LogToExponentDouble);
        Vector128<long> mantissa
            = (shifted & Lanes128(LogMantissaMaskDouble)) + Lanes128(LogLeastMantissaDouble);
        exponent = ((shifted >>> 52) | Lanes128(LogIntegerBitsDouble)).AsDouble()
            - Lanes128(LogIntegerDouble);
        exponent = exponent - (Lanes128(LogSubnormalExponentDouble) & subnormal);
        return mantissa.AsDouble() - Lanes128(1.0);
    }

    /// <inheritdoc cref="LogReduced(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogReduced(Vector256<double> x, out Vector256<double> exponent)
    {
        Vector256<double> subnormal = Vector256.LessThan(x, Lanes256(LogLeastNormalDouble));
        Vector256<double> normal = Vector256.ConditionalSelect(
            subnormal, x * Lanes256(LogSubnormalFactorDouble), x);
        Vector256<long> shifted = normal.AsInt64() + Lanes256(LogToExponentDouble);
        Vector256<long> mantissa
            = (shifted & Lanes256(LogMantissaMaskDouble)) + Lanes256(LogLeastMantissaDouble);
        exponent = ((shifted >>> 52) | Lanes256(LogIntegerBitsDouble)).AsDouble()
            - Lanes256(LogIntegerDouble);
        exponent = exponent - (Lanes256(LogSubnormalExponentDouble) & subnormal);
        return mantissa.AsDouble() - Lanes256(1.0);
    }

    /// <inheritdoc cref="LogReduced(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogReduced(Vector512<double> x, out Vector512<double> exponent)
    {
        Vector512<double> subnormal = Vector512.LessThan(x, Lanes512(LogLeastNormalDouble));
        Vector512<double> normal = Vector512.ConditionalSelect(
            subnormal, x * Lanes512(LogSubnormalFactorDouble), x);
        Vector512<long> shifted = normal.AsInt64() + Lanes512(LogToExponentDouble);
        Vector512<long> mantissa
            = (shifted & Lanes512(LogMantissaMaskDouble)) + Lanes512(LogLeastMantissaDouble);
        exponent = ((shifted >>> 52) | Lanes512(LogIntegerBitsDouble)).AsDouble()
            - Lanes512(LogIntegerDouble);
        exponent = exponent - (Lanes512(LogSubnormalExponentDouble) & subnormal);
        return mantissa.AsDouble() - Lanes512(1.0);
    }

    /// <summary>The logarithm of x, which is the result where x is positive and finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogAtEdges(double x, double result)
    {
        result = x < LogInfinityDouble ? result : x;
        result = x < 0.0 ? LogNaNDouble : result;
        return x == 0.0 ? -LogInfinityDouble : result;
    }

    /// <inheritdoc cref="LogAtEdges(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogAtEdges(Vector128<double> x, Vector128<double> result)
    {
        result = Vector128.ConditionalSelect(Vector128.LessThan(x, Lanes128(LogInfinityDouble)), result, x);
        result = Vector128.ConditionalSelect(
            Vector128.LessThan(x, Vector128<double>.Zero), Lanes128(LogNaNDouble), result);
        return Vector128.ConditionalSelect(
            Vector128.Equals(x, Vector128<double>.Zero), Lanes128(-LogInfinityDouble), result);
    }

    /// <inheritdoc cref="LogAtEdges(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogAtEdges(Vector256<double> x, Vector256<double> result)
    {
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, Lanes256(LogInfinityDouble)), result, x);
        result = Vector256.ConditionalSelect(
            Vector256.LessThan(x, Vector256<double>.Zero), Lanes256(LogNaNDouble), result);
        return Vector256.ConditionalSelect(
            Vector256.Equals(x, Vector256<double>.Zero), Lanes256(-LogInfinityDouble), result);
    }

    /// <inheritdoc cref="LogAtEdges(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogAtEdges(Vector512<double> x, Vector512<double> result)
    {
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Lanes512(LogInfinityDouble)), result, x);
        result = Vector512.ConditionalSelect(
            Vector512.LessThan(x, Vector512<double>.Zero), Lanes512(LogNaNDouble), result);
        return Vector512.ConditionalSelect(
            Vector512.Equals(x, Vector512<double>.Zero), Lanes512(-LogInfinityDouble), result);
    }

    /// <summary>
    /// exponent · ln 2 + ln(1 + f) + rest, for f in [-1/4, 1/2] and a rest that is nothing beside the result.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogOfParts(double exponent, double f, double rest)
    {
        // e · ln 2 + f, with what rounding the sum loses.
        double sum = FusedMultiplyAdd(exponent, Ln2HighDouble, f);
        double lost = FusedMultiplyAdd(exponent, Ln2HighDouble, -sum) + f;
        double half = 0.5 * (f * f);
        double tail = Log1pTail(f, half, out double s);
        double low = FusedMultiplyAdd(s, tail, -half) + (lost + rest);
        return sum + FusedMultiplyAdd(exponent, Ln2LowDouble, low);
    }

    /// <inheritdoc cref="LogOfParts(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogOfParts(Vector128<double> exponent, Vector128<double> f, Vector128<double> rest)
    {
        // e · ln 2 + f, with what rounding the sum loses.
        Vector128<double> sum = FusedMultiplyAdd(exponent, Lanes128(Ln2HighDouble), f);
        Vector128<double> lost = FusedMultiplyAdd(exponent, Lanes128(Ln2HighDouble), -sum) + f;
        Vector128<double> half = Lanes128(0.5) * (f * f);
        Vector128<double> tail = Log1pTail(f, half, out Vector128<double> s);
        Vector128<double> low = FusedMultiplyAdd(s, tail, -half) + (lost + rest);
        return sum + FusedMultiplyAdd(exponent, Lanes128(Ln2LowDouble), low);
    }

    /// <inheritdoc cref="LogOfParts(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfParts(Vector256<double> exponent, Vector256<double> f, Vector256<double> rest)
    {
        // e · ln 2 + f, with what rounding the sum loses.
        Vector256<double> sum = FusedMultiplyAdd(exponent, Lanes256(Ln2HighDouble), f);
        Vector256<double> lost = FusedMultiplyAdd(exponent, Lanes256(Ln2HighDouble), -sum) + f;
        Vector256<double> half = Lanes256(0.5) * (f * f);
        Vector256<double> tail = Log1pTail(f, half, out Vector256<double> s);
        Vector256<double> low = FusedMultiplyAdd(s, tail, -half) + (lost + rest);
        return sum + FusedMultiplyAdd(exponent, Lanes256(Ln2LowDouble), low);
    }

    /// <inheritdoc cref="LogOfParts(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfParts(Vector512<double> exponent, Vector512<double> f, Vector512<double> rest)
    {
        // e · ln 2 + f, with what rounding the sum loses.
        Vector512<double> sum = FusedMultiplyAdd(exponent, Lanes512(Ln2HighDouble), f);
        Vector512<double> lost = FusedMultiplyAdd(exponent, Lanes512(Ln2HighDouble), -sum) + f;
        Vector512<double> half = Lanes512(0.5) * (f * f);
        Vector512<double> tail = Log1pTail(f, half, out Vector512<double> s);
        Vector512<double> low = FusedMultiplyAdd(s, tail, -half) + (lost + rest);
        return sum + FusedMultiplyAdd(exponent, Lanes512(Ln2LowDouble), low);
    }

    /// <summary>(ln(1 + f) - f + half) / s with half = f²/2 and s = f / (2 + f), for f in [-1/4, 1/2].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Log1pTail(double f, double half, out double s)
    {
        s = f / (2.0 + f);
        double z = s * s;
        double tail = FusedMultiplyAdd(Log1pTerm17Double, z, Log1pTerm15Double);
        tail = FusedMultiplyAdd(tail, z, Log1pTerm13Double);
        tail = FusedMultiplyAdd(tail, z, Log1pTerm11Double);
        tail = FusedMultiplyAdd(tail, z, Log1pTerm9Double);
        tail = FusedMultiplyAdd(tail, z, Log1pTerm7Double);
        tail = FusedMultiplyAdd(tail, z, Log1pTerm5Double);
        tail = FusedMultiplyAdd(tail, z, Log1pTerm3Double);
        return FusedMultiplyAdd(tail, z, half);
    }

    /// <inheritdoc cref="Log1pTail(double, double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Log1pTail(Vector128<double> f, Vector128<double> half, out Vector128<double> s)
    {
        s = f / (Lanes128(2.0) + f);
        Vector128<double> z = s * s;
        Vector128<double> tail = FusedMultiplyAdd(
            Lanes128(Log1pTerm17Double), z, Lanes128(Log1pTerm15Double));
        tail = FusedMultiplyAdd(tail, z, Lanes128(Log1pTerm13Double));
        tail = FusedMultiplyAdd(tail, z, Lanes128(Log1pTerm11Double));
        tail = FusedMultiplyAdd(tail, z, Lanes128(Log1pTerm9Double));
        tail = FusedMultiplyAdd(tail, z, Lanes128(Log1pTerm7Double));
        tail = FusedMultiplyAdd(tail, z, Lanes128(Log1pTerm5Double));
        tail = FusedMultiplyAdd(tail, z, Lanes128(Log1pTerm3Double));
        return FusedMultiplyAdd(tail, z, half);
    }

    /// <inheritdoc cref="Log1pTail(double, double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Log1pTail(Vector256<double> f, Vector256<double> half, out Vector256<double> s)
    {
        s = f / (Lanes256(2.0) + f);
        Vector256<double> z = s * s;
        Vector256<double> tail = FusedMultiplyAdd(
            Lanes256(Log1pTerm17Double), z, Lanes256(Log1pTerm15Double));
        tail = FusedMultiplyAdd(tail, z, Lanes256(Log1pTerm13Double));
        tail = FusedMultiplyAdd(tail, z, Lanes256(Log1pTerm11Double));
        tail = FusedMultiplyAdd(tail, z, Lanes256(Log1pTerm9Double));
        tail = FusedMultiplyAdd(tail, z, Lanes256(Log1pTerm7Double));
        tail = FusedMultiplyAdd(tail, z, Lanes256(Log1pTerm5Double));
        tail = FusedMultiplyAdd(tail, z, Lanes256(Log1pTerm3Double));
        return FusedMultiplyAdd(tail, z, half);
    }

    /// <inheritdoc cref="Log1pTail(double, double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Log1pTail(Vector512<double> f, Vector512<double> half, out Vector512<double> s)
    {
        s = f / (Lanes512(2.0) + f);
        Vector512<double> z = s * s;
        Vector512<double> tail = FusedMultiplyAdd(
            Lanes512(Log1pTerm17Double), z, Lanes512(Log1pTerm15Double));
        tail = FusedMultiplyAdd(tail, z, Lanes512(Log1pTerm13Double));
        tail = FusedMultiplyAdd(tail, z, Lanes512(Log1pTerm11Double));
        tail = FusedMultiplyAdd(tail, z, Lanes512(Log1pTerm9Double));
        tail = FusedMultiplyAdd(tail, z, Lanes512(Log1pTerm7Double));
        tail = FusedMultiplyAdd(tail, z, Lanes512(Log1pTerm5Double));
        tail = FusedMultiplyAdd(tail, z, Lanes512(Log1pTerm3Double));
        return FusedMultiplyAdd(tail, z, half);
    }
}
