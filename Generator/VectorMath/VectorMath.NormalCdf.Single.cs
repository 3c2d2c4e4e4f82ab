// Needs VectorMath.NormalPdf.Single.cs.
//
// Φ(x) for float: with z = |x|, Φ(-z) = e^(-z²/2) · R(z), and Φ(z) = 1 - Φ(-z). R falls slowly, like 1/z:
// R(z) = t · P(t - c) with t = 1 / (z + k) and a polynomial P of degree 10, its relative error 2^-27.0. The constants k
// and c are such that P(0) is nearly a float and t - c is exact wherever rounding it would be felt.
// e^(-z²/2) = 2^n · (1 + p) as in NormalPdf, and p is multiplied out: P(0) + (P - P(0) + p · P), of which this sum and
// its product with t are the only roundings of full size. Coefficients: scripts/coefficients.
// Largest error at every 51st and every 101st float: 1.886 ulp, subnormal results included; that of x · Φ(x), rounded
// once more: 2.797.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The normal distribution.</content>
internal static partial class VectorMath
{
    /// <summary>k.</summary>
    private const float NormalCdfOffsetSingle = 3.5625f;

    /// <summary>c.</summary>
    private const float NormalCdfCenterSingle = 0.140625f;

    /// <summary>From the derivative of ln R with respect to ln t: 1 where z is large, and right where z is 0.</summary>
    private const float NormalCdfSlopeSingle = 6.56f;

    /// <summary>The polynomial's coefficient of (t - c)^10.</summary>
    private const float NormalCdf10Single = -17087.896f;

    /// <summary>The polynomial's coefficient of (t - c)^9.</summary>
    private const float NormalCdf9Single = -395.2694f;

    /// <summary>The polynomial's coefficient of (t - c)^8.</summary>
    private const float NormalCdf8Single = 3164.0408f;

    /// <summary>The polynomial's coefficient of (t - c)^7.</summary>
    private const float NormalCdf7Single = 188.83603f;

    /// <summary>The polynomial's coefficient of (t - c)^6.</summary>
    private const float NormalCdf6Single = -463.30402f;

    /// <summary>The polynomial's coefficient of (t - c)^5.</summary>
    private const float NormalCdf5Single = -101.27342f;

    /// <summary>The polynomial's coefficient of (t - c)^4.</summary>
    private const float NormalCdf4Single = 56.84242f;

    /// <summary>The polynomial's coefficient of (t - c)^3.</summary>
    private const float NormalCdf3Single = 45.247036f;

    /// <summary>The polynomial's coefficient of (t - c)^2.</summary>
    private const float NormalCdf2Single = 16.542313f;

    /// <summary>The polynomial's coefficient of (t - c)^1.</summary>
    private const float NormalCdf1Single = 4.0811353f;

    /// <summary>The polynomial at 0.</summary>
    private const float NormalCdf0Single = 0.7470969f;

    /// <summary>The distribution function of the normal distribution: Φ(x) = (1 + erf(x/√2)) / 2.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>Φ(x): 0 at -∞, 1/2 at ±0, 1 at +∞, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalCdf(float x)
    {
        float tail = NormalTail(Min(MathF.Abs(x), NormalHighestSingle), out float shifted);
        tail = ScaleByPowerOfTwo(tail, shifted);
        return x < 0f ? tail : 1f - tail;
    }

    /// <inheritdoc cref="NormalCdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NormalCdf(Vector128<float> x)
    {
        Vector128<float> tail = NormalTail(
            Min(Vector128.Abs(x), Lanes128(NormalHighestSingle)), out Vector128<float> shifted);
        tail = ScaleByPowerOfTwo(tail, shifted);
        return Vector128.ConditionalSelect(
            Vector128.LessThan(x, Vector128<float>.Zero), tail, Lanes128(1f) - tail);
    }

