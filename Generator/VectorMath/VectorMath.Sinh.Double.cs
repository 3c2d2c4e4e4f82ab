// Needs VectorMath.Expm1.Double.cs.
//
// sinh x and cosh x for double: (e^a ∓ e^-a) / 2 for a = |x| = n · ln 2 + r and |r| ≤ ln 2 / 2, which is
// 2^(n-1) · ((1 ∓ q) · cosh r + (1 ± q) · sinh r) with q = 2^-2n: no cancellation, and at n = 0 it is sinh r or cosh r.
// sinh r = r + r³ · S(r²), cosh r = 1 + r² · C(r²): minimax polynomials, their relative errors 2^-61.7 and 2^-58.0.
// Coefficients: scripts/coefficients.
// Largest error found: 0.761 ulp (Cosh 0.691); overflow exactly where it belongs.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The hyperbolic sine and cosine.</content>
internal static partial class VectorMath
{
    /// <summary>Above it, the results overflow.</summary>
    private const double SinhHighestDouble = 711.0;

    /// <summary>From this n on, q is nothing beside 1.</summary>
    private const double SinhLeastPowerDouble = 40.0;

    /// <summary>The polynomial's coefficient of r^11.</summary>
    private const double Sinh11Double = 2.5109124709016304E-08;

    /// <summary>The polynomial's coefficient of r^9.</summary>
    private const double Sinh9Double = 2.755724391783576E-06;

    /// <summary>The polynomial's coefficient of r^7.</summary>
    private const double Sinh7Double = 0.00019841269886468303;

    /// <summary>The polynomial's coefficient of r^5.</summary>
    private const double Sinh5Double = 0.008333333333321466;

    /// <summary>The polynomial's coefficient of r^3.</summary>
    private const double Sinh3Double = 0.16666666666666677;

    /// <summary>The polynomial's coefficient of r^10.</summary>
    private const double Cosh10Double = 2.7630970173841277E-07;

    /// <summary>The polynomial's coefficient of r^8.</summary>
    private const double Cosh8Double = 2.480149086570401E-05;

    /// <summary>The polynomial's coefficient of r^6.</summary>
    private const double Cosh6Double = 0.0013888888946059425;

    /// <summary>The polynomial's coefficient of r^4.</summary>
    private const double Cosh4Double = 0.041666666666519386;

    /// <summary>The polynomial's coefficient of r^2.</summary>
    private const double Cosh2Double = 0.5000000000000012;

    /// <summary>The hyperbolic sine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>sinh x: ±∞ from the overflow on, ±0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sinh(double x) => CopySign(SinhOfParts(Math.Abs(x), -1.0), x);

    /// <inheritdoc cref="Sinh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sinh(Vector128<double> x)
        => CopySign(SinhOfParts(Vector128.Abs(x), Lanes128(-1.0)), x);

    /// <inheritdoc cref="Sinh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sinh(Vector256<double> x)
        => CopySign(SinhOfParts(Vector256.Abs(x), Lanes256(-1.0)), x);

    /// <inheritdoc cref="Sinh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sinh(Vector512<double> x)
        => CopySign(SinhOfParts(Vector512.Abs(x), Lanes512(-1.0)), x);

    /// <summary>The hyperbolic cosine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>cosh x: +∞ from the overflow on, 1 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cosh(double x) => SinhOfParts(Math.Abs(x), 1.0);

    /// <inheritdoc cref="Cosh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Cosh(Vector128<double> x) => SinhOfParts(Vector128.Abs(x), Lanes128(1.0));

    /// <inheritdoc cref="Cosh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Cosh(Vector256<double> x) => SinhOfParts(Vector256.Abs(x), Lanes256(1.0));

    /// <inheritdoc cref="Cosh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cosh(Vector512<double> x) => SinhOfParts(Vector512.Abs(x), Lanes512(1.0));

    /// <summary>(e^a + sign · e^-a) / 2, for a ≥ 0 and a sign of ±1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SinhOfParts(double a, double sign)
    {
        a = Min(a, SinhHighestDouble);
        double shifted = FusedMultiplyAdd(a, Log2EDouble, ExpShiftDouble);
        double n = shifted - ExpShiftDouble;
        double exact = FusedMultiplyAdd(n, -Ln2HighDouble, a);
        double rest = n * -Ln2LowDouble;
        double r = exact + rest;
        rest = exact - r + rest;

        // 1 ± q with what that loses, and 1 ∓ q, which is a factor of small terms only.
        double power = FusedMultiplyAdd(Min(n, SinhLeastPowerDouble), -2.0, Expm1ShiftDouble);
        double q = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(power) << 52);
        double first = FusedMultiplyAdd(sign, q, 1.0);
        double second = FusedMultiplyAdd(-sign, q, 1.0);
        double lost = FusedMultiplyAdd(sign, q, 1.0 - first);

