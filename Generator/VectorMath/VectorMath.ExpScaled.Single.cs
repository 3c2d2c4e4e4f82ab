// Needs VectorMath.Exp.Single.cs.
//
// e^x for float as a normal number and a power of two: the exponential's own steps, but for 2^n, of which only so much is
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
    /// <param name="x">The exponent, in [-170, 89], or NaN.</param>
    /// <param name="scale">A power of two, at most 1; anything where x is NaN.</param>
    /// <returns>e^x / scale; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpScaled(float x, out float scale)
    {
        float shifted = FusedMultiplyAdd(x, Log2ESingle, ExpShiftSingle);
        float power = ExpOfRemainder(x, shifted - ExpShiftSingle);

        float normal = Max(shifted, ExpShiftSingle + ExpLeastExponentSingle);
        int rest = unchecked(BitConverter.SingleToInt32Bits(shifted) - BitConverter.SingleToInt32Bits(normal) + 127);
        scale = BitConverter.Int32BitsToSingle(rest << 23);
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpScaled(Vector128<float> x, out Vector128<float> scale)
    {
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2ESingle), Lanes128(ExpShiftSingle));
        Vector128<float> power = ExpOfRemainder(x, shifted - Lanes128(ExpShiftSingle));

        Vector128<float> normal = Max(shifted, Lanes128(ExpShiftSingle + ExpLeastExponentSingle));
        Vector128<int> rest = shifted.AsInt32() - normal.AsInt32() + Lanes128(127);
        scale = (rest << 23).AsSingle();
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpScaled(Vector256<float> x, out Vector256<float> scale)
    {
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2ESingle), Lanes256(ExpShiftSingle));
        Vector256<float> power = ExpOfRemainder(x, shifted - Lanes256(ExpShiftSingle));

        Vector256<float> normal = Max(shifted, Lanes256(ExpShiftSingle + ExpLeastExponentSingle));
        Vector256<int> rest = shifted.AsInt32() - normal.AsInt32() + Lanes256(127);
        scale = (rest << 23).AsSingle();
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpScaled(Vector512<float> x, out Vector512<float> scale)
    {
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2ESingle), Lanes512(ExpShiftSingle));
        Vector512<float> power = ExpOfRemainder(x, shifted - Lanes512(ExpShiftSingle));

        Vector512<float> normal = Max(shifted, Lanes512(ExpShiftSingle + ExpLeastExponentSingle));
        Vector512<int> rest = shifted.AsInt32() - normal.AsInt32() + Lanes512(127);
        scale = (rest << 23).AsSingle();
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <summary>e^(x + low) = result · scale, as <see cref="ExpScaled(float, out float)"/> gives e^x.</summary>
    /// <param name="x">The exponent, in [-170, 89], or NaN.</param>
    /// <param name="low">What is to be added to it: at most an ulp of x.</param>
    /// <param name="scale">A power of two, at most 1; anything where x is NaN.</param>
    /// <returns>e^(x + low) / scale; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpScaled(float x, float low, out float scale)
    {
        float shifted = FusedMultiplyAdd(x, Log2ESingle, ExpShiftSingle);
        float power = ExpOfRemainder(x, low, shifted - ExpShiftSingle);

        float normal = Max(shifted, ExpShiftSingle + ExpLeastExponentSingle);
        int rest
            = unchecked(BitConverter.SingleToInt32Bits(shifted) - BitConverter.SingleToInt32Bits(normal) + 127);
        scale = BitConverter.Int32BitsToSingle(rest << 23);
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(float, float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpScaled(Vector128<float> x, Vector128<float> low, out Vector128<float> scale)
    {
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2ESingle), Lanes128(ExpShiftSingle));
        Vector128<float> power = ExpOfRemainder(x, low, shifted - Lanes128(ExpShiftSingle));

        Vector128<float> normal = Max(shifted, Lanes128(ExpShiftSingle + ExpLeastExponentSingle));
        Vector128<int> rest = shifted.AsInt32() - normal.AsInt32() + Lanes128(127);
        scale = (rest << 23).AsSingle();
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(float, float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpScaled(Vector256<float> x, Vector256<float> low, out Vector256<float> scale)
    {
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2ESingle), Lanes256(ExpShiftSingle));
        Vector256<float> power = ExpOfRemainder(x, low, shifted - Lanes256(ExpShiftSingle));

        Vector256<float> normal = Max(shifted, Lanes256(ExpShiftSingle + ExpLeastExponentSingle));
        Vector256<int> rest = shifted.AsInt32() - normal.AsInt32() + Lanes256(127);
        scale = (rest << 23).AsSingle();
        return ScaleByPowerOfTwo(power, normal);
    }

    /// <inheritdoc cref="ExpScaled(float, float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpScaled(Vector512<float> x, Vector512<float> low, out Vector512<float> scale)
    {
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2ESingle), Lanes512(ExpShiftSingle));
        Vector512<float> power = ExpOfRemainder(x, low, shifted - Lanes512(ExpShiftSingle));

        Vector512<float> normal = Max(shifted, Lanes512(ExpShiftSingle + ExpLeastExponentSingle));
        Vector512<int> rest = shifted.AsInt32() - normal.AsInt32() + Lanes512(127);
        scale = (rest << 23).AsSingle();
        return ScaleByPowerOfTwo(power, normal);
    }
}