    /// <inheritdoc cref="NormalCdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NormalCdf(Vector256<float> x)
    {
        Vector256<float> tail = NormalTail(
            Min(Vector256.Abs(x), Lanes256(NormalHighestSingle)), out Vector256<float> shifted);
        tail = ScaleByPowerOfTwo(tail, shifted);
        return Vector256.ConditionalSelect(
            Vector256.LessThan(x, Vector256<float>.Zero), tail, Lanes256(1f) - tail);
    }

    /// <inheritdoc cref="NormalCdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalCdf(Vector512<float> x)
    {
        Vector512<float> tail = NormalTail(
            Min(Vector512.Abs(x), Lanes512(NormalHighestSingle)), out Vector512<float> shifted);
        tail = ScaleByPowerOfTwo(tail, shifted);
        return Vector512.ConditionalSelect(
            Vector512.LessThan(x, Vector512<float>.Zero), tail, Lanes512(1f) - tail);
    }

    /// <summary>
    /// Φ(x) as a normal number times a scale, as <c>ExpScaled</c> gives e^x: x · Φ(x) can
    /// be rounded once.
    /// </summary>
    /// <param name="x">The argument, at least -14.6, or NaN: below, the result is that of the bound.</param>
    /// <param name="scale">A power of two, at most 1; for x below 0 that of NormalPdfScaled, otherwise 1.</param>
    /// <returns>Φ(x) / scale; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalCdfScaled(float x, out float scale)
    {
        float tail = NormalTail(Min(MathF.Abs(x), NormalHighestSingle), out float shifted);
        float normal = Max(shifted, ExpShiftSingle + ExpLeastExponentSingle);
        int rest = unchecked((BitConverter.SingleToInt32Bits(shifted) - BitConverter.SingleToInt32Bits(normal)) + 127);
        tail = ScaleByPowerOfTwo(tail, normal);

        bool negative = x < 0f;
        scale = negative ? BitConverter.Int32BitsToSingle(rest << 23) : 1f;
        return negative ? tail : 1f - tail;
    }

    /// <inheritdoc cref="NormalCdfScaled(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NormalCdfScaled(Vector128<float> x, out Vector128<float> scale)
    {
        Vector128<float> tail = NormalTail(
            Min(Vector128.Abs(x), Lanes128(NormalHighestSingle)), out Vector128<float> shifted);
        Vector128<float> normal = Max(shifted, Lanes128(ExpShiftSingle + ExpLeastExponentSingle));
        Vector128<int> rest = (shifted.AsInt32() - normal.AsInt32()) + Lanes128(127);
        tail = ScaleByPowerOfTwo(tail, normal);

        Vector128<float> negative = Vector128.LessThan(x, Vector128<float>.Zero);
        scale = Vector128.ConditionalSelect(negative, (rest << 23).AsSingle(), Lanes128(1f));
        return Vector128.ConditionalSelect(negative, tail, Lanes128(1f) - tail);
    }

    /// <inheritdoc cref="NormalCdfScaled(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NormalCdfScaled(Vector256<float> x, out Vector256<float> scale)
    {
        Vector256<float> tail = NormalTail(
            Min(Vector256.Abs(x), Lanes256(NormalHighestSingle)), out Vector256<float> shifted);
        Vector256<float> normal = Max(shifted, Lanes256(ExpShiftSingle + ExpLeastExponentSingle));
        Vector256<int> rest = (shifted.AsInt32() - normal.AsInt32()) + Lanes256(127);
        tail = ScaleByPowerOfTwo(tail, normal);

        Vector256<float> negative = Vector256.LessThan(x, Vector256<float>.Zero);
        scale = Vector256.ConditionalSelect(negative, (rest << 23).AsSingle(), Lanes256(1f));
        return Vector256.ConditionalSelect(negative, tail, Lanes256(1f) - tail);
    }

