// Needs VectorMath.Expm1.Single.cs.
//
// sinh x and cosh x for float: (e^a ∓ e^-a) / 2 for a = |x| = n · ln 2 + r and |r| ≤ ln 2 / 2, which is
// 2^(n-1) · ((1 ∓ q) · cosh r + (1 ± q) · sinh r) with q = 2^-2n: no cancellation, and at n = 0 it is sinh r or cosh r.
// sinh r = r + r³ · S(r²), cosh r = 1 + r² · C(r²): minimax polynomials, their relative errors 2^-34.1 and 2^-33.2.
// Coefficients: scripts/coefficients.
// Largest error at every 31st float: 0.931 ulp (Cosh 0.747); overflow exactly where it belongs.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The hyperbolic sine and cosine.</content>
internal static partial class VectorMath
{
    /// <summary>Above it, the results overflow.</summary>
    private const float SinhHighestSingle = 90f;

    /// <summary>From this n on, q is nothing beside 1.</summary>
    private const float SinhLeastPowerSingle = 20f;

    /// <summary>The polynomial's coefficient of r^7.</summary>
    private const float Sinh7Single = 0.00019958484f;

    /// <summary>The polynomial's coefficient of r^5.</summary>
    private const float Sinh5Single = 0.008333192f;

    /// <summary>The polynomial's coefficient of r^3.</summary>
    private const float Sinh3Single = 0.16666667f;

    /// <summary>The polynomial's coefficient of r^6.</summary>
    private const float Cosh6Single = 0.0013935756f;

    /// <summary>The polynomial's coefficient of r^4.</summary>
    private const float Cosh4Single = 0.041666456f;

    /// <summary>The polynomial's coefficient of r^2.</summary>
    private const float Cosh2Single = 0.5f;

    /// <summary>The hyperbolic sine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>sinh x: ±∞ from the overflow on, ±0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sinh(float x) => CopySign(SinhOfParts(MathF.Abs(x), -1f), x);

    /// <inheritdoc cref="Sinh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sinh(Vector128<float> x)
        => CopySign(SinhOfParts(Vector128.Abs(x), Lanes128(-1f)), x);

    /// <inheritdoc cref="Sinh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sinh(Vector256<float> x)
        => CopySign(SinhOfParts(Vector256.Abs(x), Lanes256(-1f)), x);

    /// <inheritdoc cref="Sinh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sinh(Vector512<float> x)
        => CopySign(SinhOfParts(Vector512.Abs(x), Lanes512(-1f)), x);

    /// <summary>The hyperbolic cosine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>cosh x: +∞ from the overflow on, 1 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cosh(float x) => SinhOfParts(MathF.Abs(x), 1f);

    /// <inheritdoc cref="Cosh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cosh(Vector128<float> x) => SinhOfParts(Vector128.Abs(x), Lanes128(1f));

    /// <inheritdoc cref="Cosh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cosh(Vector256<float> x) => SinhOfParts(Vector256.Abs(x), Lanes256(1f));

    /// <inheritdoc cref="Cosh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cosh(Vector512<float> x) => SinhOfParts(Vector512.Abs(x), Lanes512(1f));

    /// <summary>(e^a + sign · e^-a) / 2, for a ≥ 0 and a sign of ±1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float SinhOfParts(float a, float sign)
    {
        a = Min(a, SinhHighestSingle);
        float shifted = FusedMultiplyAdd(a, Log2ESingle, ExpShiftSingle);
        float n = shifted - ExpShiftSingle;
        float exact = FusedMultiplyAdd(n, -Ln2HighSingle, a);
        float rest = n * -Ln2LowSingle;
        float r = exact + rest;
        rest = exact - r + rest;

        // 1 ± q with what that loses, and 1 ∓ q, which is a factor of small terms only.
        float power = FusedMultiplyAdd(Min(n, SinhLeastPowerSingle), -2f, Expm1ShiftSingle);
        float q = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(power) << 23);
        float first = FusedMultiplyAdd(sign, q, 1f);
        float second = FusedMultiplyAdd(-sign, q, 1f);
        float lost = FusedMultiplyAdd(sign, q, 1f - first);

