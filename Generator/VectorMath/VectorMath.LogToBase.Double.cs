// Needs VectorMath.Log.Double.cs.
//
// log2 x and log10 x for double: e · log 2 + ln(1 + f) · log e with e and f as in Log, squares, products and
// sums with what their rounding loses. Coefficients: scripts/coefficients.
// Largest error found: 0.653 ulp (Log10 0.622); log2 of a power of two is exact.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>Logarithms to other bases.</content>
internal static partial class VectorMath
{
    /// <summary>The rest of log2 e.</summary>
    private const double Log2ELowDouble = 2.0355273740931033E-17;

    /// <summary>log10 e.</summary>
    private const double Log10EDouble = 0.4342944819032518;

    /// <summary>The rest of it.</summary>
    private const double Log10ELowDouble = 1.098319650216765E-17;

    /// <summary>The first bits of log10 2: 42, so that the product with an exponent is exact.</summary>
    private const double Log10Of2HighDouble = 0.30102999566395283;

    /// <summary>The rest of it.</summary>
    private const double Log10Of2LowDouble = 2.8363394551044964E-14;

    /// <summary>The logarithm to base 2.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>log2 x: -∞ at ±0, +∞ at +∞, NaN below zero and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log2(double x) => LogToBase(x, Log2EDouble, Log2ELowDouble, 1.0, 0.0);

    /// <inheritdoc cref="Log2(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log2(Vector128<double> x)
    {
        return LogToBase(
            x,
            Lanes128(Log2EDouble),
            Lanes128(Log2ELowDouble),
            Lanes128(1.0),
            Vector128<double>.Zero);
    }

    /// <inheritdoc cref="Log2(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log2(Vector256<double> x)
    {
        return LogToBase(
            x,
            Lanes256(Log2EDouble),
            Lanes256(Log2ELowDouble),
            Lanes256(1.0),
            Vector256<double>.Zero);
    }

    /// <inheritdoc cref="Log2(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log2(Vector512<double> x)
    {
        return LogToBase(
            x,
            Lanes512(Log2EDouble),
            Lanes512(Log2ELowDouble),
            Lanes512(1.0),
            Vector512<double>.Zero);
    }

    /// <summary>The logarithm to base 10.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>log10 x: -∞ at ±0, +∞ at +∞, NaN below zero and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log10(double x)
        => LogToBase(x, Log10EDouble, Log10ELowDouble, Log10Of2HighDouble, Log10Of2LowDouble);

    /// <inheritdoc cref="Log10(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log10(Vector128<double> x)
    {
        return LogToBase(
            x,
            Lanes128(Log10EDouble),
            Lanes128(Log10ELowDouble),
            Lanes128(Log10Of2HighDouble),
            Lanes128(Log10Of2LowDouble));
    }

    /// <inheritdoc cref="Log10(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log10(Vector256<double> x)
    {
        return LogToBase(
            x,
            Lanes256(Log10EDouble),
            Lanes256(Log10ELowDouble),
            Lanes256(Log10Of2HighDouble),
            Lanes256(Log10Of2LowDouble));
    }

    /// <inheritdoc cref="Log10(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log10(Vector512<double> x)
    {
        return LogToBase(
            x,
            Lanes512(Log10EDouble),
            Lanes512(Log10ELowDouble),
            Lanes512(Log10Of2HighDouble),
            Lanes512(Log10Of2LowDouble));
    }

    /// <summary>The logarithm to a base of which those of e and 2 are given, in two parts each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogToBase(double x, double perE, double perELow, double perTwo, double perTwoLow)
    {
        double f = LogReduced(x, out double exponent);
        double square = f * f;
        double half = 0.5 * square;
        double cubic = Log1pTail(f, half, out double s) * s;

        // ln(1 + f) = sum + small with sum = f - f²/2, rounded; at the interval's end the result is half as large as f.
        double sum = f - half;
        double small = f - sum - half + FusedMultiplyAdd(-0.5, FusedMultiplyAdd(f, f, -square), cubic);
        double product = sum * perE;
        double rest = FusedMultiplyAdd(sum, perE, -product) + FusedMultiplyAdd(sum, perELow, small * perE);

        double whole = exponent * perTwo;
        double large = whole + product;
        double lost = whole - large + product;
        return LogAtEdges(x, large + (FusedMultiplyAdd(exponent, perTwoLow, rest) + lost));
    }

