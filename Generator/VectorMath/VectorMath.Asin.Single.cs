// Needs VectorMath.Pi.Single.cs, VectorMath.FusedMultiplyAdd.cs, VectorMath.MinMax.cs and VectorMath.CopySign.cs.
//
// arcsin x and arccos x for float: arcsin t = t + t³ · P(t²) for |t| up to 1/2, a minimax polynomial, its relative
// error 2^-27.6; beyond, arcsin x = π/2 - 2 arcsin √((1 - x)/2), where 1 - x is exact and the root is taken in two
// parts.
// Coefficients: scripts/coefficients.
// Largest error at every 31st float: 0.677 ulp (Acos 0.644).

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The arcsine and the arccosine.</content>
internal static partial class VectorMath
{
    /// <summary>From there on, the half-angle's formula holds.</summary>
    private const float AsinMiddleSingle = 0.5f;

    /// <summary>The least normal number.</summary>
    private const float AsinLeastSingle = 1.1754943E-38f;

    /// <summary>The polynomial's coefficient of t^11.</summary>
    private const float Asin11Single = 0.042157013f;

    /// <summary>The polynomial's coefficient of t^9.</summary>
    private const float Asin9Single = 0.024185503f;

    /// <summary>The polynomial's coefficient of t^7.</summary>
    private const float Asin7Single = 0.04546902f;

    /// <summary>The polynomial's coefficient of t^5.</summary>
    private const float Asin5Single = 0.0749531f;

    /// <summary>The polynomial's coefficient of t^3.</summary>
    private const float Asin3Single = 0.16666752f;

    /// <summary>The arcsine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>arcsin x: ±π/2 at ±1, ±0 at ±0, NaN beyond and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Asin(float x)
    {
        float a = MathF.Abs(x);
        bool outer = a > AsinMiddleSingle;
        float t = AsinOfParts(a, out float small);
        t = outer ? -t : t;
        float high = outer ? PiHalfHighSingle : 0f;
        float rest = outer ? PiHalfMiddleSingle : 0f;
        float large = high + t;
        float lost = high - large + t;
        return CopySign(large + ((outer ? -small : small) + (lost + rest)), x);
    }

    /// <inheritdoc cref="Asin(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Asin(Vector128<float> x)
    {
        Vector128<float> a = Vector128.Abs(x);
        Vector128<float> outer = Vector128.GreaterThan(a, Lanes128(AsinMiddleSingle));
        Vector128<float> t = AsinOfParts(a, out Vector128<float> small);
        t = Vector128.ConditionalSelect(outer, -t, t);
        Vector128<float> high = Lanes128(PiHalfHighSingle) & outer;
        Vector128<float> rest = Lanes128(PiHalfMiddleSingle) & outer;
        Vector128<float> large = high + t;
        Vector128<float> lost = high - large + t;
        return CopySign(large + (Vector128.ConditionalSelect(outer, -small, small) + (lost + rest)), x);
    }

    /// <inheritdoc cref="Asin(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Asin(Vector256<float> x)
    {
        Vector256<float> a = Vector256.Abs(x);
        Vector256<float> outer = Vector256.GreaterThan(a, Lanes256(AsinMiddleSingle));
        Vector256<float> t = AsinOfParts(a, out Vector256<float> small);
        t = Vector256.ConditionalSelect(outer, -t, t);
        Vector256<float> high = Lanes256(PiHalfHighSingle) & outer;
        Vector256<float> rest = Lanes256(PiHalfMiddleSingle) & outer;
        Vector256<float> large = high + t;
        Vector256<float> lost = high - large + t;
        return CopySign(large + (Vector256.ConditionalSelect(outer, -small, small) + (lost + rest)), x);
    }

