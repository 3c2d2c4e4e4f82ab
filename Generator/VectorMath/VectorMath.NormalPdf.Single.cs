// Needs VectorMath.Expm1.Single.cs.
//
// φ(x) = e^(-x²/2) / √(2π) for float. x² is x · x, rounded, and what that rounding loses, which is added to the small
// part of the exponent: without it the error would grow with x². e^(-x²/2) = 2^n · (1 + p) with p as in Expm1.
// Largest error at every 51st float: 1.015 ulp, subnormal results included.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The density of the normal distribution.</content>
internal static partial class VectorMath
{
    /// <summary>From there on, x · φ(x) and x · Φ(-x) round to zero.</summary>
    private const float NormalHighestSingle = 14.6f;

    /// <summary>1/√(2π).</summary>
    private const float NormalHighSingle = 0.3989423f;

    /// <summary>The rest of it.</summary>
    private const float NormalLowSingle = -1.133517E-08f;

    /// <summary>The density of the normal distribution: φ(x) = e^(-x²/2) / √(2π).</summary>
    /// <param name="x">The argument.</param>
    /// <returns>φ(x): 0 at ±∞, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalPdf(float x)
    {
        float z = Min(MathF.Abs(x), NormalHighestSingle);
        float power = GaussianOf(z, out float shifted);
        float density = NormalHighSingle + FusedMultiplyAdd(power, NormalHighSingle, NormalLowSingle);
        return ScaleByPowerOfTwo(density, shifted);
    }

    /// <inheritdoc cref="NormalPdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NormalPdf(Vector128<float> x)
    {
        Vector128<float> z = Min(Vector128.Abs(x), Lanes128(NormalHighestSingle));
        Vector128<float> power = GaussianOf(z, out Vector128<float> shifted);
        Vector128<float> density = Lanes128(NormalHighSingle)
            + FusedMultiplyAdd(power, Lanes128(NormalHighSingle), Lanes128(NormalLowSingle));
        return ScaleByPowerOfTwo(density, shifted);
    }

    /// <inheritdoc cref="NormalPdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NormalPdf(Vector256<float> x)
    {
        Vector256<float> z = Min(Vector256.Abs(x), Lanes256(NormalHighestSingle));
        Vector256<float> power = GaussianOf(z, out Vector256<float> shifted);
        Vector256<float> density = Lanes256(NormalHighSingle)
            + FusedMultiplyAdd(power, Lanes256(NormalHighSingle), Lanes256(NormalLowSingle));
        return ScaleByPowerOfTwo(density, shifted);
    }

    /// <inheritdoc cref="NormalPdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalPdf(Vector512<float> x)
    {
        Vector512<float> z = Min(Vector512.Abs(x), Lanes512(NormalHighestSingle));
        Vector512<float> power = GaussianOf(z, out Vector512<float> shifted);
        Vector512<float> density = Lanes512(NormalHighSingle)
            + FusedMultiplyAdd(power, Lanes512(NormalHighSingle), Lanes512(NormalLowSingle));
        return ScaleByPowerOfTwo(density, shifted);
    }

    /// <summary>
    /// φ(x) as a normal number times a scale, as <c>ExpScaled</c> gives e^x: x · φ(x) can
    /// be rounded once.
    /// </summary>
    /// <param name="x">The argument, in [-14.6, 14.6], or NaN: beyond, the result is that of the bound.</param>
    /// <param name="scale">A power of two, at most 1; anything where x is NaN.</param>
    /// <returns>φ(x) / scale; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalPdfScaled(float x, out float scale)
    {
        float z = Min(MathF.Abs(x), NormalHighestSingle);
        float power = GaussianOf(z, out float shifted);
        float density = NormalHighSingle + FusedMultiplyAdd(power, NormalHighSingle, NormalLowSingle);

        float normal = Max(shifted, ExpShiftSingle + ExpLeastExponentSingle);
        int rest = unchecked((BitConverter.SingleToInt32Bits(shifted) - BitConverter.SingleToInt32Bits(normal)) + 127);
        scale = BitConverter.Int32BitsToSingle(rest << 23);
        return ScaleByPowerOfTwo(density, normal);
    }

    /// <inheritdoc cref="NormalPdfScaled(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NormalPdfScaled(Vector128<float> x, out Vector128<float> scale)
    {
        Vector128<float> z = Min(Vector128.Abs(x), Lanes128(NormalHighestSingle));
        Vector128<float> power = GaussianOf(z, out Vector128<float> shifted);
        Vector128<float> density = Lanes128(NormalHighSingle)
            + FusedMultiplyAdd(power, Lanes128(NormalHighSingle), Lanes128(NormalLowSingle));

        Vector128<float> normal = Max(shifted, Lanes128(ExpShiftSingle + ExpLeastExponentSingle));
        Vector128<int> rest = (shifted.AsInt32() - normal.AsInt32()) + Lanes128(127);
        scale = (rest << 23).AsSingle();
        return ScaleByPowerOfTwo(density, normal);
    }