    /// <inheritdoc cref="LogToBase(double, double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogToBase(
        Vector128<double> x,
        Vector128<double> perE,
        Vector128<double> perELow,
        Vector128<double> perTwo,
        Vector128<double> perTwoLow)
    {
        Vector128<double> f = LogReduced(x, out Vector128<double> exponent);
        Vector128<double> square = f * f;
        Vector128<double> half = Lanes128(0.5) * square;
        Vector128<double> cubic = Log1pTail(f, half, out Vector128<double> s) * s;

        // ln(1 + f) = sum + small with sum = f - f²/2, rounded; at the interval's end the result is half as large as f.
        Vector128<double> sum = f - half;
        Vector128<double> small
            = f - sum - half + FusedMultiplyAdd(Lanes128(-0.5), FusedMultiplyAdd(f, f, -square), cubic);
        Vector128<double> product = sum * perE;
        Vector128<double> rest = FusedMultiplyAdd(sum, perE, -product) + FusedMultiplyAdd(sum, perELow, small * perE);

        Vector128<double> whole = exponent * perTwo;
        Vector128<double> large = whole + product;
        Vector128<double> lost = whole - large + product;
        return LogAtEdges(x, large + (FusedMultiplyAdd(exponent, perTwoLow, rest) + lost));
    }

    /// <inheritdoc cref="LogToBase(double, double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogToBase(
        Vector256<double> x,
        Vector256<double> perE,
        Vector256<double> perELow,
        Vector256<double> perTwo,
        Vector256<double> perTwoLow)
    {
        Vector256<double> f = LogReduced(x, out Vector256<double> exponent);
        Vector256<double> square = f * f;
        Vector256<double> half = Lanes256(0.5) * square;
        Vector256<double> cubic = Log1pTail(f, half, out Vector256<double> s) * s;

        // ln(1 + f) = sum + small with sum = f - f²/2, rounded; at the interval's end the result is half as large as f.
        Vector256<double> sum = f - half;
        Vector256<double> small
            = f - sum - half + FusedMultiplyAdd(Lanes256(-0.5), FusedMultiplyAdd(f, f, -square), cubic);
        Vector256<double> product = sum * perE;
        Vector256<double> rest = FusedMultiplyAdd(sum, perE, -product) + FusedMultiplyAdd(sum, perELow, small * perE);

        Vector256<double> whole = exponent * perTwo;
        Vector256<double> large = whole + product;
        Vector256<double> lost = whole - large + product;
        return LogAtEdges(x, large + (FusedMultiplyAdd(exponent, perTwoLow, rest) + lost));
    }

    /// <inheritdoc cref="LogToBase(double, double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogToBase(
        Vector512<double> x,
        Vector512<double> perE,
        Vector512<double> perELow,
        Vector512<double> perTwo,
        Vector512<double> perTwoLow)
    {
        Vector512<double> f = LogReduced(x, out Vector512<double> exponent);
        Vector512<double> square = f * f;
        Vector512<double> half = Lanes512(0.5) * square;
        Vector512<double> cubic = Log1pTail(f, half, out Vector512<double> s) * s;

        // ln(1 + f) = sum + small with sum = f - f²/2, rounded; at the interval's end the result is half as large as f.
        Vector512<double> sum = f - half;
        Vector512<double> small
            = f - sum - half + FusedMultiplyAdd(Lanes512(-0.5), FusedMultiplyAdd(f, f, -square), cubic);
        Vector512<double> product = sum * perE;
        Vector512<double> rest = FusedMultiplyAdd(sum, perE, -product) + FusedMultiplyAdd(sum, perELow, small * perE);

        Vector512<double> whole = exponent * perTwo;
        Vector512<double> large = whole + product;
        Vector512<double> lost = whole - large + product;
        return LogAtEdges(x, large + (FusedMultiplyAdd(exponent, perTwoLow, rest) + lost));
    }
}
