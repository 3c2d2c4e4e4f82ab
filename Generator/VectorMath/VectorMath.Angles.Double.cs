// Needs VectorMath.Pi.Double.cs, VectorMath.LargeAngles.cs and VectorMath.FusedMultiplyAdd.cs.
//
// x = n · π/2 + r for double, |r| at most π/4: by π/2 in three parts, of which the first step is exact.
// r in two parts, since near a multiple of π/2 the first has few bits. From 2^30 on, VectorMath.LargeAngles.cs does it.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>Angles.</content>
internal static partial class VectorMath
{
    /// <summary>2/π.</summary>
    private const double TwoOverPiDouble = 0.6366197723675814;

    /// <summary>Adding it rounds to an integer, with which the bits then end.</summary>
    private const double AngleShiftDouble = 6755399441055744.0;

    /// <summary>From there on the parts of π/2 don't suffice: 2^30.</summary>
    private const double AngleHighestDouble = 1073741824.0;

    /// <summary>
    /// r = x - n · π/2 and its rest, and an integer whose last two bits are n, for an x that is not large.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double AngleReduced(double x, out double low, out long quadrant)
    {
        double shifted = FusedMultiplyAdd(x, TwoOverPiDouble, AngleShiftDouble);
        double n = shifted - AngleShiftDouble;
        double exact = FusedMultiplyAdd(n, -PiHalfHighDouble, x);

        // Its difference from the next product may cancel, and is taken with what its rounding loses.
        double product = n * PiHalfMiddleDouble;
        double r = exact - product;
        double back = r - exact;
        double lost = exact - (r - back) - (product + back);
        low = lost - FusedMultiplyAdd(n, PiHalfLowDouble, FusedMultiplyAdd(n, PiHalfMiddleDouble, -product));
        quadrant = BitConverter.DoubleToInt64Bits(shifted);
        return r;
    }

    /// <inheritdoc cref="AngleReduced(double, out double, out long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> AngleReduced(
        Vector128<double> x,
        out Vector128<double> low,
        out Vector128<long> quadrant)
    {
        Vector128<double> shifted = FusedMultiplyAdd(
            x, Lanes128(TwoOverPiDouble), Lanes128(AngleShiftDouble));
        Vector128<double> n = shifted - Lanes128(AngleShiftDouble);
        Vector128<double> exact = FusedMultiplyAdd(n, Lanes128(-PiHalfHighDouble), x);

        // Its difference from the next product may cancel, and is taken with what its rounding loses.
        Vector128<double> product = n * Lanes128(PiHalfMiddleDouble);
        Vector128<double> r = exact - product;
        Vector128<double> back = r - exact;
        Vector128<double> lost = exact - (r - back) - (product + back);
        low = lost
            - FusedMultiplyAdd(n, Lanes128(PiHalfLowDouble), FusedMultiplyAdd(n, Lanes128(PiHalfMiddleDouble), -product));
        quadrant = shifted.AsInt64();
        return r;
    }

    /// <inheritdoc cref="AngleReduced(double, out double, out long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AngleReduced(
        Vector256<double> x,
        out Vector256<double> low,
        out Vector256<long> quadrant)
    {
        Vector256<double> shifted = FusedMultiplyAdd(
            x, Lanes256(TwoOverPiDouble), Lanes256(AngleShiftDouble));
        Vector256<double> n = shifted - Lanes256(AngleShiftDouble);
        Vector256<double> exact = FusedMultiplyAdd(n, Lanes256(-PiHalfHighDouble), x);

        // Its difference from the next product may cancel, and is taken with what its rounding loses.
        Vector256<double> product = n * Lanes256(PiHalfMiddleDouble);
        Vector256<double> r = exact - product;
        Vector256<double> back = r - exact;
        Vector256<double> lost = exact - (r - back) - (product + back);
        low = lost
            - FusedMultiplyAdd(n, Lanes256(PiHalfLowDouble), FusedMultiplyAdd(n, Lanes256(PiHalfMiddleDouble), -product));
        quadrant = shifted.AsInt64();
        return r;
    }

    /// <inheritdoc cref="AngleReduced(double, out double, out long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AngleReduced(
        Vector512<double> x,
        out Vector512<double> low,
        out Vector512<long> quadrant)
    {
        Vector512<double> shifted = FusedMultiplyAdd(
            x, Lanes512(TwoOverPiDouble), Lanes512(AngleShiftDouble));
        Vector512<double> n = shifted - Lanes512(AngleShiftDouble);
        Vector512<double> exact = FusedMultiplyAdd(n, Lanes512(-PiHalfHighDouble), x);

        // Its difference from the next product may cancel, and is taken with what its rounding loses.
        Vector512<double> product = n * Lanes512(PiHalfMiddleDouble);
        Vector512<double> r = exact - product;
        Vector512<double> back = r - exact;
        Vector512<double> lost = exact - (r - back) - (product + back);
        low = lost
            - FusedMultiplyAdd(n, Lanes512(PiHalfLowDouble), FusedMultiplyAdd(n, Lanes512(PiHalfMiddleDouble), -product));
        quadrant = shifted.AsInt64();
        return r;
    }

    /// <summary>r = x - n · π/2 as <see cref="AngleReduced(double, out double, out long)"/> gives it, for any x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double AnyAngleReduced(double x, out double low, out long quadrant)
    {
        if (Math.Abs(x) < AngleHighestDouble)
        {
            return AngleReduced(x, out low, out quadrant);
        }

        double r = LargeAngleReduced(x, out low, out int n);
        quadrant = n;
        return r;
    }
}
