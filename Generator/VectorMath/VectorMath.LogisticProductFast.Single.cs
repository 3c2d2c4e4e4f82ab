// Needs VectorMath.Exp.Single.cs.
//
// a/(1 + e^-u) for float to a few ulp: as LogisticProduct, without putting back what is rounded away.
// Largest error of x/(1 + e^-x), over all floats from 0.002 to 90 of either sign: 2.666 ulp, subnormal results included.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;
using global::System.Runtime.Intrinsics.X86;

/// <content>Products with the logistic function to a few ulp.</content>
internal static partial class VectorMath
{
    /// <summary>a · σ(u), that is a/(1 + e^-u), to a few ulp.</summary>
    /// <param name="a">The factor; not infinite for a negative u.</param>
    /// <param name="u">The exponent.</param>
    /// <returns>The product: 0 for u = -∞, a for u = +∞, NaN where a or u is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogisticProductFast(float a, float u)
    {
        bool negative = u < 0f;
        float exponent = Max(NegatedAbs(u), LogisticProductLowestSingle);
        float shifted = FusedMultiplyAdd(exponent, Log2ESingle, ExpShiftSingle);
        float n = shifted - ExpShiftSingle;
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, exponent);
        r = FusedMultiplyAdd(n, -Ln2LowSingle, r);
        return LogisticProductFastOfRemainder(a, negative, shifted, r);
    }

    /// <inheritdoc cref="LogisticProductFast(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogisticProductFast(Vector128<float> a, Vector128<float> u)
    {
        Vector128<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector128<float> exponent = Max(NegatedAbs(u), Vector128.Create(LogisticProductLowestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(exponent, Vector128.Create(Log2ESingle), Vector128.Create(ExpShiftSingle));
        Vector128<float> n = shifted - Vector128.Create(ExpShiftSingle);
        Vector128<float> r = FusedMultiplyAdd(n, Vector128.Create(-Ln2HighSingle), exponent);
        r = FusedMultiplyAdd(n, Vector128.Create(-Ln2LowSingle), r);
        return LogisticProductFastOfRemainder(a, negative, shifted, r);
    }

    /// <inheritdoc cref="LogisticProductFast(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogisticProductFast(Vector256<float> a, Vector256<float> u)
    {
        Vector256<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector256<float> exponent = Max(NegatedAbs(u), Vector256.Create(LogisticProductLowestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(exponent, Vector256.Create(Log2ESingle), Vector256.Create(ExpShiftSingle));
        Vector256<float> n = shifted - Vector256.Create(ExpShiftSingle);
        Vector256<float> r = FusedMultiplyAdd(n, Vector256.Create(-Ln2HighSingle), exponent);
        r = FusedMultiplyAdd(n, Vector256.Create(-Ln2LowSingle), r);
        return LogisticProductFastOfRemainder(a, negative, shifted, r);
    }

    /// <inheritdoc cref="LogisticProductFast(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogisticProductFast(Vector512<float> a, Vector512<float> u)
    {
        Vector512<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector512<float> exponent = Max(NegatedAbs(u), Vector512.Create(LogisticProductLowestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(exponent, Vector512.Create(Log2ESingle), Vector512.Create(ExpShiftSingle));
        Vector512<float> n = shifted - Vector512.Create(ExpShiftSingle);
        Vector512<float> r = FusedMultiplyAdd(n, Vector512.Create(-Ln2HighSingle), exponent);
        r = FusedMultiplyAdd(n, Vector512.Create(-Ln2LowSingle), r);
        return LogisticProductFastOfRemainder(a, negative, shifted, r);
    }

    /// <summary>a · σ(u + low), that is a/(1 + e^-u) for an exponent in two parts, to a few ulp.</summary>
    /// <param name="a">The factor; not infinite for a negative u.</param>
    /// <param name="u">The exponent.</param>
    /// <param name="low">What is to be added to it: at most an ulp of u.</param>
    /// <returns>The product: 0 for u = -∞, a for u = +∞, NaN where a or u is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogisticProductFast(float a, float u, float low)
    {
        bool negative = u < 0f;
        float exponent = Max(NegatedAbs(u), LogisticProductLowestSingle);
        float shifted = FusedMultiplyAdd(exponent, Log2ESingle, ExpShiftSingle);
        float n = shifted - ExpShiftSingle;
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, exponent);
        r += FusedMultiplyAdd(n, -Ln2LowSingle, negative ? low : -low);
        return LogisticProductFastOfRemainder(a, negative, shifted, r);
    }

    /// <inheritdoc cref="LogisticProductFast(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogisticProductFast(Vector128<float> a, Vector128<float> u, Vector128<float> low)
    {
        Vector128<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector128<float> exponent = Max(NegatedAbs(u), Vector128.Create(LogisticProductLowestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(exponent, Vector128.Create(Log2ESingle), Vector128.Create(ExpShiftSingle));
        Vector128<float> n = shifted - Vector128.Create(ExpShiftSingle);
        Vector128<float> r = FusedMultiplyAdd(n, Vector128.Create(-Ln2HighSingle), exponent);
        r += FusedMultiplyAdd(n, Vector128.Create(-Ln2LowSingle), Vector128.ConditionalSelect(negative, low, -low));
        return LogisticProductFastOfRemainder(a, negative, shifted, r);
    }

    /// <inheritdoc cref="LogisticProductFast(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogisticProductFast(Vector256<float> a, Vector256<float> u, Vector256<float> low)
    {
        Vector256<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector256<float> exponent = Max(NegatedAbs(u), Vector256.Create(LogisticProductLowestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(exponent, Vector256.Create(Log2ESingle), Vector256.Create(ExpShiftSingle));
        Vector256<float> n = shifted - Vector256.Create(ExpShiftSingle);
        Vector256<float> r = FusedMultiplyAdd(n, Vector256.Create(-Ln2HighSingle), exponent);
        r += FusedMultiplyAdd(n, Vector256.Create(-Ln2LowSingle), Vector256.ConditionalSelect(negative, low, -low));
        return LogisticProductFastOfRemainder(a, negative, shifted, r);
    }

    /// <inheritdoc cref="LogisticProductFast(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogisticProductFast(Vector512<float> a, Vector512<float> u, Vector512<float> low)
    {
        Vector512<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector512<float> exponent = Max(NegatedAbs(u), Vector512.Create(LogisticProductLowestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(exponent, Vector512.Create(Log2ESingle), Vector512.Create(ExpShiftSingle));
        Vector512<float> n = shifted - Vector512.Create(ExpShiftSingle);
        Vector512<float> r = FusedMultiplyAdd(n, Vector512.Create(-Ln2HighSingle), exponent);
        r += FusedMultiplyAdd(n, Vector512.Create(-Ln2LowSingle), Vector512.ConditionalSelect(negative, low, -low));
        return LogisticProductFastOfRemainder(a, negative, shifted, r);
    }

    /// <summary>The product, by the remainder of the exponent -|u|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float LogisticProductFastOfRemainder(
        float a,
        bool negative,
        float shifted,
        float r)
    {
        float sum = FusedMultiplyAdd(Exp6Single, r, Exp5Single);
        sum = FusedMultiplyAdd(sum, r, Exp4Single);
        sum = FusedMultiplyAdd(sum, r, Exp3Single);
        sum = FusedMultiplyAdd(sum, r, Exp2Single);
        float q = FusedMultiplyAdd(sum, r * r, r);
        float denominator = ScaleByPowerOfTwo(q + 1f, shifted) + 1f;
        float quotient = (negative ? FusedMultiplyAdd(a, q, a) : a) / denominator;
        return ScaleByPowerOfTwo(quotient, negative ? shifted : ExpShiftSingle);
    }

    /// <inheritdoc cref="LogisticProductFastOfRemainder(float, bool, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogisticProductFastOfRemainder(
        Vector128<float> a,
        Vector128<float> negative,
        Vector128<float> shifted,
        Vector128<float> r)
    {
        Vector128<float> sum = FusedMultiplyAdd(Vector128.Create(Exp6Single), r, Vector128.Create(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(Exp2Single));
        Vector128<float> q = FusedMultiplyAdd(sum, r * r, r);
        Vector128<float> denominator = ScaleByPowerOfTwo(q + Vector128.Create(1f), shifted) + Vector128.Create(1f);
        Vector128<float> quotient = Vector128.ConditionalSelect(negative, FusedMultiplyAdd(a, q, a), a) / denominator;
        return ScaleByPowerOfTwo(quotient, Vector128.ConditionalSelect(negative, shifted, Vector128.Create(ExpShiftSingle)));
    }

    /// <inheritdoc cref="LogisticProductFastOfRemainder(float, bool, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogisticProductFastOfRemainder(
        Vector256<float> a,
        Vector256<float> negative,
        Vector256<float> shifted,
        Vector256<float> r)
    {
        Vector256<float> sum = FusedMultiplyAdd(Vector256.Create(Exp6Single), r, Vector256.Create(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(Exp2Single));
        Vector256<float> q = FusedMultiplyAdd(sum, r * r, r);
        Vector256<float> denominator = ScaleByPowerOfTwo(q + Vector256.Create(1f), shifted) + Vector256.Create(1f);
        Vector256<float> quotient = Vector256.ConditionalSelect(negative, FusedMultiplyAdd(a, q, a), a) / denominator;
        return ScaleByPowerOfTwo(quotient, Vector256.ConditionalSelect(negative, shifted, Vector256.Create(ExpShiftSingle)));
    }

    /// <inheritdoc cref="LogisticProductFastOfRemainder(float, bool, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogisticProductFastOfRemainder(
        Vector512<float> a,
        Vector512<float> negative,
        Vector512<float> shifted,
        Vector512<float> r)
    {
        Vector512<float> sum = FusedMultiplyAdd(Vector512.Create(Exp6Single), r, Vector512.Create(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(Exp2Single));
        Vector512<float> q = FusedMultiplyAdd(sum, r * r, r);
        Vector512<float> denominator = ScaleByPowerOfTwo(q + Vector512.Create(1f), shifted) + Vector512.Create(1f);
        Vector512<float> quotient = Vector512.ConditionalSelect(negative, FusedMultiplyAdd(a, q, a), a) / denominator;
        return Avx512F.IsSupported
            ? Avx512F.Scale(quotient, (shifted - Vector512.Create(ExpShiftSingle)) & negative)
            : ScaleByPowerOfTwo(quotient, Vector512.ConditionalSelect(negative, shifted, Vector512.Create(ExpShiftSingle)));
    }
}
