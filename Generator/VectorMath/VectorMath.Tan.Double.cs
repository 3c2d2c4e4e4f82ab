// Needs VectorMath.Sin.Double.cs.
//
// tan x for double: sin r / cos r or -cos r / sin r by n of x = n · π/2 + r, all in two parts.
// Largest error found: 0.725 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The tangent.</content>
internal static partial class VectorMath
{
    /// <summary>The tangent.</summary>
    /// <param name="x">The angle, of any size.</param>
    /// <returns>tan x: ±0 at ±0, NaN for ±∞ and NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tan(double x)
    {
        double r = AnyAngleReduced(x, out double low, out long quadrant);
        double result = TanOfQuadrant(r, low, quadrant);
        return x == 0.0 ? x : result;
    }

    /// <inheritdoc cref="Tan(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Tan(Vector128<double> x)
    {
        if (Vector128.GreaterThanOrEqualAny(Vector128.Abs(x), Lanes128(AngleHighestDouble)))
        {
            return TanOfLarge(x);
        }

        Vector128<double> r = AngleReduced(x, out Vector128<double> low, out Vector128<long> quadrant);
        Vector128<double> result = TanOfQuadrant(r, low, quadrant);
        return Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<double>.Zero), x, result);
    }

    /// <inheritdoc cref="Tan(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Tan(Vector256<double> x)
    {
        if (Vector256.GreaterThanOrEqualAny(Vector256.Abs(x), Lanes256(AngleHighestDouble)))
        {
            return TanOfLarge(x);
        }

        Vector256<double> r = AngleReduced(x, out Vector256<double> low, out Vector256<long> quadrant);
        Vector256<double> result = TanOfQuadrant(r, low, quadrant);
        return Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), x, result);
    }

    /// <inheritdoc cref="Tan(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tan(Vector512<double> x)
    {
        if (Vector512.GreaterThanOrEqualAny(Vector512.Abs(x), Lanes512(AngleHighestDouble)))
        {
            return TanOfLarge(x);
        }

        Vector512<double> r = AngleReduced(x, out Vector512<double> low, out Vector512<long> quadrant);
        Vector512<double> result = TanOfQuadrant(r, low, quadrant);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), x, result);
    }

    /// <summary>tan(r + low + n · π/2), for an integer whose last bit is that of n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double TanOfQuadrant(double r, double low, long quadrant)
    {
        double sine = SinCosOfParts(r, low, out double cosine, out double cosineLow);
        bool even = (quadrant & 1) == 0;
        double first = even ? r : cosine;
        double firstLow = even ? sine : cosineLow;
        double second = even ? cosine : r;
        double secondLow = even ? cosineLow : sine;

        // Each rounded, with what that loses; then the quotient, with what it loses.
        double numerator = first + firstLow;
        double over = first - numerator + firstLow;
        double denominator = second + secondLow;
        double lack = second - denominator + secondLow;
        double inverse = 1.0 / denominator;
        double quotient = numerator * inverse;
        double error = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);
        double result = FusedMultiplyAdd(error, inverse, quotient);
        return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(result) ^ (quadrant << 63));
    }

    /// <inheritdoc cref="TanOfQuadrant(double, double, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> TanOfQuadrant(Vector128<double> r, Vector128<double> low, Vector128<long> quadrant)
    {
        Vector128<double> sine = SinCosOfParts(r, low, out Vector128<double> cosine, out Vector128<double> cosineLow);
        Vector128<double> even = Vector128.Equals(quadrant & Lanes128(1L), Lanes128(0L)).AsDouble();
        Vector128<double> first = Vector128.ConditionalSelect(even, r, cosine);
        Vector128<double> firstLow = Vector128.ConditionalSelect(even, sine, cosineLow);
        Vector128<double> second = Vector128.ConditionalSelect(even, cosine, r);
        Vector128<double> secondLow = Vector128.ConditionalSelect(even, cosineLow, sine);

        // Each rounded, with what that loses; then the quotient, with what it loses.
        Vector128<double> numerator = first + firstLow;
        Vector128<double> over = first - numerator + firstLow;
        Vector128<double> denominator = second + secondLow;
        Vector128<double> lack = second - denominator + secondLow;
        Vector128<double> inverse = Lanes128(1.0) / denominator;
        Vector128<double> quotient = numerator * inverse;
        Vector128<double> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);
        Vector128<double> result = FusedMultiplyAdd(error, inverse, quotient);
        return result ^ (quadrant << 63).AsDouble();
    }

    /// <inheritdoc cref="TanOfQuadrant(double, double, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TanOfQuadrant(Vector256<double> r, Vector256<double> low, Vector256<long> quadrant)
    {
        Vector256<double> sine = SinCosOfParts(r, low, out Vector256<double> cosine, out Vector256<double> cosineLow);
        Vector256<double> even = Vector256.Equals(quadrant & Lanes256(1L), Lanes256(0L)).AsDouble();
        Vector256<double> first = Vector256.ConditionalSelect(even, r, cosine);
        Vector256<double> firstLow = Vector256.ConditionalSelect(even, sine, cosineLow);
        Vector256<double> second = Vector256.ConditionalSelect(even, cosine, r);
        Vector256<double> secondLow = Vector256.ConditionalSelect(even, cosineLow, sine);

        // Each rounded, with what that loses; then the quotient, with what it loses.
        Vector256<double> numerator = first + firstLow;
        Vector256<double> over = first - numerator + firstLow;
        Vector256<double> denominator = second + secondLow;
        Vector256<double> lack = second - denominator + secondLow;
        Vector256<double> inverse = Lanes256(1.0) / denominator;
        Vector256<double> quotient = numerator * inverse;
        Vector256<double> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);
        Vector256<double> result = FusedMultiplyAdd(error, inverse, quotient);
        return result ^ (quadrant << 63).AsDouble();
    }

    /// <inheritdoc cref="TanOfQuadrant(double, double, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TanOfQuadrant(Vector512<double> r, Vector512<double> low, Vector512<long> quadrant)
    {
        Vector512<double> sine = SinCosOfParts(r, low, out Vector512<double> cosine, out Vector512<double> cosineLow);
        Vector512<double> even = Vector512.Equals(quadrant & Lanes512(1L), Lanes512(0L)).AsDouble();
        Vector512<double> first = Vector512.ConditionalSelect(even, r, cosine);
        Vector512<double> firstLow = Vector512.ConditionalSelect(even, sine, cosineLow);
        Vector512<double> second = Vector512.ConditionalSelect(even, cosine, r);
        Vector512<double> secondLow = Vector512.ConditionalSelect(even, cosineLow, sine);

        // Each rounded, with what that loses; then the quotient, with what it loses.
        Vector512<double> numerator = first + firstLow;
        Vector512<double> over = first - numerator + firstLow;
        Vector512<double> denominator = second + secondLow;
        Vector512<double> lack = second - denominator + secondLow;
        Vector512<double> inverse = Lanes512(1.0) / denominator;
        Vector512<double> quotient = numerator * inverse;
        Vector512<double> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);
        Vector512<double> result = FusedMultiplyAdd(error, inverse, quotient);
        return result ^ (quadrant << 63).AsDouble();
    }

    /// <summary>Tan x lane by lane, for vectors with a large argument.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<double> TanOfLarge(Vector128<double> x)
        => Vector128.Create(Tan(x.GetElement(0)), Tan(x.GetElement(1)));

    /// <inheritdoc cref="TanOfLarge(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> TanOfLarge(Vector256<double> x)
        => Vector256.Create(TanOfLarge(x.GetLower()), TanOfLarge(x.GetUpper()));

    /// <inheritdoc cref="TanOfLarge(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> TanOfLarge(Vector512<double> x)
        => Vector512.Create(TanOfLarge(x.GetLower()), TanOfLarge(x.GetUpper()));
}
