// Needs VectorMath.Log.Single.cs.
//
// log2 x and log10 x for float: e · log 2 + ln(1 + f) · log e with e and f as in Log, squares, products and
// sums with what their rounding loses. Coefficients: scripts/coefficients.
// Largest error at every 31st float: 0.755 ulp (Log10 0.685); log2 of a power of two is exact.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>Logarithms to other bases.</content>
internal static partial class VectorMath
{
    /// <summary>The rest of log2 e.</summary>
    private const float Log2ELowSingle = 1.925963E-08f;

    /// <summary>log10 e.</summary>
    private const float Log10ESingle = 0.4342945f;

    /// <summary>The rest of it.</summary>
    private const float Log10ELowSingle = -1.010305E-08f;

    /// <summary>The first bits of log10 2: 16, so that the product with an exponent is exact.</summary>
    private const float Log10Of2HighSingle = 0.30103302f;

    /// <summary>The rest of it.</summary>
    private const float Log10Of2LowSingle = -3.0243555E-06f;

    /// <summary>The logarithm to base 2.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>log2 x: -∞ at ±0, +∞ at +∞, NaN below zero and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log2(float x) => LogToBase(x, Log2ESingle, Log2ELowSingle, 1f, 0f);

    /// <inheritdoc cref="Log2(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log2(Vector128<float> x)
    {
        return LogToBase(
            x,
            Lanes128(Log2ESingle),
            Lanes128(Log2ELowSingle),
            Lanes128(1f),
            Vector128<float>.Zero);
    }

    /// <inheritdoc cref="Log2(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log2(Vector256<float> x)
    {
        return LogToBase(
            x,
            Lanes256(Log2ESingle),
            Lanes256(Log2ELowSingle),
            Lanes256(1f),
            Vector256<float>.Zero);
    }

    /// <inheritdoc cref="Log2(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log2(Vector512<float> x)
    {
        return LogToBase(
            x,
            Lanes512(Log2ESingle),
            Lanes512(Log2ELowSingle),
            Lanes512(1f),
            Vector512<float>.Zero);
    }

    /// <summary>The logarithm to base 10.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>log10 x: -∞ at ±0, +∞ at +∞, NaN below zero and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log10(float x)
        => LogToBase(x, Log10ESingle, Log10ELowSingle, Log10Of2HighSingle, Log10Of2LowSingle);

    /// <inheritdoc cref="Log10(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log10(Vector128<float> x)
    {
        return LogToBase(
            x,
            Lanes128(Log10ESingle),
            Lanes128(Log10ELowSingle),
            Lanes128(Log10Of2HighSingle),
            Lanes128(Log10Of2LowSingle));
    }

    /// <inheritdoc cref="Log10(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log10(Vector256<float> x)
    {
        return LogToBase(
            x,
            Lanes256(Log10ESingle),
            Lanes256(Log10ELowSingle),
            Lanes256(Log10Of2HighSingle),
            Lanes256(Log10Of2LowSingle));
    }

    /// <inheritdoc cref="Log10(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log10(Vector512<float> x)
    {
        return LogToBase(
            x,
            Lanes512(Log10ESingle),
            Lanes512(Log10ELowSingle),
            Lanes512(Log10Of2HighSingle),
            Lanes512(Log10Of2LowSingle));
    }

    /// <summary>The logarithm to a base of which those of e and 2 are given, in two parts each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float LogToBase(float x, float perE, float perELow, float perTwo, float perTwoLow)
    {
        float f = LogReduced(x, out float exponent);
        float square = f * f;
        float half = 0.5f * square;
        float cubic = square * f * Log1pTail(f);

        // ln(1 + f) = sum + small with sum = f - f²/2, rounded; at the interval's end the result is half as large as f.
        float sum = f - half;
        float small = f - sum - half + FusedMultiplyAdd(-0.5f, FusedMultiplyAdd(f, f, -square), cubic);
        float product = sum * perE;
        float rest = FusedMultiplyAdd(sum, perE, -product) + FusedMultiplyAdd(sum, perELow, small * perE);

        float whole = exponent * perTwo;
        float large = whole + product;
        float lost = whole - large + product;
        return LogAtEdges(x, large + (FusedMultiplyAdd(exponent, perTwoLow, rest) + lost));
    }

