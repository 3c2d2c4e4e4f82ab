// Needs VectorMath.LogOfSum.Single.cs.
//
// artanh x for float: ln((1 + |x|) / (1 - |x|)) / 2, the quotient with what its rounding loses, so that small
// results are as accurate as large ones.
// Largest error at every 31st float: 0.906 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The inverse hyperbolic tangent.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, artanh x is x: 2^-14.</summary>
    private const float AtanhLeastSingle = 6.1035156E-05f;

    /// <summary>The inverse hyperbolic tangent.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>artanh x: ±∞ at ±1, ±0 at ±0, NaN beyond and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Atanh(float x)
    {
        float a = MathF.Abs(x);
        float numerator = 1f + a;
        float denominator = 1f - a;
        float over = a - (numerator - 1f);
        float lack = 1f - denominator - a;
        float inverse = 1f / denominator;
        float quotient = numerator * inverse;
        float error = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);

        float result = 0.5f * LogOfSum(quotient, error * inverse, 0f);
        result = a < AtanhLeastSingle ? a : result;
        float beyond = a == 1f ? LogInfinitySingle : LogNaNSingle;
        return CopySign(a < 1f ? result : beyond, x);
    }

    /// <inheritdoc cref="Atanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Atanh(Vector128<float> x)
    {
        Vector128<float> a = Vector128.Abs(x);
        Vector128<float> numerator = Lanes128(1f) + a;
        Vector128<float> denominator = Lanes128(1f) - a;
        Vector128<float> over = a - (numerator - Lanes128(1f));
        Vector128<float> lack = Lanes128(1f) - denominator - a;
        Vector128<float> inverse = Lanes128(1f) / denominator;
        Vector128<float> quotient = numerator * inverse;
        Vector128<float> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);

        Vector128<float> result = Lanes128(0.5f) * LogOfSum(quotient, error * inverse, Vector128<float>.Zero);
        result = Vector128.ConditionalSelect(Vector128.LessThan(a, Lanes128(AtanhLeastSingle)), a, result);
        Vector128<float> beyond = Vector128.ConditionalSelect(
            Vector128.Equals(a, Lanes128(1f)),
            Lanes128(LogInfinitySingle),
            Lanes128(LogNaNSingle));
        return CopySign(Vector128.ConditionalSelect(Vector128.LessThan(a, Lanes128(1f)), result, beyond), x);
    }

    /// <inheritdoc cref="Atanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Atanh(Vector256<float> x)
    {
        Vector256<float> a = Vector256.Abs(x);
        Vector256<float> numerator = Lanes256(1f) + a;
        Vector256<float> denominator = Lanes256(1f) - a;
        Vector256<float> over = a - (numerator - Lanes256(1f));
        Vector256<float> lack = Lanes256(1f) - denominator - a;
        Vector256<float> inverse = Lanes256(1f) / denominator;
        Vector256<float> quotient = numerator * inverse;
        Vector256<float> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);

        Vector256<float> result = Lanes256(0.5f) * LogOfSum(quotient, error * inverse, Vector256<float>.Zero);
        result = Vector256.ConditionalSelect(Vector256.LessThan(a, Lanes256(AtanhLeastSingle)), a, result);
        Vector256<float> beyond = Vector256.ConditionalSelect(
            Vector256.Equals(a, Lanes256(1f)),
            Lanes256(LogInfinitySingle),
            Lanes256(LogNaNSingle));
        return CopySign(Vector256.ConditionalSelect(Vector256.LessThan(a, Lanes256(1f)), result, beyond), x);
    }

    /// <inheritdoc cref="Atanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atanh(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> numerator = Lanes512(1f) + a;
        Vector512<float> denominator = Lanes512(1f) - a;
        Vector512<float> over = a - (numerator - Lanes512(1f));
        Vector512<float> lack = Lanes512(1f) - denominator - a;
        Vector512<float> inverse = Lanes512(1f) / denominator;
        Vector512<float> quotient = numerator * inverse;
        Vector512<float> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);

        Vector512<float> result = Lanes512(0.5f) * LogOfSum(quotient, error * inverse, Vector512<float>.Zero);
        result = Vector512.ConditionalSelect(Vector512.LessThan(a, Lanes512(AtanhLeastSingle)), a, result);
        Vector512<float> beyond = Vector512.ConditionalSelect(
            Vector512.Equals(a, Lanes512(1f)),
            Lanes512(LogInfinitySingle),
            Lanes512(LogNaNSingle));
        return CopySign(Vector512.ConditionalSelect(Vector512.LessThan(a, Lanes512(1f)), result, beyond), x);
    }
}