    /// <inheritdoc cref="NormalCdfScaled(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalCdfScaled(Vector512<float> x, out Vector512<float> scale)
    {
        Vector512<float> tail = NormalTail(
            Min(Vector512.Abs(x), Lanes512(NormalHighestSingle)), out Vector512<float> shifted);
        Vector512<float> normal = Max(shifted, Lanes512(ExpShiftSingle + ExpLeastExponentSingle));
        Vector512<int> rest = (shifted.AsInt32() - normal.AsInt32()) + Lanes512(127);
        tail = ScaleByPowerOfTwo(tail, normal);

        Vector512<float> negative = Vector512.LessThan(x, Vector512<float>.Zero);
        scale = Vector512.ConditionalSelect(negative, (rest << 23).AsSingle(), Lanes512(1f));
        return Vector512.ConditionalSelect(negative, tail, Lanes512(1f) - tail);
    }

    /// <summary>Φ(-z) / 2^n, where shifted is n + <see cref="ExpShiftSingle"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float NormalTail(float z, out float shifted)
    {
        float power = GaussianOf(z, out shifted);

        // 1 / (z + k) = t · (1 + e), and R(z) is nearly t · P(t - c) · (1 + e · (1 + slope · t)).
        float sum = z + NormalCdfOffsetSingle;
        float t = 1f / sum;
        float lost = z - (sum - NormalCdfOffsetSingle);
        float e = FusedMultiplyAdd(-t, lost, FusedMultiplyAdd(-t, sum, 1f));
        float correction = t * e * FusedMultiplyAdd(t, NormalCdfSlopeSingle, 1f);
        float d = t - NormalCdfCenterSingle;

        float tail = FusedMultiplyAdd(NormalCdf10Single, d, NormalCdf9Single);
        tail = FusedMultiplyAdd(tail, d, NormalCdf8Single);
        tail = FusedMultiplyAdd(tail, d, NormalCdf7Single);
        tail = FusedMultiplyAdd(tail, d, NormalCdf6Single);
        tail = FusedMultiplyAdd(tail, d, NormalCdf5Single);
        tail = FusedMultiplyAdd(tail, d, NormalCdf4Single);
        tail = FusedMultiplyAdd(tail, d, NormalCdf3Single);
        tail = FusedMultiplyAdd(tail, d, NormalCdf2Single);
        tail = FusedMultiplyAdd(tail, d, NormalCdf1Single);

        // What rounding the large sum loses is added at the end.
        float rest = FusedMultiplyAdd(tail, d, power * FusedMultiplyAdd(tail, d, NormalCdf0Single));
        float high = NormalCdf0Single + rest;
        float low = rest - (high - NormalCdf0Single);
        return FusedMultiplyAdd(t, high, FusedMultiplyAdd(t, low, correction * high));
    }

