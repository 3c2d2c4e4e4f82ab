// Needs VectorMath.Exp.Double.cs and VectorMath.CopySign.cs.
//
// e^x - 1 for double, without cancellation: 2^n · (e^r - 1) + (2^n - 1) with x = n · ln 2 + r and |r| ≤ ln 2 / 2.
// e^r - 1 = r + r² · Q(r): a minimax polynomial of degree 12, its relative error 2^-61.5. Here r is kept as the exact
// x - n · Ln2High and the rest as -n · Ln2Low, which is added to r² · Q(r): rounding r costs half an ulp at n = ±1.
// Coefficients: scripts/coefficients.
// Largest error found: 0.811 ulp (Expm1NonPositive 0.882).

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>e^x - 1.</content>
internal static partial class VectorMath
{
    /// <summary>Adding it rounds to an integer n, whose bits then end in n + 1023, the exponent of 2^n.</summary>
    private const double Expm1ShiftDouble = 6755399441056767.0;

    /// <summary>Below it, e^x - 1 rounds to -1.</summary>
    private const double Expm1LowestDouble = -38.0;

    /// <summary>The polynomial's coefficient of r^12.</summary>
    private const double Expm1Term12Double = 2.0889411823414116E-09;

    /// <summary>The polynomial's coefficient of r^11.</summary>
    private const double Expm1Term11Double = 2.5109115329021425E-08;

    /// <summary>The polynomial's coefficient of r^10.</summary>
    private const double Expm1Term10Double = 2.755735304936254E-07;

    /// <summary>The polynomial's coefficient of r^9.</summary>
    private const double Expm1Term9Double = 2.755724394226305E-06;

    /// <summary>The polynomial's coefficient of r^8.</summary>
    private const double Expm1Term8Double = 2.480158723746364E-05;

    /// <summary>The polynomial's coefficient of r^7.</summary>
    private const double Expm1Term7Double = 0.00019841269886448112;

    /// <summary>The polynomial's coefficient of r^6.</summary>
    private const double Expm1Term6Double = 0.0013888888888923805;

    /// <summary>The polynomial's coefficient of r^5.</summary>
    private const double Expm1Term5Double = 0.008333333333321471;

    /// <summary>The polynomial's coefficient of r^4.</summary>
    private const double Expm1Term4Double = 0.04166666666666661;

    /// <summary>The polynomial's coefficient of r^3.</summary>
    private const double Expm1Term3Double = 0.16666666666666677;

    /// <summary>The polynomial's coefficient of r^2.</summary>
    private const double Expm1Term2Double = 0.5;

    /// <summary>e^x - 1, accurate near zero too.</summary>
    /// <param name="x">The exponent.</param>
    /// <returns>e^x - 1: -1 at -∞, ±0 at ±0, +∞ from the overflow of e^x on, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Expm1(double x)
    {
        double argument = Min(Max(x, Expm1LowestDouble), ExpHighestDouble);
        double shifted = FusedMultiplyAdd(argument, Log2EDouble, Expm1ShiftDouble);
        double n = shifted - Expm1ShiftDouble;
        double r = FusedMultiplyAdd(n, -Ln2HighDouble, argument);
        double rest = n * -Ln2LowDouble;
        double reduced = r + rest;

        // What the sum lost weighs three tenths of an ulp at n = 1.
        double lost = (r - reduced) + rest;
        double small = Expm1OfRemainder(reduced, FusedMultiplyAdd(lost, reduced, rest));

        // For n > 0, 2^n + 2^n · r is exact and comes first; otherwise r + r² · Q(r) does. As n = 1024 is in range,
        // all is halved for n > 0 and doubled at the end. -1 goes where it is exact: to 2^n up to n = 1, otherwise
        // to the small part.
        bool positive = n > 0.0;
        double one = positive ? 0.5 : 1.0;
        long exponent = unchecked(BitConverter.DoubleToInt64Bits(shifted) - (positive ? 1 : 0));
        double power = BitConverter.Int64BitsToDouble(exponent << 52);
        double exact = positive ? r : 0.0;
        double early = n > 1.0 ? 0.0 : one;
        double large = FusedMultiplyAdd(power, exact, power - early);
        double sum = FusedMultiplyAdd(power, small + (r - exact), early - one) + large;
        return CopySign(positive ? sum + sum : sum, x);
    }

