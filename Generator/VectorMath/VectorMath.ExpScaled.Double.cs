// Needs VectorMath.Exp.Double.cs.
//
// e^x for double as a normal number and a power of two: the exponential's own steps, but for 2^n, of which only so much is
// multiplied in that the result stays normal.
// Largest error: that of Exp, whose bits the result has where its scale is 1.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The exponential, times a scale.</content>
internal static partial class VectorMath
{
    /// <summary>
    /// e^x = result · scale. The result is normal, and the scale, 2^k with k ≤ 0, carries what would make it
    /// subnormal, so that x · e^x can be rounded once.
    /// </summary>
    /// <param name="x">The exponent, in [-1400, 710], or NaN.</param>
    /// <param name="scale">A power of two, at most 1; anything where x is NaN.</param>
    /// <returns>e^x / scale; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpScaled(double x, out double scale)
    {
        double shifted = FusedMultiplyAdd(x, Log2EDouble, ExpShiftDouble);
        double power = ExpOfRemainder(x, shifted - ExpShiftDouble);

        double normal = Max(shifted, ExpShiftDouble + ExpLeastExponentDouble);
        long rest
            = unchecked(BitConverter.DoubleToInt64Bits(shifted) - BitConverter.DoubleToInt64Bits(normal) + 1023);
        scale = BitConverter.Int64BitsToDouble(rest << 52);
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpScaled(Vector128<double> x, out Vector128<double> scale)
    {
        Vector128<double> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2EDouble), Lanes128(ExpShiftDouble));
        Vector128<double> power = ExpOfRemainder(x, shifted - Lanes128(ExpShiftDouble));

        Vector128<double> normal = Max(shifted, Lanes128(ExpShiftDouble + ExpLeastExponentDouble));
        Vector128<long> rest = shifted.AsInt64() - normal.AsInt64() + Lanes128(1023L);
        scale = (rest << 52).AsDouble();
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpScaled(Vector256<double> x, out Vector256<double> scale)
    {
        Vector256<double> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2EDouble), Lanes256(ExpShiftDouble));
        Vector256<double> power = ExpOfRemainder(x, shifted - Lanes256(ExpShiftDouble));

        Vector256<double> normal = Max(shifted, Lanes256(ExpShiftDouble + ExpLeastExponentDouble));
        Vector256<long> rest = shifted.AsInt64() - normal.AsInt64() + Lanes256(1023L);
        scale = (rest << 52).AsDouble();
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpScaled(Vector512<double> x, out Vector512<double> scale)
    {
        Vector512<double> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2EDouble), Lanes512(ExpShiftDouble));
        Vector512<double> power = ExpOfRemainder(x, shifted - Lanes512(ExpShiftDouble));

        Vector512<double> normal = Max(shifted, Lanes512(ExpShiftDouble + ExpLeastExponentDouble));
        Vector512<long> rest = shifted.AsInt64() - normal.AsInt64() + Lanes512(1023L);
        scale = (rest << 52).AsDouble();
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <summary>e^(x + low) = result · scale, as <see cref="ExpScaled(double, out double)"/> gives e^x.</summary>
    /// <param name="x">The exponent, in [-1400, 710], or NaN.</param>
    /// <param name="low">What is to be added to it: at most an ulp of x.</param>
    /// <param name="scale">A power of two, at most 1; anything where x is NaN.</param>
    /// <returns>e^(x + low) / scale; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpScaled(double x, double low, out double scale)
    {
        double shifted = FusedMultiplyAdd(x, Log2EDouble, ExpShiftDouble);
        double power = ExpOfRemainder(x, low, shifted - ExpShiftDouble);

        double normal = Max(shifted, ExpShiftDouble + ExpLeastExponentDouble);
        long rest
            = unchecked(BitConverter.DoubleToInt64Bits(shifted) - BitConverter.DoubleToInt64Bits(normal) + 1023);
        scale = BitConverter.Int64BitsToDouble(rest << 52);
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(double, double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpScaled(Vector128<double> x, Vector128<double> low, out Vector128<double> scale)
    {
        Vector128<double> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2EDouble), Lanes128(ExpShiftDouble));
        Vector128<double> power = ExpOfRemainder(x, low, shifted - Lanes128(ExpShiftDouble));

        Vector128<double> normal = Max(shifted, Lanes128(ExpShiftDouble + ExpLeastExponentDouble));
        Vector128<long> rest = shifted.AsInt64() - normal.AsInt64() + Lanes128(1023L);
        scale = (rest << 52).AsDouble();
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(double, double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpScaled(Vector256<double> x, Vector256<double> low, out Vector256<double> scale)
    {
        Vector256<double> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2EDouble), Lanes256(ExpShiftDouble));
        Vector256<double> power = ExpOfRemainder(x, low, shifted - Lanes256(ExpShiftDouble));

        Vector256<double> normal = Max(shifted, Lanes256(ExpShiftDouble + ExpLeastExponentDouble));
        Vector256<long> rest = shifted.AsInt64() - normal.AsInt64() + Lanes256(1023L);
        scale = (rest << 52).AsDouble();
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(double, double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpScaled(Vector512<double> x, Vector512<double> low, out Vector512<double> scale)
    {
        Vector512<double> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2EDouble), Lanes512(ExpShiftDouble));
        Vector512<double> power = ExpOfRemainder(x, low, shifted - Lanes512(ExpShiftDouble));

        Vector512<double> normal = Max(shifted, Lanes512(ExpShiftDouble + ExpLeastExponentDouble));
        Vector512<long> rest = shifted.AsInt64() - normal.AsInt64() + Lanes512(1023L);
        scale = (rest << 52).AsDouble();
        return ScaleByPowerOfTwo(power, normal);
    }
}
