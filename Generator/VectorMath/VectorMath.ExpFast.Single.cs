// Needs VectorMath.Exp.Single.cs.
//
// e^x for float to a few ulp: as Exp, with a minimax polynomial of degree 5 of which only the first coefficient is 1,
// its relative error 2^-23.3. Coefficients: scripts/coefficients.
// ExpNonPositiveFast multiplies by 2^n in one step: where 2^n would be subnormal it is 0.
// Largest error, of every 4,099th float where the result is normal: 1.898 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The exponential to a few ulp.</content>
internal static partial class VectorMath
{
    /// <summary>Adding it rounds to an integer n, whose bits then end in n + 127, the exponent of 2^n.</summary>
    private const float ExpFastShiftSingle = 12583039f;

    /// <summary>The polynomial's coefficient of r^5.</summary>
    private const float ExpFast5Single = 0.008289297f;

    /// <summary>The polynomial's coefficient of r^4.</summary>
    private const float ExpFast4Single = 0.041897826f;

    /// <summary>The polynomial's coefficient of r^3.</summary>
    private const float ExpFast3Single = 0.16667652f;

    /// <summary>The polynomial's coefficient of r^2.</summary>
    private const float ExpFast2Single = 0.4999915f;

    /// <summary>The polynomial's coefficient of r.</summary>
    private const float ExpFast1Single = 0.9999997f;

    /// <summary>There n is -127, and 2^n, in one step, 0.</summary>
    private const float ExpFastLowestSingle = -88f;

    /// <summary>e^x to a few ulp.</summary>
    /// <param name="x">The exponent.</param>
    /// <returns>e^x: 0 at -∞, 1 at ±0, +∞ from the overflow on, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpFast(float x)
    {
        x = Min(Max(x, ExpLowestSingle), ExpHighestSingle);
        float shifted = FusedMultiplyAdd(x, Log2ESingle, ExpShiftSingle);
        float power = ExpFastOfRemainder(x, shifted - ExpShiftSingle);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpFast(Vector128<float> x)
    {
        x = Min(Max(x, Lanes128(ExpLowestSingle)), Lanes128(ExpHighestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2ESingle), Lanes128(ExpShiftSingle));
        Vector128<float> power = ExpFastOfRemainder(x, shifted - Lanes128(ExpShiftSingle));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpFast(Vector256<float> x)
    {
        x = Min(Max(x, Lanes256(ExpLowestSingle)), Lanes256(ExpHighestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2ESingle), Lanes256(ExpShiftSingle));
        Vector256<float> power = ExpFastOfRemainder(x, shifted - Lanes256(ExpShiftSingle));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpFast(Vector512<float> x)
    {
        x = Min(Max(x, Lanes512(ExpLowestSingle)), Lanes512(ExpHighestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2ESingle), Lanes512(ExpShiftSingle));
        Vector512<float> power = ExpFastOfRemainder(x, shifted - Lanes512(ExpShiftSingle));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <summary>e^x for x ≤ 0 to a few ulp, and flushed where it isn't normal.</summary>
    /// <param name="x">The exponent: not positive, or NaN.</param>
    /// <returns>e^x: 0 at -∞, 1 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpNonPositiveFast(float x)
    {
        x = Max(x, ExpFastLowestSingle);
        float shifted = FusedMultiplyAdd(x, Log2ESingle, ExpFastShiftSingle);
        float n = shifted - ExpFastShiftSingle;
        float power = ExpFastOfRemainder(x, n);
        return power * BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << 23);
    }

    /// <inheritdoc cref="ExpNonPositiveFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpNonPositiveFast(Vector128<float> x)
    {
        x = Max(x, Lanes128(ExpFastLowestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2ESingle), Lanes128(ExpFastShiftSingle));
        Vector128<float> n = shifted - Lanes128(ExpFastShiftSingle);
        Vector128<float> power = ExpFastOfRemainder(x, n);
        return power * (shifted.AsInt32() << 23).AsSingle();
    }

    /// <inheritdoc cref="ExpNonPositiveFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpNonPositiveFast(Vector256<float> x)
    {
        x = Max(x, Lanes256(ExpFastLowestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2ESingle), Lanes256(ExpFastShiftSingle));
        Vector256<float> n = shifted - Lanes256(ExpFastShiftSingle);
        Vector256<float> power = ExpFastOfRemainder(x, n);
        return power * (shifted.AsInt32() << 23).AsSingle();
    }

    /// <inheritdoc cref="ExpNonPositiveFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpNonPositiveFast(Vector512<float> x)
    {
        x = Max(x, Lanes512(ExpFastLowestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2ESingle), Lanes512(ExpFastShiftSingle));
        Vector512<float> n = shifted - Lanes512(ExpFastShiftSingle);
        Vector512<float> power = ExpFastOfRemainder(x, n);
        return power * (shifted.AsInt32() << 23).AsSingle();
    }

    /// <summary>e^r for the remainder r = x - n · ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ExpFastOfRemainder(float x, float n)
    {
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, x);
        r = FusedMultiplyAdd(n, -Ln2LowSingle, r);
        float sum = FusedMultiplyAdd(ExpFast5Single, r, ExpFast4Single);
        sum = FusedMultiplyAdd(sum, r, ExpFast3Single);
        sum = FusedMultiplyAdd(sum, r, ExpFast2Single);
        sum = FusedMultiplyAdd(sum, r, ExpFast1Single);
        return FusedMultiplyAdd(sum, r, 1f);
    }

    /// <inheritdoc cref="ExpFastOfRemainder(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ExpFastOfRemainder(Vector128<float> x, Vector128<float> n)
    {
        Vector128<float> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighSingle), x);
        r = FusedMultiplyAdd(n, Lanes128(-Ln2LowSingle), r);
        Vector128<float> sum = FusedMultiplyAdd(Lanes128(ExpFast5Single), r, Lanes128(ExpFast4Single));
        sum = FusedMultiplyAdd(sum, r, Lanes128(ExpFast3Single));
        sum = FusedMultiplyAdd(sum, r, Lanes128(ExpFast2Single));
        sum = FusedMultiplyAdd(sum, r, Lanes128(ExpFast1Single));
        return FusedMultiplyAdd(sum, r, Lanes128(1f));
    }

