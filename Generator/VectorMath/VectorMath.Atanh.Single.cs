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
        Vector128<float> numerator = Vector128.Create(1f) + a;
        Vector128<float> denominator = Vector128.Create(1f) - a;
        Vector128<float> over = a - (numerator - Vector128.Create(1f));
        Vector128<float> lack = Vector128.Create(1f) - denominator - a;
        Vector128<float> inverse = Vector128.Create(1f) / denominator;
        Vector128<float> quotient = numerator * inverse;
        Vector128<float> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);

        Vector128<float> result = Vector128.Create(0.5f) * LogOfSum(quotient, error * inverse, Vector128<float>.Zero);
        result = Vector128.ConditionalSelect(Vector128.LessThan(a, Vector128.Create(AtanhLeastSingle)), a, result);
        Vector128<float> beyond = Vector128.ConditionalSelect(
            Vector128.Equals(a, Vector128.Create(1f)),
            Vector128.Create(LogInfinitySingle),
            Vector128.Create(LogNaNSingle));
        return CopySign(Vector128.ConditionalSelect(Vector128.LessThan(a, Vector128.Create(1f)), result, beyond), x);
    }

    /// <inheritdoc cref="Atanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Atanh(Vector256<float> x)
    {
        Vector256<float> a = Vector256.Abs(x);
        Vector256<float> numerator = Vector256.Create(1f) + a;
        Vector256<float> denominator = Vector256.Create(1f) - a;
        Vector256<float> over = a - (numerator - Vector256.Create(1f));
        Vector256<float> lack = Vector256.Create(1f) - denominator - a;
        Vector256<float> inverse = Vector256.Create(1f) / denominator;
        Vector256<float> quotient = numerator * inverse;
        Vector256<float> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);

        Vector256<float> result = Vector256.Create(0.5f) * LogOfSum(quotient, error * inverse, Vector256<float>.Zero);
        result = Vector256.ConditionalSelect(Vector256.LessThan(a, Vector256.Create(AtanhLeastSingle)), a, result);
        Vector256<float> beyond = Vector256.ConditionalSelect(
            Vector256.Equals(a, Vector256.Create(1f)),
            Vector256.Create(LogInfinitySingle),
            Vector256.Create(LogNaNSingle));
        return CopySign(Vector256.ConditionalSelect(Vector256.LessThan(a, Vector256.Create(1f)), result, beyond), x);
    }

    /// <inheritdoc cref="Atanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atanh(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> numerator = Vector512.Create(1f) + a;
        Vector512<float> denominator = Vector512.Create(1f) - a;
        Vector512<float> over = a - (numerator - Vector512.Create(1f));
        Vector512<float> lack = Vector512.Create(1f) - denominator - a;
        Vector512<float> inverse = Vector512.Create(1f) / denominator;
        Vector512<float> quotient = numerator * inverse;
        Vector512<float> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);

        Vector512<float> result = Vector512.Create(0.5f) * LogOfSum(quotient, error * inverse, Vector512<float>.Zero);
        result = Vector512.ConditionalSelect(Vector512.LessThan(a, Vector512.Create(AtanhLeastSingle)), a, result);
        Vector512<float> beyond = Vector512.ConditionalSelect(
            Vector512.Equals(a, Vector512.Create(1f)),
            Vector512.Create(LogInfinitySingle),
            Vector512.Create(LogNaNSingle));
        return CopySign(Vector512.ConditionalSelect(Vector512.LessThan(a, Vector512.Create(1f)), result, beyond), x);
    }
}