    /// <inheritdoc cref="Asin(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Asin(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> outer = Vector512.GreaterThan(a, Lanes512(AsinMiddleSingle));
        Vector512<float> t = AsinOfParts(a, out Vector512<float> small);
        t = Vector512.ConditionalSelect(outer, -t, t);
        Vector512<float> high = Lanes512(PiHalfHighSingle) & outer;
        Vector512<float> rest = Lanes512(PiHalfMiddleSingle) & outer;
        Vector512<float> large = high + t;
        Vector512<float> lost = high - large + t;
        return CopySign(large + (Vector512.ConditionalSelect(outer, -small, small) + (lost + rest)), x);
    }

    /// <summary>The arccosine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>arccos x: 0 at 1, π at -1, NaN beyond and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Acos(float x)
    {
        float a = MathF.Abs(x);
        bool outer = a > AsinMiddleSingle;
        bool left = x < 0f;
        float t = AsinOfParts(a, out float small);

        // π/2 - arcsin x, or where |x| > 1/2: 0 + t or π - t.
        float sign = CopySign(outer ? 1f : -1f, outer ? x : -x);
        t = t * sign;
        float high = outer ? (left ? 2f * PiHalfHighSingle : 0f) : PiHalfHighSingle;
        float rest = outer ? (left ? 2f * PiHalfMiddleSingle : 0f) : PiHalfMiddleSingle;
        float large = high + t;
        float lost = high - large + t;
        return large + FusedMultiplyAdd(small, sign, lost + rest);
    }

    /// <inheritdoc cref="Acos(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Acos(Vector128<float> x)
    {
        Vector128<float> a = Vector128.Abs(x);
        Vector128<float> outer = Vector128.GreaterThan(a, Lanes128(AsinMiddleSingle));
        Vector128<float> left = Vector128.LessThan(x, Vector128<float>.Zero);
        Vector128<float> t = AsinOfParts(a, out Vector128<float> small);

        // π/2 - arcsin x, or where |x| > 1/2: 0 + t or π - t.
        Vector128<float> sign = CopySign(
            Vector128.ConditionalSelect(outer, Lanes128(1f), Lanes128(-1f)),
            Vector128.ConditionalSelect(outer, x, -x));
        t = t * sign;
        Vector128<float> high = Vector128.ConditionalSelect(
            outer, Lanes128(2f * PiHalfHighSingle) & left, Lanes128(PiHalfHighSingle));
        Vector128<float> rest = Vector128.ConditionalSelect(
            outer, Lanes128(2f * PiHalfMiddleSingle) & left, Lanes128(PiHalfMiddleSingle));
        Vector128<float> large = high + t;
        Vector128<float> lost = high - large + t;
        return large + FusedMultiplyAdd(small, sign, lost + rest);
    }

    /// <inheritdoc cref="Acos(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Acos(Vector256<float> x)
    {
        Vector256<float> a = Vector256.Abs(x);
        Vector256<float> outer = Vector256.GreaterThan(a, Lanes256(AsinMiddleSingle));
        Vector256<float> left = Vector256.LessThan(x, Vector256<float>.Zero);
        Vector256<float> t = AsinOfParts(a, out Vector256<float> small);

        // π/2 - arcsin x, or where |x| > 1/2: 0 + t or π - t.
        Vector256<float> sign = CopySign(
            Vector256.ConditionalSelect(outer, Lanes256(1f), Lanes256(-1f)),
            Vector256.ConditionalSelect(outer, x, -x));
        t = t * sign;
        Vector256<float> high = Vector256.ConditionalSelect(
            outer, Lanes256(2f * PiHalfHighSingle) & left, Lanes256(PiHalfHighSingle));
        Vector256<float> rest = Vector256.ConditionalSelect(
            outer, Lanes256(2f * PiHalfMiddleSingle) & left, Lanes256(PiHalfMiddleSingle));
        Vector256<float> large = high + t;
        Vector256<float> lost = high - large + t;
        return large + FusedMultiplyAdd(small, sign, lost + rest);
    }

    /// <inheritdoc cref="Acos(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Acos(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> outer = Vector512.GreaterThan(a, Lanes512(AsinMiddleSingle));
        Vector512<float> left = Vector512.LessThan(x, Vector512<float>.Zero);
        Vector512<float> t = AsinOfParts(a, out Vector512<float> small);

        // π/2 - arcsin x, or where |x| > 1/2: 0 + t or π - t.
        Vector512<float> sign = CopySign(
            Vector512.ConditionalSelect(outer, Lanes512(1f), Lanes512(-1f)),
            Vector512.ConditionalSelect(outer, x, -x));
        t = t * sign;
        Vector512<float> high = Vector512.ConditionalSelect(
            outer, Lanes512(2f * PiHalfHighSingle) & left, Lanes512(PiHalfHighSingle));
        Vector512<float> rest = Vector512.ConditionalSelect(
            outer, Lanes512(2f * PiHalfMiddleSingle) & left, Lanes512(PiHalfMiddleSingle));
        Vector512<float> large = high + t;
        Vector512<float> lost = high - large + t;
        return large + FusedMultiplyAdd(small, sign, lost + rest);
    }

    /// <summary>
    /// arcsin a for a up to 1/2, beyond 2 arcsin √((1 - a)/2) = π/2 - arcsin a, as a sum of two parts.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float AsinOfParts(float a, out float small)
    {
        bool outer = a > AsinMiddleSingle;
        float z = outer ? FusedMultiplyAdd(a, -0.5f, 0.5f) : a * a;
        float root = MathF.Sqrt(z);
        float t = outer ? root + root : a;

        // Twice what the root loses; where that is 0, not 0 / 0.
        float rest = outer ? FusedMultiplyAdd(-root, root, z) / Max(root, AsinLeastSingle) : 0f;
        float sum = FusedMultiplyAdd(Asin11Single, z, Asin9Single);
        sum = FusedMultiplyAdd(sum, z, Asin7Single);
        sum = FusedMultiplyAdd(sum, z, Asin5Single);
        sum = FusedMultiplyAdd(sum, z, Asin3Single);
        small = FusedMultiplyAdd(t * z, sum, rest);
        return t;
    }

    /// <inheritdoc cref="AsinOfParts(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> AsinOfParts(Vector128<float> a, out Vector128<float> small)
    {
        Vector128<float> outer = Vector128.GreaterThan(a, Lanes128(AsinMiddleSingle));
        Vector128<float> z = Vector128.ConditionalSelect(
            outer, FusedMultiplyAdd(a, Lanes128(-0.5f), Lanes128(0.5f)), a * a);
        Vector128<float> root = Vector128.Sqrt(z);
        Vector128<float> t = Vector128.ConditionalSelect(outer, root + root, a);

        // Twice what the root loses; where that is 0, not 0 / 0.
        Vector128<float> rest
            = (FusedMultiplyAdd(-root, root, z) / Max(root, Lanes128(AsinLeastSingle))) & outer;
        Vector128<float> sum = FusedMultiplyAdd(Lanes128(Asin11Single), z, Lanes128(Asin9Single));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin7Single));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin5Single));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin3Single));
        small = FusedMultiplyAdd(t * z, sum, rest);
        return t;
    }

    /// <inheritdoc cref="AsinOfParts(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> AsinOfParts(Vector256<float> a, out Vector256<float> small)
    {
        Vector256<float> outer = Vector256.GreaterThan(a, Lanes256(AsinMiddleSingle));
        Vector256<float> z = Vector256.ConditionalSelect(
            outer, FusedMultiplyAdd(a, Lanes256(-0.5f), Lanes256(0.5f)), a * a);
        Vector256<float> root = Vector256.Sqrt(z);
        Vector256<float> t = Vector256.ConditionalSelect(outer, root + root, a);

        // Twice what the root loses; where that is 0, not 0 / 0.
        Vector256<float> rest
            = (FusedMultiplyAdd(-root, root, z) / Max(root, Lanes256(AsinLeastSingle))) & outer;
        Vector256<float> sum = FusedMultiplyAdd(Lanes256(Asin11Single), z, Lanes256(Asin9Single));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin7Single));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin5Single));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin3Single));
        small = FusedMultiplyAdd(t * z, sum, rest);
        return t;
    }

    /// <inheritdoc cref="AsinOfParts(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> AsinOfParts(Vector512<float> a, out Vector512<float> small)
    {
        Vector512<float> outer = Vector512.GreaterThan(a, Lanes512(AsinMiddleSingle));
        Vector512<float> z = Vector512.ConditionalSelect(
            outer, FusedMultiplyAdd(a, Lanes512(-0.5f), Lanes512(0.5f)), a * a);
        Vector512<float> root = Vector512.Sqrt(z);
        Vector512<float> t = Vector512.ConditionalSelect(outer, root + root, a);

        // Twice what the root loses; where that is 0, not 0 / 0.
        Vector512<float> rest
            = (FusedMultiplyAdd(-root, root, z) / Max(root, Lanes512(AsinLeastSingle))) & outer;
        Vector512<float> sum = FusedMultiplyAdd(Lanes512(Asin11Single), z, Lanes512(Asin9Single));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin7Single));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin5Single));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin3Single));
        small = FusedMultiplyAdd(t * z, sum, rest);
        return t;
    }
}