    /// <inheritdoc cref="ExpFastOfRemainder(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpFastOfRemainder(Vector256<float> x, Vector256<float> n)
    {
        Vector256<float> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighSingle), x);
        r = FusedMultiplyAdd(n, Lanes256(-Ln2LowSingle), r);
        Vector256<float> sum = FusedMultiplyAdd(Lanes256(ExpFast5Single), r, Lanes256(ExpFast4Single));
        sum = FusedMultiplyAdd(sum, r, Lanes256(ExpFast3Single));
        sum = FusedMultiplyAdd(sum, r, Lanes256(ExpFast2Single));
        sum = FusedMultiplyAdd(sum, r, Lanes256(ExpFast1Single));
        return FusedMultiplyAdd(sum, r, Lanes256(1f));
    }

    /// <inheritdoc cref="ExpFastOfRemainder(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpFastOfRemainder(Vector512<float> x, Vector512<float> n)
    {
        Vector512<float> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighSingle), x);
        r = FusedMultiplyAdd(n, Lanes512(-Ln2LowSingle), r);
        Vector512<float> sum = FusedMultiplyAdd(Lanes512(ExpFast5Single), r, Lanes512(ExpFast4Single));
        sum = FusedMultiplyAdd(sum, r, Lanes512(ExpFast3Single));
        sum = FusedMultiplyAdd(sum, r, Lanes512(ExpFast2Single));
        sum = FusedMultiplyAdd(sum, r, Lanes512(ExpFast1Single));
        return FusedMultiplyAdd(sum, r, Lanes512(1f));
    }
}
