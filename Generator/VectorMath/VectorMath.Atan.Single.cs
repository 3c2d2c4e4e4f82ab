// Needs VectorMath.Pi.Single.cs, VectorMath.MinMax.cs and VectorMath.CopySign.cs.
//
// arctan x for float: an angle, 0, π/4 or π/2, and arctan t with t = |x| up to 1/2, (|x| - 1) / (|x| + 1) up to 2.4 and
// -1/|x| beyond: |t| is at most 1/2. t is kept in two parts, since angle and t may be of opposite signs.
// arctan t = t + t³ · P(t²): a minimax polynomial, its relative error 2^-27.5. Coefficients: scripts/coefficients.
// Largest error at every 31st float: 0.737 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The arctangent.</content>
internal static partial class VectorMath
{
    /// <summary>From there on the angle is π/4.</summary>
    private const float AtanMiddleSingle = 0.5f;

    /// <summary>From there on the angle is π/2.</summary>
    private const float AtanUpperSingle = 2.4f;

    /// <summary>From there on, arctan x rounds to π/2: 2^30.</summary>
    private const float AtanHighestSingle = 1.0737418E+09f;

    /// <summary>The polynomial's coefficient of t^11.</summary>
    private const float Atan11Single = -0.051297754f;

    /// <summary>The polynomial's coefficient of t^9.</summary>
    private const float Atan9Single = 0.101581655f;

    /// <summary>The polynomial's coefficient of t^7.</summary>
    private const float Atan7Single = -0.14174582f;

    /// <summary>The polynomial's coefficient of t^5.</summary>
    private const float Atan5Single = 0.19994186f;

    /// <summary>The polynomial's coefficient of t^3.</summary>
    private const float Atan3Single = -0.33333233f;