        double z = r * r;
        double odd = FusedMultiplyAdd(Sinh11Double, z, Sinh9Double);
        odd = FusedMultiplyAdd(odd, z, Sinh7Double);
        odd = FusedMultiplyAdd(odd, z, Sinh5Double);
        odd = FusedMultiplyAdd(odd, z, Sinh3Double);
        double even = FusedMultiplyAdd(Cosh10Double, z, Cosh8Double);
        even = FusedMultiplyAdd(even, z, Cosh6Double);
        even = FusedMultiplyAdd(even, z, Cosh4Double);
        even = FusedMultiplyAdd(even, z, Cosh2Double);
        double sum = FusedMultiplyAdd(second, r, first);
        lost = lost + FusedMultiplyAdd(second, r, first - sum);
        double small = FusedMultiplyAdd(
            second, FusedMultiplyAdd(r * z, odd, rest), FusedMultiplyAdd(first, z * even, lost));
        return ScaleByPowerOfTwo(0.5 * (sum + small), shifted);
    }

    /// <inheritdoc cref="SinhOfParts(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SinhOfParts(Vector128<double> a, Vector128<double> sign)
    {
        a = Min(a, Lanes128(SinhHighestDouble));
        Vector128<double> shifted = FusedMultiplyAdd(
            a, Lanes128(Log2EDouble), Lanes128(ExpShiftDouble));
        Vector128<double> n = shifted - Lanes128(ExpShiftDouble);
        Vector128<double> exact = FusedMultiplyAdd(n, Lanes128(-Ln2HighDouble), a);
        Vector128<double> rest = n * Lanes128(-Ln2LowDouble);
        Vector128<double> r = exact + rest;
        rest = exact - r + rest;

        // 1 ± q with what that loses, and 1 ∓ q, which is a factor of small terms only.
        Vector128<double> power = FusedMultiplyAdd(
            Min(n, Lanes128(SinhLeastPowerDouble)), Lanes128(-2.0), Lanes128(Expm1ShiftDouble));
        Vector128<double> q = (power.AsInt64() << 52).AsDouble();
        Vector128<double> first = FusedMultiplyAdd(sign, q, Lanes128(1.0));
        Vector128<double> second = FusedMultiplyAdd(-sign, q, Lanes128(1.0));
        Vector128<double> lost = FusedMultiplyAdd(sign, q, Lanes128(1.0) - first);

        Vector128<double> z = r * r;
        Vector128<double> odd = FusedMultiplyAdd(Lanes128(Sinh11Double), z, Lanes128(Sinh9Double));
        odd = FusedMultiplyAdd(odd, z, Lanes128(Sinh7Double));
        odd = FusedMultiplyAdd(odd, z, Lanes128(Sinh5Double));
        odd = FusedMultiplyAdd(odd, z, Lanes128(Sinh3Double));
        Vector128<double> even = FusedMultiplyAdd(Lanes128(Cosh10Double), z, Lanes128(Cosh8Double));
        even = FusedMultiplyAdd(even, z, Lanes128(Cosh6Double));
        even = FusedMultiplyAdd(even, z, Lanes128(Cosh4Double));
        even = FusedMultiplyAdd(even, z, Lanes128(Cosh2Double));
        Vector128<double> sum = FusedMultiplyAdd(second, r, first);
        lost = lost + FusedMultiplyAdd(second, r, first - sum);
        Vector128<double> small = FusedMultiplyAdd(
            second, FusedMultiplyAdd(r * z, odd, rest), FusedMultiplyAdd(first, z * even, lost));
        return ScaleByPowerOfTwo(Lanes128(0.5) * (sum + small), shifted);
    }

    /// <inheritdoc cref="SinhOfParts(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SinhOfParts(Vector256<double> a, Vector256<double> sign)
    {
        a = Min(a, Lanes256(SinhHighestDouble));
        Vector256<double> shifted = FusedMultiplyAdd(
            a, Lanes256(Log2EDouble), Lanes256(ExpShiftDouble));
        Vector256<double> n = shifted - Lanes256(ExpShiftDouble);
        Vector256<double> exact = FusedMultiplyAdd(n, Lanes256(-Ln2HighDouble), a);
        Vector256<double> rest = n * Lanes256(-Ln2LowDouble);
        Vector256<double> r = exact + rest;
        rest = exact - r + rest;

        // 1 ± q with what that loses, and 1 ∓ q, which is a factor of small terms only.
        Vector256<double> power = FusedMultiplyAdd(
            Min(n, Lanes256(SinhLeastPowerDouble)), Lanes256(-2.0), Lanes256(Expm1ShiftDouble));
        Vector256<double> q = (power.AsInt64() << 52).AsDouble();
        Vector256<double> first = FusedMultiplyAdd(sign, q, Lanes256(1.0));
        Vector256<double> second = FusedMultiplyAdd(-sign, q, Lanes256(1.0));
        Vector256<double> lost = FusedMultiplyAdd(sign, q, Lanes256(1.0) - first);

        Vector256<double> z = r * r;
        Vector256<double> odd = FusedMultiplyAdd(Lanes256(Sinh11Double), z, Lanes256(Sinh9Double));
        odd = FusedMultiplyAdd(odd, z, Lanes256(Sinh7Double));
        odd = FusedMultiplyAdd(odd, z, Lanes256(Sinh5Double));
        odd = FusedMultiplyAdd(odd, z, Lanes256(Sinh3Double));
        Vector256<double> even = FusedMultiplyAdd(Lanes256(Cosh10Double), z, Lanes256(Cosh8Double));
        even = FusedMultiplyAdd(even, z, Lanes256(Cosh6Double));
        even = FusedMultiplyAdd(even, z, Lanes256(Cosh4Double));
        even = FusedMultiplyAdd(even, z, Lanes256(Cosh2Double));
        Vector256<double> sum = FusedMultiplyAdd(second, r, first);
        lost = lost + FusedMultiplyAdd(second, r, first - sum);
        Vector256<double> small = FusedMultiplyAdd(
            second, FusedMultiplyAdd(r * z, odd, rest), FusedMultiplyAdd(first, z * even, lost));
        return ScaleByPowerOfTwo(Lanes256(0.5) * (sum + small), shifted);
    }

    /// <inheritdoc cref="SinhOfParts(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SinhOfParts(Vector512<double> a, Vector512<double> sign)
    {
        a = Min(a, Lanes512(SinhHighestDouble));
        Vector512<double> shifted = FusedMultiplyAdd(
            a, Lanes512(Log2EDouble), Lanes512(ExpShiftDouble));
        Vector512<double> n = shifted - Lanes512(ExpShiftDouble);
        Vector512<double> exact = FusedMultiplyAdd(n, Lanes512(-Ln2HighDouble), a);
        Vector512<double> rest = n * Lanes512(-Ln2LowDouble);
        Vector512<double> r = exact + rest;
        rest = exact - r + rest;

        // 1 ± q with what that loses, and 1 ∓ q, which is a factor of small terms only.
        Vector512<double> power = FusedMultiplyAdd(
            Min(n, Lanes512(SinhLeastPowerDouble)), Lanes512(-2.0), Lanes512(Expm1ShiftDouble));
        Vector512<double> q = (power.AsInt64() << 52).AsDouble();
        Vector512<double> first = FusedMultiplyAdd(sign, q, Lanes512(1.0));
        Vector512<double> second = FusedMultiplyAdd(-sign, q, Lanes512(1.0));
        Vector512<double> lost = FusedMultiplyAdd(sign, q, Lanes512(1.0) - first);

        Vector512<double> z = r * r;
        Vector512<double> odd = FusedMultiplyAdd(Lanes512(Sinh11Double), z, Lanes512(Sinh9Double));
        odd = FusedMultiplyAdd(odd, z, Lanes512(Sinh7Double));
        odd = FusedMultiplyAdd(odd, z, Lanes512(Sinh5Double));
        odd = FusedMultiplyAdd(odd, z, Lanes512(Sinh3Double));
        Vector512<double> even = FusedMultiplyAdd(Lanes512(Cosh10Double), z, Lanes512(Cosh8Double));
        even = FusedMultiplyAdd(even, z, Lanes512(Cosh6Double));
        even = FusedMultiplyAdd(even, z, Lanes512(Cosh4Double));
        even = FusedMultiplyAdd(even, z, Lanes512(Cosh2Double));
        Vector512<double> sum = FusedMultiplyAdd(second, r, first);
        lost = lost + FusedMultiplyAdd(second, r, first - sum);
        Vector512<double> small = FusedMultiplyAdd(
            second, FusedMultiplyAdd(r * z, odd, rest), FusedMultiplyAdd(first, z * even, lost));
        return ScaleByPowerOfTwo(Lanes512(0.5) * (sum + small), shifted);
    }
}