        float z = r * r;
        float odd = FusedMultiplyAdd(Sinh7Single, z, Sinh5Single);
        odd = FusedMultiplyAdd(odd, z, Sinh3Single);
        float even = FusedMultiplyAdd(Cosh6Single, z, Cosh4Single);
        even = FusedMultiplyAdd(even, z, Cosh2Single);
        float sum = FusedMultiplyAdd(second, r, first);
        lost = lost + FusedMultiplyAdd(second, r, first - sum);
        float small = FusedMultiplyAdd(
            second, FusedMultiplyAdd(r * z, odd, rest), FusedMultiplyAdd(first, z * even, lost));
        return ScaleByPowerOfTwo(0.5f * (sum + small), shifted);
    }

    /// <inheritdoc cref="SinhOfParts(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SinhOfParts(Vector128<float> a, Vector128<float> sign)
    {
        a = Min(a, Lanes128(SinhHighestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(a, Lanes128(Log2ESingle), Lanes128(ExpShiftSingle));
        Vector128<float> n = shifted - Lanes128(ExpShiftSingle);
        Vector128<float> exact = FusedMultiplyAdd(n, Lanes128(-Ln2HighSingle), a);
        Vector128<float> rest = n * Lanes128(-Ln2LowSingle);
        Vector128<float> r = exact + rest;
        rest = exact - r + rest;

        // 1 ± q with what that loses, and 1 ∓ q, which is a factor of small terms only.
        Vector128<float> power = FusedMultiplyAdd(
            Min(n, Lanes128(SinhLeastPowerSingle)), Lanes128(-2f), Lanes128(Expm1ShiftSingle));
        Vector128<float> q = (power.AsInt32() << 23).AsSingle();
        Vector128<float> first = FusedMultiplyAdd(sign, q, Lanes128(1f));
        Vector128<float> second = FusedMultiplyAdd(-sign, q, Lanes128(1f));
        Vector128<float> lost = FusedMultiplyAdd(sign, q, Lanes128(1f) - first);

        Vector128<float> z = r * r;
        Vector128<float> odd = FusedMultiplyAdd(Lanes128(Sinh7Single), z, Lanes128(Sinh5Single));
        odd = FusedMultiplyAdd(odd, z, Lanes128(Sinh3Single));
        Vector128<float> even = FusedMultiplyAdd(Lanes128(Cosh6Single), z, Lanes128(Cosh4Single));
        even = FusedMultiplyAdd(even, z, Lanes128(Cosh2Single));
        Vector128<float> sum = FusedMultiplyAdd(second, r, first);
        lost = lost + FusedMultiplyAdd(second, r, first - sum);
        Vector128<float> small = FusedMultiplyAdd(
            second, FusedMultiplyAdd(r * z, odd, rest), FusedMultiplyAdd(first, z * even, lost));
        return ScaleByPowerOfTwo(Lanes128(0.5f) * (sum + small), shifted);
    }

    /// <inheritdoc cref="SinhOfParts(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SinhOfParts(Vector256<float> a, Vector256<float> sign)
    {
        a = Min(a, Lanes256(SinhHighestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(a, Lanes256(Log2ESingle), Lanes256(ExpShiftSingle));
        Vector256<float> n = shifted - Lanes256(ExpShiftSingle);
        Vector256<float> exact = FusedMultiplyAdd(n, Lanes256(-Ln2HighSingle), a);
        Vector256<float> rest = n * Lanes256(-Ln2LowSingle);
        Vector256<float> r = exact + rest;
        rest = exact - r + rest;

        // 1 ± q with what that loses, and 1 ∓ q, which is a factor of small terms only.
        Vector256<float> power = FusedMultiplyAdd(
            Min(n, Lanes256(SinhLeastPowerSingle)), Lanes256(-2f), Lanes256(Expm1ShiftSingle));
        Vector256<float> q = (power.AsInt32() << 23).AsSingle();
        Vector256<float> first = FusedMultiplyAdd(sign, q, Lanes256(1f));
        Vector256<float> second = FusedMultiplyAdd(-sign, q, Lanes256(1f));
        Vector256<float> lost = FusedMultiplyAdd(sign, q, Lanes256(1f) - first);

        Vector256<float> z = r * r;
        Vector256<float> odd = FusedMultiplyAdd(Lanes256(Sinh7Single), z, Lanes256(Sinh5Single));
        odd = FusedMultiplyAdd(odd, z, Lanes256(Sinh3Single));
        Vector256<float> even = FusedMultiplyAdd(Lanes256(Cosh6Single), z, Lanes256(Cosh4Single));
        even = FusedMultiplyAdd(even, z, Lanes256(Cosh2Single));
        Vector256<float> sum = FusedMultiplyAdd(second, r, first);
        lost = lost + FusedMultiplyAdd(second, r, first - sum);
        Vector256<float> small = FusedMultiplyAdd(
            second, FusedMultiplyAdd(r * z, odd, rest), FusedMultiplyAdd(first, z * even, lost));
        return ScaleByPowerOfTwo(Lanes256(0.5f) * (sum + small), shifted);
    }

    /// <inheritdoc cref="SinhOfParts(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SinhOfParts(Vector512<float> a, Vector512<float> sign)
    {
        a = Min(a, Lanes512(SinhHighestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(a, Lanes512(Log2ESingle), Lanes512(ExpShiftSingle));
        Vector512<float> n = shifted - Lanes512(ExpShiftSingle);
        Vector512<float> exact = FusedMultiplyAdd(n, Lanes512(-Ln2HighSingle), a);
        Vector512<float> rest = n * Lanes512(-Ln2LowSingle);
        Vector512<float> r = exact + rest;
        rest = exact - r + rest;

        // 1 ± q with what that loses, and 1 ∓ q, which is a factor of small terms only.
        Vector512<float> power = FusedMultiplyAdd(
            Min(n, Lanes512(SinhLeastPowerSingle)), Lanes512(-2f), Lanes512(Expm1ShiftSingle));
        Vector512<float> q = (power.AsInt32() << 23).AsSingle();
        Vector512<float> first = FusedMultiplyAdd(sign, q, Lanes512(1f));
        Vector512<float> second = FusedMultiplyAdd(-sign, q, Lanes512(1f));
        Vector512<float> lost = FusedMultiplyAdd(sign, q, Lanes512(1f) - first);

        Vector512<float> z = r * r;
        Vector512<float> odd = FusedMultiplyAdd(Lanes512(Sinh7Single), z, Lanes512(Sinh5Single));
        odd = FusedMultiplyAdd(odd, z, Lanes512(Sinh3Single));
        Vector512<float> even = FusedMultiplyAdd(Lanes512(Cosh6Single), z, Lanes512(Cosh4Single));
        even = FusedMultiplyAdd(even, z, Lanes512(Cosh2Single));
        Vector512<float> sum = FusedMultiplyAdd(second, r, first);
        lost = lost + FusedMultiplyAdd(second, r, first - sum);
        Vector512<float> small = FusedMultiplyAdd(
            second, FusedMultiplyAdd(r * z, odd, rest), FusedMultiplyAdd(first, z * even, lost));
        return ScaleByPowerOfTwo(Lanes512(0.5f) * (sum + small), shifted);
    }
}
