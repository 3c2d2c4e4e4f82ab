// Needs VectorMath.Exp.Single.cs.
//
// a · tanh(ln(1 + e^u)) for float, in one exponential t = e^u: with o = t + t²/2 it is a · o/(1 + o), which neither cancels nor needs cases
// by the sign. Where 1/o is below half an ulp of 1 it is a.
// e^r = 1 + q with the polynomial of Exp and t = s · (1 + q), s = 2^n. Then o = s · (1 + Q) with Q = s/2 + (q + s/2 · (2q + q²)), and a · (1 + Q) =
// a + Q · a is rounded once; s, which may make the result subnormal, comes last. What is missing of r, and what rounding
// 1 + o loses, is added to Q: as good as adding it to the quotient, and it costs no rounding of full size. The
// reciprocal by which that loss is multiplied needs few digits: the difference of the bits of a constant and of 1 + o has them.
// Largest error of x · tanh(ln(1 + e^x)), over all floats from 1e-5 to 110 of either sign: 1.909 ulp, subnormal results included.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>Products with the hyperbolic tangent of softplus.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, no product with e^u of an ordinary factor is left, and the exponents' bits still are in order.</summary>
    private const float SoftplusTanhLowestSingle = -170f;

    /// <summary>From here on 1/o is below half an ulp of 1.</summary>
    private const float SoftplusTanhOneSingle = 8.66f;

    /// <summary>Less the bits of a positive number they are those of its reciprocal, to a few per cent.</summary>
    private const int ReciprocalBitsSingle = 0x7EF311C7;

    /// <summary>a · tanh(ln(1 + e^u)).</summary>
    /// <param name="a">The factor; not infinite for a negative u.</param>
    /// <param name="u">The exponent.</param>
    /// <returns>The product: 0 for u = -∞, a for u = +∞, NaN where a or u is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SoftplusTanhProduct(float a, float u)
    {
        float exponent = Max(u, SoftplusTanhLowestSingle);
        float shifted = FusedMultiplyAdd(exponent, Log2ESingle, ExpShiftSingle);
        float n = shifted - ExpShiftSingle;
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, exponent);
        float sum = FusedMultiplyAdd(Exp6Single, r, Exp5Single);
        sum = FusedMultiplyAdd(sum, r, Exp4Single);
        sum = FusedMultiplyAdd(sum, r, Exp3Single);
        sum = FusedMultiplyAdd(sum, r, Exp2Single);
        float q = FusedMultiplyAdd(sum, r * r, r);

        float half = ScaleByPowerOfTwo(0.5f, shifted);
        float scale = half + half;
        float excess = half + FusedMultiplyAdd(half, FusedMultiplyAdd(q, q, q + q), q);
        float power = 1f + excess;
        float denominator = FusedMultiplyAdd(scale, power, 1f);

        float lost = FusedMultiplyAdd(scale, excess, (1f - denominator) + scale);
        float reciprocal = BitConverter.Int32BitsToSingle(ReciprocalBitsSingle - BitConverter.SingleToInt32Bits(denominator));
        float correction = NegatedMultiplyAdd(lost, reciprocal, n * -Ln2LowSingle);
        excess = FusedMultiplyAdd(power, correction, excess);
        float product = ScaleByPowerOfTwo(FusedMultiplyAdd(a, excess, a) / denominator, shifted);
        return u > SoftplusTanhOneSingle ? a : product;
    }

    /// <inheritdoc cref="SoftplusTanhProduct(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SoftplusTanhProduct(Vector128<float> a, Vector128<float> u)
    {
        Vector128<float> exponent = Max(u, Vector128.Create(SoftplusTanhLowestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(exponent, Vector128.Create(Log2ESingle), Vector128.Create(ExpShiftSingle));
        Vector128<float> n = shifted - Vector128.Create(ExpShiftSingle);
        Vector128<float> r = FusedMultiplyAdd(n, Vector128.Create(-Ln2HighSingle), exponent);
        Vector128<float> sum = FusedMultiplyAdd(Vector128.Create(Exp6Single), r, Vector128.Create(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(Exp2Single));
        Vector128<float> q = FusedMultiplyAdd(sum, r * r, r);

        Vector128<float> half = ScaleByPowerOfTwo(Vector128.Create(0.5f), shifted);
        Vector128<float> scale = half + half;
        Vector128<float> excess = half + FusedMultiplyAdd(half, FusedMultiplyAdd(q, q, q + q), q);
        Vector128<float> power = Vector128.Create(1f) + excess;
        Vector128<float> denominator = FusedMultiplyAdd(scale, power, Vector128.Create(1f));

        Vector128<float> lost = FusedMultiplyAdd(scale, excess, (Vector128.Create(1f) - denominator) + scale);
        Vector128<float> reciprocal = (Vector128.Create(ReciprocalBitsSingle) - denominator.AsInt32()).AsSingle();
        Vector128<float> correction = NegatedMultiplyAdd(lost, reciprocal, n * Vector128.Create(-Ln2LowSingle));
        excess = FusedMultiplyAdd(power, correction, excess);
        Vector128<float> product = ScaleByPowerOfTwo(FusedMultiplyAdd(a, excess, a) / denominator, shifted);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(u, Vector128.Create(SoftplusTanhOneSingle)), a, product);
    }

    /// <inheritdoc cref="SoftplusTanhProduct(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SoftplusTanhProduct(Vector256<float> a, Vector256<float> u)
    {
        Vector256<float> exponent = Max(u, Vector256.Create(SoftplusTanhLowestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(exponent, Vector256.Create(Log2ESingle), Vector256.Create(ExpShiftSingle));
        Vector256<float> n = shifted - Vector256.Create(ExpShiftSingle);
        Vector256<float> r = FusedMultiplyAdd(n, Vector256.Create(-Ln2HighSingle), exponent);
        Vector256<float> sum = FusedMultiplyAdd(Vector256.Create(Exp6Single), r, Vector256.Create(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(Exp2Single));
        Vector256<float> q = FusedMultiplyAdd(sum, r * r, r);

        Vector256<float> half = ScaleByPowerOfTwo(Vector256.Create(0.5f), shifted);
        Vector256<float> scale = half + half;
        Vector256<float> excess = half + FusedMultiplyAdd(half, FusedMultiplyAdd(q, q, q + q), q);
        Vector256<float> power = Vector256.Create(1f) + excess;
        Vector256<float> denominator = FusedMultiplyAdd(scale, power, Vector256.Create(1f));

        Vector256<float> lost = FusedMultiplyAdd(scale, excess, (Vector256.Create(1f) - denominator) + scale);
        Vector256<float> reciprocal = (Vector256.Create(ReciprocalBitsSingle) - denominator.AsInt32()).AsSingle();
        Vector256<float> correction = NegatedMultiplyAdd(lost, reciprocal, n * Vector256.Create(-Ln2LowSingle));
        excess = FusedMultiplyAdd(power, correction, excess);
        Vector256<float> product = ScaleByPowerOfTwo(FusedMultiplyAdd(a, excess, a) / denominator, shifted);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(u, Vector256.Create(SoftplusTanhOneSingle)), a, product);
    }

    /// <inheritdoc cref="SoftplusTanhProduct(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SoftplusTanhProduct(Vector512<float> a, Vector512<float> u)
    {
        Vector512<float> exponent = Max(u, Vector512.Create(SoftplusTanhLowestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(exponent, Vector512.Create(Log2ESingle), Vector512.Create(ExpShiftSingle));
        Vector512<float> n = shifted - Vector512.Create(ExpShiftSingle);
        Vector512<float> r = FusedMultiplyAdd(n, Vector512.Create(-Ln2HighSingle), exponent);
        Vector512<float> sum = FusedMultiplyAdd(Vector512.Create(Exp6Single), r, Vector512.Create(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(Exp2Single));
        Vector512<float> q = FusedMultiplyAdd(sum, r * r, r);

        Vector512<float> half = ScaleByPowerOfTwo(Vector512.Create(0.5f), shifted);
        Vector512<float> scale = half + half;
        Vector512<float> excess = half + FusedMultiplyAdd(half, FusedMultiplyAdd(q, q, q + q), q);
        Vector512<float> power = Vector512.Create(1f) + excess;
        Vector512<float> denominator = FusedMultiplyAdd(scale, power, Vector512.Create(1f));

        Vector512<float> lost = FusedMultiplyAdd(scale, excess, (Vector512.Create(1f) - denominator) + scale);
        Vector512<float> reciprocal = (Vector512.Create(ReciprocalBitsSingle) - denominator.AsInt32()).AsSingle();
        Vector512<float> correction = NegatedMultiplyAdd(lost, reciprocal, n * Vector512.Create(-Ln2LowSingle));
        excess = FusedMultiplyAdd(power, correction, excess);
        Vector512<float> product = ScaleByPowerOfTwo(FusedMultiplyAdd(a, excess, a) / denominator, shifted);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(u, Vector512.Create(SoftplusTanhOneSingle)), a, product);
    }
}
