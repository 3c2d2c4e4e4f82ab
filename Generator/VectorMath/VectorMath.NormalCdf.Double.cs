// Needs VectorMath.NormalTail.Double.cs and VectorMath.Exp.Double.cs.
//
// Φ(x) for double: with z = |x| it is the tail Φ(-z), or 1 - Φ(-z).
// Largest error found: 1.615 ulp, subnormal results included; that of x · Φ(x), rounded once more: 2.150.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The normal distribution.</content>
internal static partial class VectorMath
{
    /// <summary>The distribution function of the normal distribution: Φ(x) = (1 + erf(x/√2)) / 2.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>Φ(x): 0 at -∞, 1/2 at ±0, 1 at +∞, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NormalCdf(double x)
    {
        double tail = NormalTail(Min(Math.Abs(x), NormalHighestDouble), out double shifted);
        tail = ScaleByPowerOfTwo(tail, shifted);
        return x < 0.0 ? tail : 1.0 - tail;
    }

    /// <inheritdoc cref="NormalCdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NormalCdf(Vector128<double> x)
    {
        Vector128<double> tail = NormalTail(
            Min(Vector128.Abs(x), Lanes128(NormalHighestDouble)), out Vector128<double> shifted);
        tail = ScaleByPowerOfTwo(tail, shifted);
        return Vector128.ConditionalSelect(
            Vector128.LessThan(x, Vector128<double>.Zero), tail, Lanes128(1.0) - tail);
    }

    /// <inheritdoc cref="NormalCdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NormalCdf(Vector256<double> x)
    {
        Vector256<double> tail = NormalTail(
            Min(Vector256.Abs(x), Lanes256(NormalHighestDouble)), out Vector256<double> shifted);
        tail = ScaleByPowerOfTwo(tail, shifted);
        return Vector256.ConditionalSelect(
            Vector256.LessThan(x, Vector256<double>.Zero), tail, Lanes256(1.0) - tail);
    }

    /// <inheritdoc cref="NormalCdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalCdf(Vector512<double> x)
    {
        Vector512<double> tail = NormalTail(
            Min(Vector512.Abs(x), Lanes512(NormalHighestDouble)), out Vector512<double> shifted);
        tail = ScaleByPowerOfTwo(tail, shifted);
        return Vector512.ConditionalSelect(
            Vector512.LessThan(x, Vector512<double>.Zero), tail, Lanes512(1.0) - tail);
    }

    /// <summary>
    /// Φ(x) as a normal number times a scale, as <c>ExpScaled</c> gives e^x: x · Φ(x)
    /// can be rounded once.
    /// </summary>
    /// <param name="x">The argument, at least -38.8, or NaN: below, the result is that of the bound.</param>
    /// <param name="scale">A power of two, at most 1; for x below 0 that of NormalPdfScaled, otherwise 1.</param>
    /// <returns>Φ(x) / scale; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NormalCdfScaled(double x, out double scale)
    {
        double tail = NormalTail(Min(Math.Abs(x), NormalHighestDouble), out double shifted);
        double normal = Max(shifted, ExpShiftDouble + ExpLeastExponentDouble);
        long rest = unchecked(
            (BitConverter.DoubleToInt64Bits(shifted) - BitConverter.DoubleToInt64Bits(normal)) + 1023);
        tail = ScaleByPowerOfTwo(tail, normal);

        bool negative = x < 0.0;
        scale = negative ? BitConverter.Int64BitsToDouble(rest << 52) : 1.0;
        return negative ? tail : 1.0 - tail;
    }

    /// <inheritdoc cref="NormalCdfScaled(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NormalCdfScaled(Vector128<double> x, out Vector128<double> scale)
    {
        Vector128<double> tail = NormalTail(
            Min(Vector128.Abs(x), Lanes128(NormalHighestDouble)), out Vector128<double> shifted);
        Vector128<double> normal = Max(shifted, Lanes128(ExpShiftDouble + ExpLeastExponentDouble));
        Vector128<long> rest = (shifted.AsInt64() - normal.AsInt64()) + Lanes128(1023L);
        tail = ScaleByPowerOfTwo(tail, normal);

        Vector128<double> negative = Vector128.LessThan(x, Vector128<double>.Zero);
        scale = Vector128.ConditionalSelect(negative, (rest << 52).AsDouble(), Lanes128(1.0));
        return Vector128.ConditionalSelect(negative, tail, Lanes128(1.0) - tail);
    }

    /// <inheritdoc cref="NormalCdfScaled(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NormalCdfScaled(Vector256<double> x, out Vector256<double> scale)
    {
        Vector256<double> tail = NormalTail(
            Min(Vector256.Abs(x), Lanes256(NormalHighestDouble)), out Vector256<double> shifted);
        Vector256<double> normal = Max(shifted, Lanes256(ExpShiftDouble + ExpLeastExponentDouble));
        Vector256<long> rest = (shifted.AsInt64() - normal.AsInt64()) + Lanes256(1023L);
        tail = ScaleByPowerOfTwo(tail, normal);

        Vector256<double> negative = Vector256.LessThan(x, Vector256<double>.Zero);
        scale = Vector256.ConditionalSelect(negative, (rest << 52).AsDouble(), Lanes256(1.0));
        return Vector256.ConditionalSelect(negative, tail, Lanes256(1.0) - tail);
    }

    /// <inheritdoc cref="NormalCdfScaled(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalCdfScaled(Vector512<double> x, out Vector512<double> scale)
    {
        Vector512<double> tail = NormalTail(
            Min(Vector512.Abs(x), Lanes512(NormalHighestDouble)), out Vector512<double> shifted);
        Vector512<double> normal = Max(shifted, Lanes512(ExpShiftDouble + ExpLeastExponentDouble));
        Vector512<long> rest = (shifted.AsInt64() - normal.AsInt64()) + Lanes512(1023L);
        tail = ScaleByPowerOfTwo(tail, normal);

        Vector512<double> negative = Vector512.LessThan(x, Vector512<double>.Zero);
        scale = Vector512.ConditionalSelect(negative, (rest << 52).AsDouble(), Lanes512(1.0));
        return Vector512.ConditionalSelect(negative, tail, Lanes512(1.0) - tail);
    }
}