    /// <summary>The arctangent.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>arctan x: ±π/2 at ±∞, ±0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Atan(float x)
    {
        float a = Min(MathF.Abs(x), AtanHighestSingle);
        bool middle = a >= AtanMiddleSingle;
        bool upper = a >= AtanUpperSingle;
        float high = upper ? PiHalfHighSingle : (middle ? 0.5f * PiHalfHighSingle : 0f);
        float rest = upper ? PiHalfMiddleSingle : (middle ? 0.5f * PiHalfMiddleSingle : 0f);

        // a / 1, (a - 1) / (a + 1) or -1 / a: t and what it loses. Only a + 1 is rounded.
        float one = upper ? 0f : 1f;
        float some = middle ? a : 0f;
        float denominator = some + one;
        float lack = some - (denominator - one);
        float numerator = (upper ? 0f : a) - (middle ? 1f : 0f);
        float inverse = 1f / denominator;
        float t = numerator * inverse;
        float error = FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, numerator));

        float z = t * t;
        float sum = FusedMultiplyAdd(Atan11Single, z, Atan9Single);
        sum = FusedMultiplyAdd(sum, z, Atan7Single);
        sum = FusedMultiplyAdd(sum, z, Atan5Single);
        sum = FusedMultiplyAdd(sum, z, Atan3Single);
        float large = high + t;
        float lost = high - large + t + FusedMultiplyAdd(error, inverse, rest);
        return CopySign(large + FusedMultiplyAdd(t * z, sum, lost), x);
    }

    /// <inheritdoc cref="Atan(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Atan(Vector128<float> x)
    {
        Vector128<float> a = Min(Vector128.Abs(x), Lanes128(AtanHighestSingle));
        Vector128<float> middle = Vector128.GreaterThanOrEqual(a, Lanes128(AtanMiddleSingle));
        Vector128<float> upper = Vector128.GreaterThanOrEqual(a, Lanes128(AtanUpperSingle));
        Vector128<float> high = Vector128.ConditionalSelect(
            upper, Lanes128(PiHalfHighSingle), Lanes128(0.5f * PiHalfHighSingle) & middle);
        Vector128<float> rest = Vector128.ConditionalSelect(
            upper, Lanes128(PiHalfMiddleSingle), Lanes128(0.5f * PiHalfMiddleSingle) & middle);

        // a / 1, (a - 1) / (a + 1) or -1 / a: t and what it loses. Only a + 1 is rounded.
        Vector128<float> one = Vector128.ConditionalSelect(upper, Vector128<float>.Zero, Lanes128(1f));
        Vector128<float> some = a & middle;
        Vector128<float> denominator = some + one;
        Vector128<float> lack = some - (denominator - one);
        Vector128<float> numerator
            = Vector128.ConditionalSelect(upper, Vector128<float>.Zero, a) - (Lanes128(1f) & middle);
        Vector128<float> inverse = Lanes128(1f) / denominator;
        Vector128<float> t = numerator * inverse;
        Vector128<float> error = FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, numerator));

        Vector128<float> z = t * t;
        Vector128<float> sum = FusedMultiplyAdd(Lanes128(Atan11Single), z, Lanes128(Atan9Single));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan7Single));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan5Single));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan3Single));
        Vector128<float> large = high + t;
        Vector128<float> lost = high - large + t + FusedMultiplyAdd(error, inverse, rest);
        return CopySign(large + FusedMultiplyAdd(t * z, sum, lost), x);
    }

    /// <inheritdoc cref="Atan(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Atan(Vector256<float> x)
    {
        Vector256<float> a = Min(Vector256.Abs(x), Lanes256(AtanHighestSingle));
        Vector256<float> middle = Vector256.GreaterThanOrEqual(a, Lanes256(AtanMiddleSingle));
        Vector256<float> upper = Vector256.GreaterThanOrEqual(a, Lanes256(AtanUpperSingle));
        Vector256<float> high = Vector256.ConditionalSelect(
            upper, Lanes256(PiHalfHighSingle), Lanes256(0.5f * PiHalfHighSingle) & middle);
        Vector256<float> rest = Vector256.ConditionalSelect(
            upper, Lanes256(PiHalfMiddleSingle), Lanes256(0.5f * PiHalfMiddleSingle) & middle);

        // a / 1, (a - 1) / (a + 1) or -1 / a: t and what it loses. Only a + 1 is rounded.
        Vector256<float> one = Vector256.ConditionalSelect(upper, Vector256<float>.Zero, Lanes256(1f));
        Vector256<float> some = a & middle;
        Vector256<float> denominator = some + one;
        Vector256<float> lack = some - (denominator - one);
        Vector256<float> numerator
            = Vector256.ConditionalSelect(upper, Vector256<float>.Zero, a) - (Lanes256(1f) & middle);
        Vector256<float> inverse = Lanes256(1f) / denominator;
        Vector256<float> t = numerator * inverse;
        Vector256<float> error = FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, numerator));

        Vector256<float> z = t * t;
        Vector256<float> sum = FusedMultiplyAdd(Lanes256(Atan11Single), z, Lanes256(Atan9Single));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan7Single));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan5Single));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan3Single));
        Vector256<float> large = high + t;
        Vector256<float> lost = high - large + t + FusedMultiplyAdd(error, inverse, rest);
        return CopySign(large + FusedMultiplyAdd(t * z, sum, lost), x);
    }

    /// <inheritdoc cref="Atan(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atan(Vector512<float> x)
    {
        Vector512<float> a = Min(Vector512.Abs(x), Lanes512(AtanHighestSingle));
        Vector512<float> middle = Vector512.GreaterThanOrEqual(a, Lanes512(AtanMiddleSingle));
        Vector512<float> upper = Vector512.GreaterThanOrEqual(a, Lanes512(AtanUpperSingle));
        Vector512<float> high = Vector512.ConditionalSelect(
            upper, Lanes512(PiHalfHighSingle), Lanes512(0.5f * PiHalfHighSingle) & middle);
        Vector512<float> rest = Vector512.ConditionalSelect(
            upper, Lanes512(PiHalfMiddleSingle), Lanes512(0.5f * PiHalfMiddleSingle) & middle);

        // a / 1, (a - 1) / (a + 1) or -1 / a: t and what it loses. Only a + 1 is rounded.
        Vector512<float> one = Vector512.ConditionalSelect(upper, Vector512<float>.Zero, Lanes512(1f));
        Vector512<float> some = a & middle;
        Vector512<float> denominator = some + one;
        Vector512<float> lack = some - (denominator - one);
        Vector512<float> numerator
            = Vector512.ConditionalSelect(upper, Vector512<float>.Zero, a) - (Lanes512(1f) & middle);
        Vector512<float> inverse = Lanes512(1f) / denominator;
        Vector512<float> t = numerator * inverse;
        Vector512<float> error = FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, numerator));

        Vector512<float> z = t * t;
        Vector512<float> sum = FusedMultiplyAdd(Lanes512(Atan11Single), z, Lanes512(Atan9Single));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan7Single));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan5Single));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan3Single));
        Vector512<float> large = high + t;
        Vector512<float> lost = high - large + t + FusedMultiplyAdd(error, inverse, rest);
        return CopySign(large + FusedMultiplyAdd(t * z, sum, lost), x);
    }
}
