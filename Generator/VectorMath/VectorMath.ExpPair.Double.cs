// Needs VectorMath.Expm1.Double.cs.
//
// e^x for double as a sum of two numbers: 2^n · (1 + r + r²/2 + r³ · C(r)) with the polynomial of Expm1, the sums and
// the square with what they lose. What is left is the error of r³ · C(r).
// Largest error of the sum found: 0.027 ulp of the result.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The exponential, in two parts.</content>
internal static partial class VectorMath
{
    /// <summary>e^x as an unevaluated sum: the rounded value, and what it lacks.</summary>
    /// <param name="x">The exponent.</param>
    /// <param name="rest">What is to be added, at most half an ulp; nothing where the result is subnormal.</param>
    /// <returns>e^x: 0 at -∞, 1 at ±0, +∞ from the overflow on, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpPair(double x, out double rest)
    {
        x = Min(Max(x, ExpLowestDouble), ExpHighestDouble);
        double shifted = FusedMultiplyAdd(x, Log2EDouble, ExpShiftDouble);
        double n = shifted - ExpShiftDouble;
        double r = ExpOfRemainderInParts(x, n, out double half, out double tail);

        // Each sum's first term is the greater one, so that what the sum loses is exact.
        double first = 1.0 + r;
        double second = first + half;
        double low = tail + ((r - (first - 1.0)) + (half - (second - first)));
        double power = second + low;
        rest = ScaleByPowerOfTwo(low - (power - second), shifted);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpPair(Vector128<double> x, out Vector128<double> rest)
    {
        x = Min(Max(x, Lanes128(ExpLowestDouble)), Lanes128(ExpHighestDouble));
        Vector128<double> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2EDouble), Lanes128(ExpShiftDouble));
        Vector128<double> n = shifted - Lanes128(ExpShiftDouble);
        Vector128<double> r = ExpOfRemainderInParts(x, n, out Vector128<double> half, out Vector128<double> tail);

        // Each sum's first term is the greater one, so that what the sum loses is exact.
        Vector128<double> first = Lanes128(1.0) + r;
        Vector128<double> second = first + half;
        Vector128<double> low = tail + ((r - (first - Lanes128(1.0))) + (half - (second - first)));
        Vector128<double> power = second + low;
        rest = ScaleByPowerOfTwo(low - (power - second), shifted);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpPair(Vector256<double> x, out Vector256<double> rest)
    {
        x = Min(Max(x, Lanes256(ExpLowestDouble)), Lanes256(ExpHighestDouble));
        Vector256<double> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2EDouble), Lanes256(ExpShiftDouble));
        Vector256<double> n = shifted - Lanes256(ExpShiftDouble);
        Vector256<double> r = ExpOfRemainderInParts(x, n, out Vector256<double> half, out Vector256<double> tail);

        // Each sum's first term is the greater one, so that what the sum loses is exact.
        Vector256<double> first = Lanes256(1.0) + r;
        Vector256<double> second = first + half;
        Vector256<double> low = tail + ((r - (first - Lanes256(1.0))) + (half - (second - first)));
        Vector256<double> power = second + low;
        rest = ScaleByPowerOfTwo(low - (power - second), shifted);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpPair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpPair(Vector512<double> x, out Vector512<double> rest)
    {
        x = Min(Max(x, Lanes512(ExpLowestDouble)), Lanes512(ExpHighestDouble));
        Vector512<double> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2EDouble), Lanes512(ExpShiftDouble));
        Vector512<double> n = shifted - Lanes512(ExpShiftDouble);
        Vector512<double> r = ExpOfRemainderInParts(x, n, out Vector512<double> half, out Vector512<double> tail);

        // Each sum's first term is the greater one, so that what the sum loses is exact.
        Vector512<double> first = Lanes512(1.0) + r;
        Vector512<double> second = first + half;
        Vector512<double> low = tail + ((r - (first - Lanes512(1.0))) + (half - (second - first)));
        Vector512<double> power = second + low;
        rest = ScaleByPowerOfTwo(low - (power - second), shifted);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <summary>r, r²/2 and the rest of e^(x - n · ln 2) - 1, which is their sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpOfRemainderInParts(double x, double n, out double half, out double tail)
    {
        double r = FusedMultiplyAdd(n, -Ln2HighDouble, x);
        double rest = n * -Ln2LowDouble;
        double reduced = r + rest;
        double lost = (r - reduced) + rest;
        double square = reduced * reduced;
        double squareLow = FusedMultiplyAdd(reduced, reduced, -square);
        half = 0.5 * square;
        tail = FusedMultiplyAdd(0.5, squareLow, rest);
        tail = FusedMultiplyAdd(lost, reduced, tail);
        tail = FusedMultiplyAdd(reduced * square, Expm1Cubic(reduced), tail);
        return r;
    }

    /// <inheritdoc cref="ExpOfRemainderInParts(double, double, out double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpOfRemainderInParts(
        Vector128<double> x,
        Vector128<double> n,
        out Vector128<double> half,
        out Vector128<double> tail)
    {
        Vector128<double> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighDouble), x);
        Vector128<double> rest = n * Lanes128(-Ln2LowDouble);
        Vector128<double> reduced = r + rest;
        Vector128<double> lost = (r - reduced) + rest;
        Vector128<double> square = reduced * reduced;
        Vector128<double> squareLow = FusedMultiplyAdd(reduced, reduced, -square);
        half = Lanes128(0.5) * square;
        tail = FusedMultiplyAdd(Lanes128(0.5), squareLow, rest);
        tail = FusedMultiplyAdd(lost, reduced, tail);
        tail = FusedMultiplyAdd(reduced * square, Expm1Cubic(reduced), tail);
        return r;
    }

    /// <inheritdoc cref="ExpOfRemainderInParts(double, double, out double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpOfRemainderInParts(
        Vector256<double> x,
        Vector256<double> n,
        out Vector256<double> half,
        out Vector256<double> tail)
    {
        Vector256<double> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighDouble), x);
        Vector256<double> rest = n * Lanes256(-Ln2LowDouble);
        Vector256<double> reduced = r + rest;
        Vector256<double> lost = (r - reduced) + rest;
        Vector256<double> square = reduced * reduced;
        Vector256<double> squareLow = FusedMultiplyAdd(reduced, reduced, -square);
        half = Lanes256(0.5) * square;
        tail = FusedMultiplyAdd(Lanes256(0.5), squareLow, rest);
        tail = FusedMultiplyAdd(lost, reduced, tail);
        tail = FusedMultiplyAdd(reduced * square, Expm1Cubic(reduced), tail);
        return r;
    }

    /// <inheritdoc cref="ExpOfRemainderInParts(double, double, out double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpOfRemainderInParts(
        Vector512<double> x,
        Vector512<double> n,
        out Vector512<double> half,
        out Vector512<double> tail)
    {
        Vector512<double> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighDouble), x);
        Vector512<double> rest = n * Lanes512(-Ln2LowDouble);
        Vector512<double> reduced = r + rest;
        Vector512<double> lost = (r - reduced) + rest;
        Vector512<double> square = reduced * reduced;
        Vector512<double> squareLow = FusedMultiplyAdd(reduced, reduced, -square);
        half = Lanes512(0.5) * square;
        tail = FusedMultiplyAdd(Lanes512(0.5), squareLow, rest);
        tail = FusedMultiplyAdd(lost, reduced, tail);
        tail = FusedMultiplyAdd(reduced * square, Expm1Cubic(reduced), tail);
        return r;
    }
}