    /// <inheritdoc cref="LogToBase(float, float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogToBase(
        Vector128<float> x,
        Vector128<float> perE,
        Vector128<float> perELow,
        Vector128<float> perTwo,
        Vector128<float> perTwoLow)
    {
        Vector128<float> f = LogReduced(x, out Vector128<float> exponent);
        Vector128<float> square = f * f;
        Vector128<float> half = Lanes128(0.5f) * square;
        Vector128<float> cubic = square * f * Log1pTail(f);

        // ln(1 + f) = sum + small with sum = f - f²/2, rounded; at the interval's end the result is half as large as f.
        Vector128<float> sum = f - half;
        Vector128<float> small
            = f - sum - half + FusedMultiplyAdd(Lanes128(-0.5f), FusedMultiplyAdd(f, f, -square), cubic);
        Vector128<float> product = sum * perE;
        Vector128<float> rest = FusedMultiplyAdd(sum, perE, -product) + FusedMultiplyAdd(sum, perELow, small * perE);

        Vector128<float> whole = exponent * perTwo;
        Vector128<float> large = whole + product;
        Vector128<float> lost = whole - large + product;
        return LogAtEdges(x, large + (FusedMultiplyAdd(exponent, perTwoLow, rest) + lost));
    }

    /// <inheritdoc cref="LogToBase(float, float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogToBase(
        Vector256<float> x,
        Vector256<float> perE,
        Vector256<float> perELow,
        Vector256<float> perTwo,
        Vector256<float> perTwoLow)
    {
        Vector256<float> f = LogReduced(x, out Vector256<float> exponent);
        Vector256<float> square = f * f;
        Vector256<float> half = Lanes256(0.5f) * square;
        Vector256<float> cubic = square * f * Log1pTail(f);

        // ln(1 + f) = sum + small with sum = f - f²/2, rounded; at the interval's end the result is half as large as f.
        Vector256<float> sum = f - half;
        Vector256<float> small
            = f - sum - half + FusedMultiplyAdd(Lanes256(-0.5f), FusedMultiplyAdd(f, f, -square), cubic);
        Vector256<float> product = sum * perE;
        Vector256<float> rest = FusedMultiplyAdd(sum, perE, -product) + FusedMultiplyAdd(sum, perELow, small * perE);

        Vector256<float> whole = exponent * perTwo;
        Vector256<float> large = whole + product;
        Vector256<float> lost = whole - large + product;
        return LogAtEdges(x, large + (FusedMultiplyAdd(exponent, perTwoLow, rest) + lost));
    }

    /// <inheritdoc cref="LogToBase(float, float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogToBase(
        Vector512<float> x,
        Vector512<float> perE,
        Vector512<float> perELow,
        Vector512<float> perTwo,
        Vector512<float> perTwoLow)
    {
        Vector512<float> f = LogReduced(x, out Vector512<float> exponent);
        Vector512<float> square = f * f;
        Vector512<float> half = Lanes512(0.5f) * square;
        Vector512<float> cubic = square * f * Log1pTail(f);

        // ln(1 + f) = sum + small with sum = f - f²/2, rounded; at the interval's end the result is half as large as f.
        Vector512<float> sum = f - half;
        Vector512<float> small
            = f - sum - half + FusedMultiplyAdd(Lanes512(-0.5f), FusedMultiplyAdd(f, f, -square), cubic);
        Vector512<float> product = sum * perE;
        Vector512<float> rest = FusedMultiplyAdd(sum, perE, -product) + FusedMultiplyAdd(sum, perELow, small * perE);

        Vector512<float> whole = exponent * perTwo;
        Vector512<float> large = whole + product;
        Vector512<float> lost = whole - large + product;
        return LogAtEdges(x, large + (FusedMultiplyAdd(exponent, perTwoLow, rest) + lost));
    }
}
