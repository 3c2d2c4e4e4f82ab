// Needs VectorMath.Expm1.Double.cs.
//
// φ(x) = e^(-x²/2) / √(2π) for double. x² is x · x, rounded, and what that rounding loses, which is added to the small
// part of the exponent: without it the error would grow with x². e^(-x²/2) = 2^n · (1 + p) with p as in Expm1.
// Largest error found: 0.988 ulp, subnormal results included.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The density of the normal distribution.</content>
internal static partial class VectorMath
{
    /// <summary>From there on, x · φ(x) and x · Φ(-x) round to zero.</summary>
    private const double NormalHighestDouble = 38.8;

    /// <summary>1/√(2π).</summary>
    private const double NormalHighDouble = 0.3989422804014327;

    /// <summary>The rest of it.</summary>
    private const double NormalLowDouble = -2.49232720227773E-17;

    /// <summary>The density of the normal distribution: φ(x) = e^(-x²/2) / √(2π).</summary>
    /// <param name="x">The argument.</param>
    /// <returns>φ(x): 0 at ±∞, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NormalPdf(double x)
    {
        double z = Min(Math.Abs(x), NormalHighestDouble);
        double power = GaussianOf(z, out double shifted);
        double density = NormalHighDouble + FusedMultiplyAdd(power, NormalHighDouble, NormalLowDouble);
        return ScaleByPowerOfTwo(density, shifted);
    }

    /// <inheritdoc cref="NormalPdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NormalPdf(Vector128<double> x)
    {
        Vector128<double> z = Min(Vector128.Abs(x), Lanes128(NormalHighestDouble));
        Vector128<double> power = GaussianOf(z, out Vector128<double> shifted);
        Vector128<double> density = Lanes128(NormalHighDouble)
            + FusedMultiplyAdd(power, Lanes128(NormalHighDouble), Lanes128(NormalLowDouble));
        return ScaleByPowerOfTwo(density, shifted);
    }

    /// <inheritdoc cref="NormalPdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NormalPdf(Vector256<double> x)
    {
        Vector256<double> z = Min(Vector256.Abs(x), Lanes256(NormalHighestDouble));
        Vector256<double> power = GaussianOf(z, out Vector256<double> shifted);
        Vector256<double> density = Lanes256(NormalHighDouble)
            + FusedMultiplyAdd(power, Lanes256(NormalHighDouble), Lanes256(NormalLowDouble));
        return ScaleByPowerOfTwo(density, shifted);
    }

    /// <inheritdoc cref="NormalPdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalPdf(Vector512<double> x)
    {
        Vector512<double> z = Min(Vector512.Abs(x), Lanes512(NormalHighestDouble));
        Vector512<double> power = GaussianOf(z, out Vector512<double> shifted);
        Vector512<double> density = Lanes512(NormalHighDouble)
            + FusedMultiplyAdd(power, Lanes512(NormalHighDouble), Lanes512(NormalLowDouble));
        return ScaleByPowerOfTwo(density, shifted);
    }

    /// <summary>
    /// φ(x) as a normal number times a scale, as <c>ExpScaled</c> gives e^x: x · φ(x)
    /// can be rounded once.
    /// </summary>
    /// <param name="x">The argument, in [-38.8, 38.8], or NaN: beyond, the result is that of the bound.</param>
    /// <param name="scale">A power of two, at most 1; anything where x is NaN.</param>
    /// <returns>φ(x) / scale; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NormalPdfScaled(double x, out double scale)
    {
        double z = Min(Math.Abs(x), NormalHighestDouble);
        double power = GaussianOf(z, out double shifted);
        double density = NormalHighDouble + FusedMultiplyAdd(power, NormalHighDouble, NormalLowDouble);

        double normal = Max(shifted, ExpShiftDouble + ExpLeastExponentDouble);
        long rest = unchecked(
            (BitConverter.DoubleToInt64Bits(shifted) - BitConverter.DoubleToInt64Bits(normal)) + 1023);
        scale = BitConverter.Int64BitsToDouble(rest << 52);
        return ScaleByPowerOfTwo(density, normal);
    }

    /// <inheritdoc cref="NormalPdfScaled(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NormalPdfScaled(Vector128<double> x, out Vector128<double> scale)
    {
        Vector128<double> z = Min(Vector128.Abs(x), Lanes128(NormalHighestDouble));
        Vector128<double> power = GaussianOf(z, out Vector128<double> shifted);
        Vector128<double> density = Lanes128(NormalHighDouble)
            + FusedMultiplyAdd(power, Lanes128(NormalHighDouble), Lanes128(NormalLowDouble));

        Vector128<double> normal = Max(shifted, Lanes128(ExpShiftDouble + ExpLeastExponentDouble));
        Vector128<long> rest = (shifted.AsInt64() - normal.AsInt64()) + Lanes128(1023L);
        scale = (rest << 52).AsDouble();
        return ScaleByPowerOfTwo(density, normal);
    }

