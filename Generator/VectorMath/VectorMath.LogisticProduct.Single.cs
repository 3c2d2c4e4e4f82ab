// Needs VectorMath.Exp.Single.cs.
//
// a/(1 + e^-u) for float, with an exponent that may have a second part: with w = e^-|u|, a/(1 + w) for a positive u and a·w/(1 + w)
// for a negative one. e^r = 1 + q with the polynomial of Exp, and then a·e^r = a + q·a is rounded once, and 2^n, which may
// make the result subnormal, comes last.
// r is n · ln 2 subtracted in one step, which is exact; what is missing is added to q, and so is what rounding 1 + w loses:
// that is as good as adding it to the quotient, and costs no rounding of full size.
// Largest error of x/(1 + e^-x), over all floats from 0.002 to 104 of either sign: 1.872 ulp, subnormal results included.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;
using global::System.Runtime.Intrinsics.X86;

/// <content>Products with the logistic function.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, no product with e^u of an ordinary factor is left, and the exponents' bits still are in order.</summary>
    private const float LogisticProductLowestSingle = -170f;

    /// <summary>a · σ(u), that is a/(1 + e^-u).</summary>
    /// <param name="a">The factor; not infinite for a negative u.</param>
    /// <param name="u">The exponent.</param>
    /// <returns>The product: 0 for u = -∞, a for u = +∞, NaN where a or u is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogisticProduct(float a, float u)
    {
        bool negative = u < 0f;
        float exponent = Max(NegatedAbs(u), LogisticProductLowestSingle);
        float shifted = FusedMultiplyAdd(exponent, Log2ESingle, ExpShiftSingle);
        float n = shifted - ExpShiftSingle;
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, exponent);
        return LogisticProductOfRemainder(a, negative, shifted, r, n * -Ln2LowSingle);
    }

    /// <inheritdoc cref="LogisticProduct(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogisticProduct(Vector128<float> a, Vector128<float> u)
    {
        Vector128<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector128<float> exponent = Max(NegatedAbs(u), Vector128.Create(LogisticProductLowestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(exponent, Vector128.Create(Log2ESingle), Vector128.Create(ExpShiftSingle));
        Vector128<float> n = shifted - Vector128.Create(ExpShiftSingle);
        Vector128<float> r = FusedMultiplyAdd(n, Vector128.Create(-Ln2HighSingle), exponent);
        return LogisticProductOfRemainder(a, negative, shifted, r, n * Vector128.Create(-Ln2LowSingle));
    }

    /// <inheritdoc cref="LogisticProduct(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogisticProduct(Vector256<float> a, Vector256<float> u)
    {
        Vector256<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector256<float> exponent = Max(NegatedAbs(u), Vector256.Create(LogisticProductLowestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(exponent, Vector256.Create(Log2ESingle), Vector256.Create(ExpShiftSingle));
        Vector256<float> n = shifted - Vector256.Create(ExpShiftSingle);
        Vector256<float> r = FusedMultiplyAdd(n, Vector256.Create(-Ln2HighSingle), exponent);
        return LogisticProductOfRemainder(a, negative, shifted, r, n * Vector256.Create(-Ln2LowSingle));
    }

    /// <inheritdoc cref="LogisticProduct(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogisticProduct(Vector512<float> a, Vector512<float> u)
    {
        Vector512<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector512<float> exponent = Max(NegatedAbs(u), Vector512.Create(LogisticProductLowestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(exponent, Vector512.Create(Log2ESingle), Vector512.Create(ExpShiftSingle));
        Vector512<float> n = shifted - Vector512.Create(ExpShiftSingle);
        Vector512<float> r = FusedMultiplyAdd(n, Vector512.Create(-Ln2HighSingle), exponent);
        return LogisticProductOfRemainder(a, negative, shifted, r, n * Vector512.Create(-Ln2LowSingle));
    }

    /// <summary>a · σ(u + low), that is a/(1 + e^-u) for an exponent in two parts.</summary>
    /// <param name="a">The factor; not infinite for a negative u.</param>
    /// <param name="u">The exponent.</param>
    /// <param name="low">What is to be added to it: at most an ulp of u.</param>
    /// <returns>The product: 0 for u = -∞, a for u = +∞, NaN where a or u is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogisticProduct(float a, float u, float low)
    {
        bool negative = u < 0f;
        float exponent = Max(NegatedAbs(u), LogisticProductLowestSingle);
        float shifted = FusedMultiplyAdd(exponent, Log2ESingle, ExpShiftSingle);
        float n = shifted - ExpShiftSingle;
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, exponent);
        float rest = FusedMultiplyAdd(n, -Ln2LowSingle, negative ? low : -low);
        float sum = r + rest;
        rest -= sum - r;
        return LogisticProductOfRemainder(a, negative, shifted, sum, rest);
    }

    /// <inheritdoc cref="LogisticProduct(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogisticProduct(Vector128<float> a, Vector128<float> u, Vector128<float> low)
    {
        Vector128<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector128<float> exponent = Max(NegatedAbs(u), Vector128.Create(LogisticProductLowestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(exponent, Vector128.Create(Log2ESingle), Vector128.Create(ExpShiftSingle));
        Vector128<float> n = shifted - Vector128.Create(ExpShiftSingle);
        Vector128<float> r = FusedMultiplyAdd(n, Vector128.Create(-Ln2HighSingle), exponent);
        Vector128<float> rest = FusedMultiplyAdd(n, Vector128.Create(-Ln2LowSingle), Vector128.ConditionalSelect(negative, low, -low));
        Vector128<float> sum = r + rest;
        rest -= sum - r;
        return LogisticProductOfRemainder(a, negative, shifted, sum, rest);
    }

    /// <inheritdoc cref="LogisticProduct(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogisticProduct(Vector256<float> a, Vector256<float> u, Vector256<float> low)
    {
        Vector256<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector256<float> exponent = Max(NegatedAbs(u), Vector256.Create(LogisticProductLowestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(exponent, Vector256.Create(Log2ESingle), Vector256.Create(ExpShiftSingle));
        Vector256<float> n = shifted - Vector256.Create(ExpShiftSingle);
        Vector256<float> r = FusedMultiplyAdd(n, Vector256.Create(-Ln2HighSingle), exponent);
        Vector256<float> rest = FusedMultiplyAdd(n, Vector256.Create(-Ln2LowSingle), Vector256.ConditionalSelect(negative, low, -low));
        Vector256<float> sum = r + rest;
        rest -= sum - r;
        return LogisticProductOfRemainder(a, negative, shifted, sum, rest);
    }

    /// <inheritdoc cref="LogisticProduct(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogisticProduct(Vector512<float> a, Vector512<float> u, Vector512<float> low)
    {
        Vector512<float> negative = (u.AsInt32() >> 31).AsSingle();
        Vector512<float> exponent = Max(NegatedAbs(u), Vector512.Create(LogisticProductLowestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(exponent, Vector512.Create(Log2ESingle), Vector512.Create(ExpShiftSingle));
        Vector512<float> n = shifted - Vector512.Create(ExpShiftSingle);
        Vector512<float> r = FusedMultiplyAdd(n, Vector512.Create(-Ln2HighSingle), exponent);
        Vector512<float> rest = FusedMultiplyAdd(n, Vector512.Create(-Ln2LowSingle), Vector512.ConditionalSelect(negative, low, -low));
        Vector512<float> sum = r + rest;
        rest -= sum - r;
        return LogisticProductOfRemainder(a, negative, shifted, sum, rest);
    }

    /// <summary>The product, by the remainder of the exponent -|u|, and what is missing of that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float LogisticProductOfRemainder(
        float a,
        bool negative,
        float shifted,
        float r,
        float rest)
    {
        float sum = FusedMultiplyAdd(Exp6Single, r, Exp5Single);
        sum = FusedMultiplyAdd(sum, r, Exp4Single);
        sum = FusedMultiplyAdd(sum, r, Exp3Single);
        sum = FusedMultiplyAdd(sum, r, Exp2Single);
        float q = FusedMultiplyAdd(sum, r * r, r);

        float power = q + 1f;
        float w = ScaleByPowerOfTwo(power, shifted);
        float denominator = w + 1f;
        float lost = (denominator - 1f) - w;

        // 1/(1 + w) is about 1 - w/2, which is near enough for what is small.
        float reciprocal = FusedMultiplyAdd(-0.5f, denominator, 1.5f);
        q = FusedMultiplyAdd(power, FusedMultiplyAdd(lost, reciprocal, rest), q);
        float quotient = (negative ? FusedMultiplyAdd(a, q, a) : a) / denominator;
        return ScaleByPowerOfTwo(quotient, negative ? shifted : ExpShiftSingle);
    }

    /// <inheritdoc cref="LogisticProductOfRemainder(float, bool, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogisticProductOfRemainder(
        Vector128<float> a,
        Vector128<float> negative,
        Vector128<float> shifted,
        Vector128<float> r,
        Vector128<float> rest)
    {
        Vector128<float> sum = FusedMultiplyAdd(Vector128.Create(Exp6Single), r, Vector128.Create(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(Exp2Single));
        Vector128<float> q = FusedMultiplyAdd(sum, r * r, r);

        Vector128<float> power = q + Vector128.Create(1f);
        Vector128<float> w = ScaleByPowerOfTwo(power, shifted);
        Vector128<float> denominator = w + Vector128.Create(1f);
        Vector128<float> lost = (denominator - Vector128.Create(1f)) - w;
        Vector128<float> reciprocal = FusedMultiplyAdd(Vector128.Create(-0.5f), denominator, Vector128.Create(1.5f));
        q = FusedMultiplyAdd(power, FusedMultiplyAdd(lost, reciprocal, rest), q);
        Vector128<float> quotient = Vector128.ConditionalSelect(negative, FusedMultiplyAdd(a, q, a), a) / denominator;
        return ScaleByPowerOfTwo(quotient, Vector128.ConditionalSelect(negative, shifted, Vector128.Create(ExpShiftSingle)));
    }

    /// <inheritdoc cref="LogisticProductOfRemainder(float, bool, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogisticProductOfRemainder(
        Vector256<float> a,
        Vector256<float> negative,
        Vector256<float> shifted,
        Vector256<float> r,
        Vector256<float> rest)
    {
        Vector256<float> sum = FusedMultiplyAdd(Vector256.Create(Exp6Single), r, Vector256.Create(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(Exp2Single));
        Vector256<float> q = FusedMultiplyAdd(sum, r * r, r);

        Vector256<float> power = q + Vector256.Create(1f);
        Vector256<float> w = ScaleByPowerOfTwo(power, shifted);
        Vector256<float> denominator = w + Vector256.Create(1f);
        Vector256<float> lost = (denominator - Vector256.Create(1f)) - w;
        Vector256<float> reciprocal = FusedMultiplyAdd(Vector256.Create(-0.5f), denominator, Vector256.Create(1.5f));
        q = FusedMultiplyAdd(power, FusedMultiplyAdd(lost, reciprocal, rest), q);
        Vector256<float> quotient = Vector256.ConditionalSelect(negative, FusedMultiplyAdd(a, q, a), a) / denominator;
        return ScaleByPowerOfTwo(quotient, Vector256.ConditionalSelect(negative, shifted, Vector256.Create(ExpShiftSingle)));
    }

    /// <inheritdoc cref="LogisticProductOfRemainder(float, bool, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogisticProductOfRemainder(
        Vector512<float> a,
        Vector512<float> negative,
        Vector512<float> shifted,
        Vector512<float> r,
        Vector512<float> rest)
    {
        Vector512<float> sum = FusedMultiplyAdd(Vector512.Create(Exp6Single), r, Vector512.Create(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(Exp2Single));
        Vector512<float> q = FusedMultiplyAdd(sum, r * r, r);

        Vector512<float> power = q + Vector512.Create(1f);
        Vector512<float> w = ScaleByPowerOfTwo(power, shifted);
        Vector512<float> denominator = w + Vector512.Create(1f);
        Vector512<float> lost = (denominator - Vector512.Create(1f)) - w;
        Vector512<float> reciprocal = FusedMultiplyAdd(Vector512.Create(-0.5f), denominator, Vector512.Create(1.5f));
        q = FusedMultiplyAdd(power, FusedMultiplyAdd(lost, reciprocal, rest), q);
        Vector512<float> quotient = Vector512.ConditionalSelect(negative, FusedMultiplyAdd(a, q, a), a) / denominator;
        return Avx512F.IsSupported
            ? Avx512F.Scale(quotient, (shifted - Vector512.Create(ExpShiftSingle)) & negative)
            : ScaleByPowerOfTwo(quotient, Vector512.ConditionalSelect(negative, shifted, Vector512.Create(ExpShiftSingle)));
    }
}
