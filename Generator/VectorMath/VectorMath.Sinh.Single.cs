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
        => CopySign(SinhOfParts(Vector128.Abs(x), Vector128.Create(-1f)), x);

    /// <inheritdoc cref="Sinh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sinh(Vector256<float> x)
        => CopySign(SinhOfParts(Vector256.Abs(x), Vector256.Create(-1f)), x);

    /// <inheritdoc cref="Sinh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sinh(Vector512<float> x)
        => CopySign(SinhOfParts(Vector512.Abs(x), Vector512.Create(-1f)), x);

    /// <summary>The hyperbolic cosine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>cosh x: +∞ from the overflow on, 1 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cosh(float x) => SinhOfParts(MathF.Abs(x), 1f);

    /// <inheritdoc cref="Cosh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cosh(Vector128<float> x) => SinhOfParts(Vector128.Abs(x), Vector128.Create(1f));

    /// <inheritdoc cref="Cosh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cosh(Vector256<float> x) => SinhOfParts(Vector256.Abs(x), Vector256.Create(1f));

    /// <inheritdoc cref="Cosh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cosh(Vector512<float> x) => SinhOfParts(Vector512.Abs(x), Vector512.Create(1f));

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
        a = Min(a, Vector128.Create(SinhHighestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(a, Vector128.Create(Log2ESingle), Vector128.Create(ExpShiftSingle));
        Vector128<float> n = shifted - Vector128.Create(ExpShiftSingle);
        Vector128<float> exact = FusedMultiplyAdd(n, Vector128.Create(-Ln2HighSingle), a);
        Vector128<float> rest = n * Vector128.Create(-Ln2LowSingle);
        Vector128<float> r = exact + rest;
        rest = exact - r + rest;

        // 1 ± q with what that loses, and 1 ∓ q, which is a factor of small terms only.
        Vector128<float> power = FusedMultiplyAdd(
            Min(n, Vector128.Create(SinhLeastPowerSingle)), Vector128.Create(-2f), Vector128.Create(Expm1ShiftSingle));
        Vector128<float> q = (power.AsInt32() << 23).AsSingle();
        Vector128<float> first = FusedMultiplyAdd(sign, q, Vector128.Create(1f));
        Vector128<float> second = FusedMultiplyAdd(-sign, q, Vector128.Create(1f));
        Vector128<float> lost = FusedMultiplyAdd(sign, q, Vector128.Create(1f) - first);

        Vector128<float> z = r * r;
        Vector128<float> odd = FusedMultiplyAdd(Vector128.Create(Sinh7Single), z, Vector128.Create(Sinh5Single));
        odd = FusedMultiplyAdd(odd, z, Vector128.Create(Sinh3Single));
        Vector128<float> even = FusedMultiplyAdd(Vector128.Create(Cosh6Single), z, Vector128.Create(Cosh4Single));
        even = FusedMultiplyAdd(even, z, Vector128.Create(Cosh2Single));
        Vector128<float> sum = FusedMultiplyAdd(second, r, first);
        lost = lost + FusedMultiplyAdd(second, r, first - sum);
        Vector128<float> small = FusedMultiplyAdd(
            second, FusedMultiplyAdd(r * z, odd, rest), FusedMultiplyAdd(first, z * even, lost));
        return ScaleByPowerOfTwo(Vector128.Create(0.5f) * (sum + small), shifted);
    }

    /// <inheritdoc cref="SinhOfParts(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SinhOfParts(Vector256<float> a, Vector256<float> sign)
    {
        a = Min(a, Vector256.Create(SinhHighestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(a, Vector256.Create(Log2ESingle), Vector256.Create(ExpShiftSingle));
        Vector256<float> n = shifted - Vector256.Create(ExpShiftSingle);
        Vector256<float> exact = FusedMultiplyAdd(n, Vector256.Create(-Ln2HighSingle), a);
        Vector256<float> rest = n * Vector256.Create(-Ln2LowSingle);
        Vector256<float> r = exact + rest;
        rest = exact - r + rest;

        // 1 ± q with what that loses, and 1 ∓ q, which is a factor of small terms only.
        Vector256<float> power = FusedMultiplyAdd(
            Min(n, Vector256.Create(SinhLeastPowerSingle)), Vector256.Create(-2f), Vector256.Create(Expm1ShiftSingle));
        Vector256<float> q = (power.AsInt32() << 23).AsSingle();
        Vector256<float> first = FusedMultiplyAdd(sign, q, Vector256.Create(1f));
        Vector256<float> second = FusedMultiplyAdd(-sign, q, Vector256.Create(1f));
        Vector256<float> lost = FusedMultiplyAdd(sign, q, Vector256.Create(1f) - first);

        Vector256<float> z = r * r;
        Vector256<float> odd = FusedMultiplyAdd(Vector256.Create(Sinh7Single), z, Vector256.Create(Sinh5Single));
        odd = FusedMultiplyAdd(odd, z, Vector256.Create(Sinh3Single));
        Vector256<float> even = FusedMultiplyAdd(Vector256.Create(Cosh6Single), z, Vector256.Create(Cosh4Single));
        even = FusedMultiplyAdd(even, z, Vector256.Create(Cosh2Single));
        Vector256<float> sum = FusedMultiplyAdd(second, r, first);
        lost = lost + FusedMultiplyAdd(second, r, first - sum);
        Vector256<float> small = FusedMultiplyAdd(
            second, FusedMultiplyAdd(r * z, odd, rest), FusedMultiplyAdd(first, z * even, lost));
        return ScaleByPowerOfTwo(Vector256.Create(0.5f) * (sum + small), shifted);
    }

    /// <inheritdoc cref="SinhOfParts(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SinhOfParts(Vector512<float> a, Vector512<float> sign)
    {
        a = Min(a, Vector512.Create(SinhHighestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(a, Vector512.Create(Log2ESingle), Vector512.Create(ExpShiftSingle));
        Vector512<float> n = shifted - Vector512.Create(ExpShiftSingle);
        Vector512<float> exact = FusedMultiplyAdd(n, Vector512.Create(-Ln2HighSingle), a);
        Vector512<float> rest = n * Vector512.Create(-Ln2LowSingle);
        Vector512<float> r = exact + rest;
        rest = exact - r + rest;

        // 1 ± q with what that loses, and 1 ∓ q, which is a factor of small terms only.
        Vector512<float> power = FusedMultiplyAdd(
            Min(n, Vector512.Create(SinhLeastPowerSingle)), Vector512.Create(-2f), Vector512.Create(Expm1ShiftSingle));
        Vector512<float> q = (power.AsInt32() << 23).AsSingle();
        Vector512<float> first = FusedMultiplyAdd(sign, q, Vector512.Create(1f));
        Vector512<float> second = FusedMultiplyAdd(-sign, q, Vector512.Create(1f));
        Vector512<float> lost = FusedMultiplyAdd(sign, q, Vector512.Create(1f) - first);

        Vector512<float> z = r * r;
        Vector512<float> odd = FusedMultiplyAdd(Vector512.Create(Sinh7Single), z, Vector512.Create(Sinh5Single));
        odd = FusedMultiplyAdd(odd, z, Vector512.Create(Sinh3Single));
        Vector512<float> even = FusedMultiplyAdd(Vector512.Create(Cosh6Single), z, Vector512.Create(Cosh4Single));
        even = FusedMultiplyAdd(even, z, Vector512.Create(Cosh2Single));
        Vector512<float> sum = FusedMultiplyAdd(second, r, first);
        lost = lost + FusedMultiplyAdd(second, r, first - sum);
        Vector512<float> small = FusedMultiplyAdd(
            second, FusedMultiplyAdd(r * z, odd, rest), FusedMultiplyAdd(first, z * even, lost));
        return ScaleByPowerOfTwo(Vector512.Create(0.5f) * (sum + small), shifted);
    }
}
