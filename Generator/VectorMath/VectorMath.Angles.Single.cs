// Needs VectorMath.Pi.Single.cs, VectorMath.LargeAngles.cs and VectorMath.FusedMultiplyAdd.cs.
//
// x = n · π/2 + r for float, |r| at most π/4 and a little: by π/2 in three parts, of which the first step is exact.
// r in two parts, since near a multiple of π/2 the first has few bits. From 2^17 on, VectorMath.LargeAngles.cs does it.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>Angles.</content>
internal static partial class VectorMath
{
    /// <summary>2/π.</summary>
    private const float TwoOverPiSingle = 0.63661975f;

    /// <summary>Adding it rounds to an integer, with which the bits then end.</summary>
    private const float AngleShiftSingle = 12582912f;

    /// <summary>From there on the parts of π/2 don't suffice: 2^17.</summary>
    private const float AngleHighestSingle = 131072f;

    /// <summary>
    /// r = x - n · π/2 and its rest, and an integer whose last two bits are n, for an x that is not large.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float AngleReduced(float x, out float low, out int quadrant)
    {
        float shifted = FusedMultiplyAdd(x, TwoOverPiSingle, AngleShiftSingle);
        float n = shifted - AngleShiftSingle;
        float exact = FusedMultiplyAdd(n, -PiHalfHighSingle, x);

        // Its difference from the next product may cancel, and is taken with what its rounding loses.
        float product = n * PiHalfMiddleSingle;
        float r = exact - product;
        float back = r - exact;
        float lost = exact - (r - back) - (product + back);
        low = lost - FusedMultiplyAdd(n, PiHalfLowSingle, FusedMultiplyAdd(n, PiHalfMiddleSingle, -product));
        quadrant = BitConverter.SingleToInt32Bits(shifted);
        return r;
    }

    /// <inheritdoc cref="AngleReduced(float, out float, out int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> AngleReduced(
        Vector128<float> x,
        out Vector128<float> low,
        out Vector128<int> quadrant)
    {
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Lanes128(TwoOverPiSingle), Lanes128(AngleShiftSingle));
        Vector128<float> n = shifted - Lanes128(AngleShiftSingle);
        Vector128<float> exact = FusedMultiplyAdd(n, Lanes128(-PiHalfHighSingle), x);

        // Its difference from the next product may cancel, and is taken with what its rounding loses.
        Vector128<float> product = n * Lanes128(PiHalfMiddleSingle);
        Vector128<float> r = exact - product;
        Vector128<float> back = r - exact;
        Vector128<float> lost = exact - (r - back) - (product + back);
        low = lost
            - FusedMultiplyAdd(n, Lanes128(PiHalfLowSingle), FusedMultiplyAdd(n, Lanes128(PiHalfMiddleSingle), -product));
        quadrant = shifted.AsInt32();
        return r;
    }

    /// <inheritdoc cref="AngleReduced(float, out float, out int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> AngleReduced(
        Vector256<float> x,
        out Vector256<float> low,
        out Vector256<int> quadrant)
    {
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Lanes256(TwoOverPiSingle), Lanes256(AngleShiftSingle));
        Vector256<float> n = shifted - Lanes256(AngleShiftSingle);
        Vector256<float> exact = FusedMultiplyAdd(n, Lanes256(-PiHalfHighSingle), x);

        // Its difference from the next product may cancel, and is taken with what its rounding loses.
        Vector256<float> product = n * Lanes256(PiHalfMiddleSingle);
        Vector256<float> r = exact - product;
        Vector256<float> back = r - exact;
        Vector256<float> lost = exact - (r - back) - (product + back);
        low = lost
            - FusedMultiplyAdd(n, Lanes256(PiHalfLowSingle), FusedMultiplyAdd(n, Lanes256(PiHalfMiddleSingle), -product));
        quadrant = shifted.AsInt32();
        return r;
    }

    /// <inheritdoc cref="AngleReduced(float, out float, out int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> AngleReduced(
        Vector512<float> x,
        out Vector512<float> low,
        out Vector512<int> quadrant)
    {
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(TwoOverPiSingle), Lanes512(AngleShiftSingle));
        Vector512<float> n = shifted - Lanes512(AngleShiftSingle);
        Vector512<float> exact = FusedMultiplyAdd(n, Lanes512(-PiHalfHighSingle), x);

        // Its difference from the next product may cancel, and is taken with what its rounding loses.
        Vector512<float> product = n * Lanes512(PiHalfMiddleSingle);
        Vector512<float> r = exact - product;
        Vector512<float> back = r - exact;
        Vector512<float> lost = exact - (r - back) - (product + back);
        low = lost
            - FusedMultiplyAdd(n, Lanes512(PiHalfLowSingle), FusedMultiplyAdd(n, Lanes512(PiHalfMiddleSingle), -product));
        quadrant = shifted.AsInt32();
        return r;
    }

    /// <summary>r = x - n · π/2 as <see cref="AngleReduced(float, out float, out int)"/> gives it, for any x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float AnyAngleReduced(float x, out float low, out int quadrant)
    {
        if (MathF.Abs(x) < AngleHighestSingle)
        {
            return AngleReduced(x, out low, out quadrant);
        }

        // No discard: where the user has a type named _, that is what it means.
        double reduced = LargeAngleReduced(x, out double rest, out quadrant);
        float r = (float)reduced;
        low = (float)(reduced - r);
        return r;
    }
}