    /// <inheritdoc cref="NormalPdfScaled(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NormalPdfScaled(Vector256<double> x, out Vector256<double> scale)
    {
        Vector256<double> z = Min(Vector256.Abs(x), Lanes256(NormalHighestDouble));
        Vector256<double> power = GaussianOf(z, out Vector256<double> shifted);
        Vector256<double> density = Lanes256(NormalHighDouble)
            + FusedMultiplyAdd(power, Lanes256(NormalHighDouble), Lanes256(NormalLowDouble));

        Vector256<double> normal = Max(shifted, Lanes256(ExpShiftDouble + ExpLeastExponentDouble));
        Vector256<long> rest = (shifted.AsInt64() - normal.AsInt64()) + Lanes256(1023L);
        scale = (rest << 52).AsDouble();
        return ScaleByPowerOfTwo(density, normal);
    }

    /// <inheritdoc cref="NormalPdfScaled(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalPdfScaled(Vector512<double> x, out Vector512<double> scale)
    {
        Vector512<double> z = Min(Vector512.Abs(x), Lanes512(NormalHighestDouble));
        Vector512<double> power = GaussianOf(z, out Vector512<double> shifted);
        Vector512<double> density = Lanes512(NormalHighDouble)
            + FusedMultiplyAdd(power, Lanes512(NormalHighDouble), Lanes512(NormalLowDouble));

        Vector512<double> normal = Max(shifted, Lanes512(ExpShiftDouble + ExpLeastExponentDouble));
        Vector512<long> rest = (shifted.AsInt64() - normal.AsInt64()) + Lanes512(1023L);
        scale = (rest << 52).AsDouble();
        return ScaleByPowerOfTwo(density, normal);
    }

    /// <summary>p of e^(-z²/2) = 2^n · (1 + p), where shifted is n + <see cref="ExpShiftDouble"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double GaussianOf(double z, out double shifted)
    {
        double square = z * z;
        double lost = FusedMultiplyAdd(z, z, -square);
        double argument = -0.5 * square;
        shifted = FusedMultiplyAdd(argument, Log2EDouble, ExpShiftDouble);
        double n = shifted - ExpShiftDouble;
        double r = FusedMultiplyAdd(n, -Ln2HighDouble, argument);
        double rest = FusedMultiplyAdd(n, -Ln2LowDouble, -0.5 * lost);
        return Expm1OfRemainder(r + rest, rest) + r;
    }

    /// <inheritdoc cref="GaussianOf(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> GaussianOf(Vector128<double> z, out Vector128<double> shifted)
    {
        Vector128<double> square = z * z;
        Vector128<double> lost = FusedMultiplyAdd(z, z, -square);
        Vector128<double> argument = Lanes128(-0.5) * square;
        shifted = FusedMultiplyAdd(argument, Lanes128(Log2EDouble), Lanes128(ExpShiftDouble));
        Vector128<double> n = shifted - Lanes128(ExpShiftDouble);
        Vector128<double> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighDouble), argument);
        Vector128<double> rest = FusedMultiplyAdd(n, Lanes128(-Ln2LowDouble), Lanes128(-0.5) * lost);
        return Expm1OfRemainder(r + rest, rest) + r;
    }

    /// <inheritdoc cref="GaussianOf(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> GaussianOf(Vector256<double> z, out Vector256<double> shifted)
    {
        Vector256<double> square = z * z;
        Vector256<double> lost = FusedMultiplyAdd(z, z, -square);
        Vector256<double> argument = Lanes256(-0.5) * square;
        shifted = FusedMultiplyAdd(argument, Lanes256(Log2EDouble), Lanes256(ExpShiftDouble));
        Vector256<double> n = shifted - Lanes256(ExpShiftDouble);
        Vector256<double> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighDouble), argument);
        Vector256<double> rest = FusedMultiplyAdd(n, Lanes256(-Ln2LowDouble), Lanes256(-0.5) * lost);
        return Expm1OfRemainder(r + rest, rest) + r;
    }

    /// <inheritdoc cref="GaussianOf(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> GaussianOf(Vector512<double> z, out Vector512<double> shifted)
    {
        Vector512<double> square = z * z;
        Vector512<double> lost = FusedMultiplyAdd(z, z, -square);
        Vector512<double> argument = Lanes512(-0.5) * square;
        shifted = FusedMultiplyAdd(argument, Lanes512(Log2EDouble), Lanes512(ExpShiftDouble));
        Vector512<double> n = shifted - Lanes512(ExpShiftDouble);
        Vector512<double> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighDouble), argument);
        Vector512<double> rest = FusedMultiplyAdd(n, Lanes512(-Ln2LowDouble), Lanes512(-0.5) * lost);
        return Expm1OfRemainder(r + rest, rest) + r;
    }
}