    /// <inheritdoc cref="NormalPdfScaled(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NormalPdfScaled(Vector256<float> x, out Vector256<float> scale)
    {
        Vector256<float> z = Min(Vector256.Abs(x), Lanes256(NormalHighestSingle));
        Vector256<float> power = GaussianOf(z, out Vector256<float> shifted);
        Vector256<float> density = Lanes256(NormalHighSingle)
            + FusedMultiplyAdd(power, Lanes256(NormalHighSingle), Lanes256(NormalLowSingle));

        Vector256<float> normal = Max(shifted, Lanes256(ExpShiftSingle + ExpLeastExponentSingle));
        Vector256<int> rest = (shifted.AsInt32() - normal.AsInt32()) + Lanes256(127);
        scale = (rest << 23).AsSingle();
        return ScaleByPowerOfTwo(density, normal);
    }

    /// <inheritdoc cref="NormalPdfScaled(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalPdfScaled(Vector512<float> x, out Vector512<float> scale)
    {
        Vector512<float> z = Min(Vector512.Abs(x), Lanes512(NormalHighestSingle));
        Vector512<float> power = GaussianOf(z, out Vector512<float> shifted);
        Vector512<float> density = Lanes512(NormalHighSingle)
            + FusedMultiplyAdd(power, Lanes512(NormalHighSingle), Lanes512(NormalLowSingle));

        Vector512<float> normal = Max(shifted, Lanes512(ExpShiftSingle + ExpLeastExponentSingle));
        Vector512<int> rest = (shifted.AsInt32() - normal.AsInt32()) + Lanes512(127);
        scale = (rest << 23).AsSingle();
        return ScaleByPowerOfTwo(density, normal);
    }

    /// <summary>p of e^(-z²/2) = 2^n · (1 + p), where shifted is n + <see cref="ExpShiftSingle"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float GaussianOf(float z, out float shifted)
    {
        float square = z * z;
        float lost = FusedMultiplyAdd(z, z, -square);
        float argument = -0.5f * square;
        shifted = FusedMultiplyAdd(argument, Log2ESingle, ExpShiftSingle);
        float n = shifted - ExpShiftSingle;
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, argument);
        float rest = FusedMultiplyAdd(n, -Ln2LowSingle, -0.5f * lost);
        return Expm1OfRemainder(r + rest, rest) + r;
    }

    /// <inheritdoc cref="GaussianOf(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> GaussianOf(Vector128<float> z, out Vector128<float> shifted)
    {
        Vector128<float> square = z * z;
        Vector128<float> lost = FusedMultiplyAdd(z, z, -square);
        Vector128<float> argument = Lanes128(-0.5f) * square;
        shifted = FusedMultiplyAdd(argument, Lanes128(Log2ESingle), Lanes128(ExpShiftSingle));
        Vector128<float> n = shifted - Lanes128(ExpShiftSingle);
        Vector128<float> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighSingle), argument);
        Vector128<float> rest = FusedMultiplyAdd(n, Lanes128(-Ln2LowSingle), Lanes128(-0.5f) * lost);
        return Expm1OfRemainder(r + rest, rest) + r;
    }

    /// <inheritdoc cref="GaussianOf(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> GaussianOf(Vector256<float> z, out Vector256<float> shifted)
    {
        Vector256<float> square = z * z;
        Vector256<float> lost = FusedMultiplyAdd(z, z, -square);
        Vector256<float> argument = Lanes256(-0.5f) * square;
        shifted = FusedMultiplyAdd(argument, Lanes256(Log2ESingle), Lanes256(ExpShiftSingle));
        Vector256<float> n = shifted - Lanes256(ExpShiftSingle);
        Vector256<float> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighSingle), argument);
        Vector256<float> rest = FusedMultiplyAdd(n, Lanes256(-Ln2LowSingle), Lanes256(-0.5f) * lost);
        return Expm1OfRemainder(r + rest, rest) + r;
    }

    /// <inheritdoc cref="GaussianOf(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> GaussianOf(Vector512<float> z, out Vector512<float> shifted)
    {
        Vector512<float> square = z * z;
        Vector512<float> lost = FusedMultiplyAdd(z, z, -square);
        Vector512<float> argument = Lanes512(-0.5f) * square;
        shifted = FusedMultiplyAdd(argument, Lanes512(Log2ESingle), Lanes512(ExpShiftSingle));
        Vector512<float> n = shifted - Lanes512(ExpShiftSingle);
        Vector512<float> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighSingle), argument);
        Vector512<float> rest = FusedMultiplyAdd(n, Lanes512(-Ln2LowSingle), Lanes512(-0.5f) * lost);
        return Expm1OfRemainder(r + rest, rest) + r;
    }
}