    /// <inheritdoc cref="NormalTail(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> NormalTail(Vector128<float> z, out Vector128<float> shifted)
    {
        Vector128<float> power = GaussianOf(z, out shifted);

        // 1 / (z + k) = t · (1 + e), and R(z) is nearly t · P(t - c) · (1 + e · (1 + slope · t)).
        Vector128<float> sum = z + Lanes128(NormalCdfOffsetSingle);
        Vector128<float> t = Lanes128(1f) / sum;
        Vector128<float> lost = z - (sum - Lanes128(NormalCdfOffsetSingle));
        Vector128<float> e = FusedMultiplyAdd(-t, lost, FusedMultiplyAdd(-t, sum, Lanes128(1f)));
        Vector128<float> correction
            = t * e * FusedMultiplyAdd(t, Lanes128(NormalCdfSlopeSingle), Lanes128(1f));
        Vector128<float> d = t - Lanes128(NormalCdfCenterSingle);

        Vector128<float> tail = FusedMultiplyAdd(
            Lanes128(NormalCdf10Single), d, Lanes128(NormalCdf9Single));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf8Single));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf7Single));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf6Single));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf5Single));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf4Single));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf3Single));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf2Single));
        tail = FusedMultiplyAdd(tail, d, Lanes128(NormalCdf1Single));

        // What rounding the large sum loses is added at the end.
        Vector128<float> rest = FusedMultiplyAdd(
            tail, d, power * FusedMultiplyAdd(tail, d, Lanes128(NormalCdf0Single)));
        Vector128<float> high = Lanes128(NormalCdf0Single) + rest;
        Vector128<float> low = rest - (high - Lanes128(NormalCdf0Single));
        return FusedMultiplyAdd(t, high, FusedMultiplyAdd(t, low, correction * high));
    }

    /// <inheritdoc cref="NormalTail(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> NormalTail(Vector256<float> z, out Vector256<float> shifted)
    {
        Vector256<float> power = GaussianOf(z, out shifted);

        // 1 / (z + k) = t · (1 + e), and R(z) is nearly t · P(t - c) · (1 + e · (1 + slope · t)).
        Vector256<float> sum = z + Lanes256(NormalCdfOffsetSingle);
        Vector256<float> t = Lanes256(1f) / sum;
        Vector256<float> lost = z - (sum - Lanes256(NormalCdfOffsetSingle));
        Vector256<float> e = FusedMultiplyAdd(-t, lost, FusedMultiplyAdd(-t, sum, Lanes256(1f)));
        Vector256<float> correction
            = t * e * FusedMultiplyAdd(t, Lanes256(NormalCdfSlopeSingle), Lanes256(1f));
        Vector256<float> d = t - Lanes256(NormalCdfCenterSingle);

        Vector256<float> tail = FusedMultiplyAdd(
            Lanes256(NormalCdf10Single), d, Lanes256(NormalCdf9Single));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf8Single));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf7Single));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf6Single));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf5Single));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf4Single));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf3Single));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf2Single));
        tail = FusedMultiplyAdd(tail, d, Lanes256(NormalCdf1Single));

        // What rounding the large sum loses is added at the end.
        Vector256<float> rest = FusedMultiplyAdd(
            tail, d, power * FusedMultiplyAdd(tail, d, Lanes256(NormalCdf0Single)));
        Vector256<float> high = Lanes256(NormalCdf0Single) + rest;
        Vector256<float> low = rest - (high - Lanes256(NormalCdf0Single));
        return FusedMultiplyAdd(t, high, FusedMultiplyAdd(t, low, correction * high));
    }

    /// <inheritdoc cref="NormalTail(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> NormalTail(Vector512<float> z, out Vector512<float> shifted)
    {
        Vector512<float> power = GaussianOf(z, out shifted);

        // 1 / (z + k) = t · (1 + e), and R(z) is nearly t · P(t - c) · (1 + e · (1 + slope · t)).
        Vector512<float> sum = z + Lanes512(NormalCdfOffsetSingle);
        Vector512<float> t = Lanes512(1f) / sum;
        Vector512<float> lost = z - (sum - Lanes512(NormalCdfOffsetSingle));
        Vector512<float> e = FusedMultiplyAdd(-t, lost, FusedMultiplyAdd(-t, sum, Lanes512(1f)));
        Vector512<float> correction
            = t * e * FusedMultiplyAdd(t, Lanes512(NormalCdfSlopeSingle), Lanes512(1f));
        Vector512<float> d = t - Lanes512(NormalCdfCenterSingle);

        Vector512<float> tail = FusedMultiplyAdd(
            Lanes512(NormalCdf10Single), d, Lanes512(NormalCdf9Single));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf8Single));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf7Single));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf6Single));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf5Single));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf4Single));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf3Single));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf2Single));
        tail = FusedMultiplyAdd(tail, d, Lanes512(NormalCdf1Single));

        // What rounding the large sum loses is added at the end.
        Vector512<float> rest = FusedMultiplyAdd(
            tail, d, power * FusedMultiplyAdd(tail, d, Lanes512(NormalCdf0Single)));
        Vector512<float> high = Lanes512(NormalCdf0Single) + rest;
        Vector512<float> low = rest - (high - Lanes512(NormalCdf0Single));
        return FusedMultiplyAdd(t, high, FusedMultiplyAdd(t, low, correction * high));
    }
}