    /// <inheritdoc cref="Expm1(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Expm1(Vector128<double> x)
    {
        Vector128<double> argument
            = Min(Max(x, Lanes128(Expm1LowestDouble)), Lanes128(ExpHighestDouble));
        Vector128<double> shifted = FusedMultiplyAdd(
            argument, Lanes128(Log2EDouble), Lanes128(Expm1ShiftDouble));
        Vector128<double> n = shifted - Lanes128(Expm1ShiftDouble);
        Vector128<double> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighDouble), argument);
        Vector128<double> rest = n * Lanes128(-Ln2LowDouble);
        Vector128<double> reduced = r + rest;
        Vector128<double> lost = (r - reduced) + rest;
        Vector128<double> small = Expm1OfRemainder(reduced, FusedMultiplyAdd(lost, reduced, rest));

        // As in the scalar form, which says why.
        Vector128<double> positive = Vector128.GreaterThan(n, Vector128<double>.Zero);
        Vector128<double> one = Vector128.ConditionalSelect(positive, Lanes128(0.5), Lanes128(1.0));
        Vector128<double> power = ((shifted.AsInt64() + positive.AsInt64()) << 52).AsDouble();
        Vector128<double> exact = r & positive;
        Vector128<double> early = Vector128.AndNot(one, Vector128.GreaterThan(n, Lanes128(1.0)));
        Vector128<double> large = FusedMultiplyAdd(power, exact, power - early);
        Vector128<double> sum = FusedMultiplyAdd(power, small + (r - exact), early - one) + large;
        return CopySign(sum + (sum & positive), x);
    }

    /// <inheritdoc cref="Expm1(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Expm1(Vector256<double> x)
    {
        Vector256<double> argument
            = Min(Max(x, Lanes256(Expm1LowestDouble)), Lanes256(ExpHighestDouble));
        Vector256<double> shifted = FusedMultiplyAdd(
            argument, Lanes256(Log2EDouble), Lanes256(Expm1ShiftDouble));
        Vector256<double> n = shifted - Lanes256(Expm1ShiftDouble);
        Vector256<double> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighDouble), argument);
        Vector256<double> rest = n * Lanes256(-Ln2LowDouble);
        Vector256<double> reduced = r + rest;
        Vector256<double> lost = (r - reduced) + rest;
        Vector256<double> small = Expm1OfRemainder(reduced, FusedMultiplyAdd(lost, reduced, rest));

        // As in the scalar form, which says why.
        Vector256<double> positive = Vector256.GreaterThan(n, Vector256<double>.Zero);
        Vector256<double> one = Vector256.ConditionalSelect(positive, Lanes256(0.5), Lanes256(1.0));
        Vector256<double> power = ((shifted.AsInt64() + positive.AsInt64()) << 52).AsDouble();
        Vector256<double> exact = r & positive;
        Vector256<double> early = Vector256.AndNot(one, Vector256.GreaterThan(n, Lanes256(1.0)));
        Vector256<double> large = FusedMultiplyAdd(power, exact, power - early);
        Vector256<double> sum = FusedMultiplyAdd(power, small + (r - exact), early - one) + large;
        return CopySign(sum + (sum & positive), x);
    }

    /// <inheritdoc cref="Expm1(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Expm1(Vector512<double> x)
    {
        Vector512<double> argument
            = Min(Max(x, Lanes512(Expm1LowestDouble)), Lanes512(ExpHighestDouble));
        Vector512<double> shifted = FusedMultiplyAdd(
            argument, Lanes512(Log2EDouble), Lanes512(Expm1ShiftDouble));
        Vector512<double> n = shifted - Lanes512(Expm1ShiftDouble);
        Vector512<double> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighDouble), argument);
        Vector512<double> rest = n * Lanes512(-Ln2LowDouble);
        Vector512<double> reduced = r + rest;
        Vector512<double> lost = (r - reduced) + rest;
        Vector512<double> small = Expm1OfRemainder(reduced, FusedMultiplyAdd(lost, reduced, rest));

        // As in the scalar form, which says why.
        Vector512<double> positive = Vector512.GreaterThan(n, Vector512<double>.Zero);
        Vector512<double> one = Vector512.ConditionalSelect(positive, Lanes512(0.5), Lanes512(1.0));
        Vector512<double> power = ((shifted.AsInt64() + positive.AsInt64()) << 52).AsDouble();
        Vector512<double> exact = r & positive;
        Vector512<double> early = Vector512.AndNot(one, Vector512.GreaterThan(n, Lanes512(1.0)));
        Vector512<double> large = FusedMultiplyAdd(power, exact, power - early);
        Vector512<double> sum = FusedMultiplyAdd(power, small + (r - exact), early - one) + large;
        return CopySign(sum + (sum & positive), x);
    }

    /// <summary>
    /// e^x - 1 for x ≤ 0, accurate near zero too: half the work of <see cref="Expm1(double)"/>, from which it may
    /// differ in the last bit.
    /// </summary>
    /// <param name="x">The exponent: not positive, or NaN.</param>
    /// <returns>e^x - 1: -1 at -∞, -0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Expm1NonPositive(double x)
    {
        x = Max(x, Expm1LowestDouble);
        double shifted = FusedMultiplyAdd(x, Log2EDouble, Expm1ShiftDouble);
        double n = shifted - Expm1ShiftDouble;
        double r = FusedMultiplyAdd(n, -Ln2HighDouble, x);
        double rest = n * -Ln2LowDouble;
        double minusOne = Expm1OfRemainder(r + rest, rest) + r;

        double power = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(shifted) << 52);
        double result = FusedMultiplyAdd(power, minusOne, power - 1.0);
        return CopySign(result, -0.0);
    }

    /// <inheritdoc cref="Expm1NonPositive(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Expm1NonPositive(Vector128<double> x)
    {
        x = Max(x, Lanes128(Expm1LowestDouble));
        Vector128<double> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2EDouble), Lanes128(Expm1ShiftDouble));
        Vector128<double> n = shifted - Lanes128(Expm1ShiftDouble);
        Vector128<double> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighDouble), x);
        Vector128<double> rest = n * Lanes128(-Ln2LowDouble);
        Vector128<double> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector128<double> power = (shifted.AsInt64() << 52).AsDouble();
        Vector128<double> result = FusedMultiplyAdd(power, minusOne, power - Lanes128(1.0));
        return result | Lanes128(-0.0);
    }

    /// <inheritdoc cref="Expm1NonPositive(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Expm1NonPositive(Vector256<double> x)
    {
        x = Max(x, Lanes256(Expm1LowestDouble));
        Vector256<double> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2EDouble), Lanes256(Expm1ShiftDouble));
        Vector256<double> n = shifted - Lanes256(Expm1ShiftDouble);
        Vector256<double> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighDouble), x);
        Vector256<double> rest = n * Lanes256(-Ln2LowDouble);
        Vector256<double> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector256<double> power = (shifted.AsInt64() << 52).AsDouble();
        Vector256<double> result = FusedMultiplyAdd(power, minusOne, power - Lanes256(1.0));
        return result | Lanes256(-0.0);
    }

    /// <inheritdoc cref="Expm1NonPositive(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Expm1NonPositive(Vector512<double> x)
    {
        x = Max(x, Lanes512(Expm1LowestDouble));
        Vector512<double> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2EDouble), Lanes512(Expm1ShiftDouble));
        Vector512<double> n = shifted - Lanes512(Expm1ShiftDouble);
        Vector512<double> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighDouble), x);
        Vector512<double> rest = n * Lanes512(-Ln2LowDouble);
        Vector512<double> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector512<double> power = (shifted.AsInt64() << 52).AsDouble();
        Vector512<double> result = FusedMultiplyAdd(power, minusOne, power - Lanes512(1.0));
        return result | Lanes512(-0.0);
    }

    /// <summary>e^reduced - 1 - reduced + rest, for a remainder of the reduction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Expm1OfRemainder(double reduced, double rest)
    {
        double sum = FusedMultiplyAdd(Expm1Cubic(reduced), reduced, Expm1Term2Double);
        return FusedMultiplyAdd(reduced * reduced, sum, rest);
    }

    /// <inheritdoc cref="Expm1OfRemainder(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Expm1OfRemainder(Vector128<double> reduced, Vector128<double> rest)
    {
        Vector128<double> sum = FusedMultiplyAdd(Expm1Cubic(reduced), reduced, Lanes128(Expm1Term2Double));
        return FusedMultiplyAdd(reduced * reduced, sum, rest);
    }

    /// <inheritdoc cref="Expm1OfRemainder(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Expm1OfRemainder(Vector256<double> reduced, Vector256<double> rest)
    {
        Vector256<double> sum = FusedMultiplyAdd(Expm1Cubic(reduced), reduced, Lanes256(Expm1Term2Double));
        return FusedMultiplyAdd(reduced * reduced, sum, rest);
    }

    /// <inheritdoc cref="Expm1OfRemainder(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Expm1OfRemainder(Vector512<double> reduced, Vector512<double> rest)
    {
        Vector512<double> sum = FusedMultiplyAdd(Expm1Cubic(reduced), reduced, Lanes512(Expm1Term2Double));
        return FusedMultiplyAdd(reduced * reduced, sum, rest);
    }

    /// <summary>(e^r - 1 - r - r²/2) / r³, for a remainder of the reduction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Expm1Cubic(double reduced)
    {
        double sum = FusedMultiplyAdd(Expm1Term12Double, reduced, Expm1Term11Double);
        sum = FusedMultiplyAdd(sum, reduced, Expm1Term10Double);
        sum = FusedMultiplyAdd(sum, reduced, Expm1Term9Double);
        sum = FusedMultiplyAdd(sum, reduced, Expm1Term8Double);
        sum = FusedMultiplyAdd(sum, reduced, Expm1Term7Double);
        sum = FusedMultiplyAdd(sum, reduced, Expm1Term6Double);
        sum = FusedMultiplyAdd(sum, reduced, Expm1Term5Double);
        sum = FusedMultiplyAdd(sum, reduced, Expm1Term4Double);
        return FusedMultiplyAdd(sum, reduced, Expm1Term3Double);
    }

    /// <inheritdoc cref="Expm1Cubic(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Expm1Cubic(Vector128<double> reduced)
    {
        Vector128<double> sum = FusedMultiplyAdd(
            Lanes128(Expm1Term12Double), reduced, Lanes128(Expm1Term11Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes128(Expm1Term10Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes128(Expm1Term9Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes128(Expm1Term8Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes128(Expm1Term7Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes128(Expm1Term6Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes128(Expm1Term5Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes128(Expm1Term4Double));
        return FusedMultiplyAdd(sum, reduced, Lanes128(Expm1Term3Double));
    }

    /// <inheritdoc cref="Expm1Cubic(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Expm1Cubic(Vector256<double> reduced)
    {
        Vector256<double> sum = FusedMultiplyAdd(
            Lanes256(Expm1Term12Double), reduced, Lanes256(Expm1Term11Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes256(Expm1Term10Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes256(Expm1Term9Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes256(Expm1Term8Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes256(Expm1Term7Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes256(Expm1Term6Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes256(Expm1Term5Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes256(Expm1Term4Double));
        return FusedMultiplyAdd(sum, reduced, Lanes256(Expm1Term3Double));
    }

    /// <inheritdoc cref="Expm1Cubic(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Expm1Cubic(Vector512<double> reduced)
    {
        Vector512<double> sum = FusedMultiplyAdd(
            Lanes512(Expm1Term12Double), reduced, Lanes512(Expm1Term11Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes512(Expm1Term10Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes512(Expm1Term9Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes512(Expm1Term8Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes512(Expm1Term7Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes512(Expm1Term6Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes512(Expm1Term5Double));
        sum = FusedMultiplyAdd(sum, reduced, Lanes512(Expm1Term4Double));
        return FusedMultiplyAdd(sum, reduced, Lanes512(Expm1Term3Double));
    }
}
