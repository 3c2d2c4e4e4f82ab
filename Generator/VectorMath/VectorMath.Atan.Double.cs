// Needs VectorMath.Pi.Double.cs, VectorMath.MinMax.cs and VectorMath.CopySign.cs.
//
// arctan x for double: an angle, 0, π/4 or π/2, and arctan t with t = |x| up to 1/2, (|x| - 1) / (|x| + 1) up to 2.4 and
// -1/|x| beyond: |t| is at most 1/2. t is kept in two parts, since angle and t may be of opposite signs.
// arctan t = t + t³ · P(t²): a minimax polynomial, its relative error 2^-62.0. Coefficients: scripts/coefficients.
// Largest error found: 0.621 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The arctangent.</content>
internal static partial class VectorMath
{
    /// <summary>From there on the angle is π/4.</summary>
    private const double AtanMiddleDouble = 0.5;

    /// <summary>From there on the angle is π/2.</summary>
    private const double AtanUpperDouble = 2.4;

    /// <summary>From there on, arctan x rounds to π/2: 2^60.</summary>
    private const double AtanHighestDouble = 1.152921504606847E+18;

    /// <summary>The polynomial's coefficient of t^27.</summary>
    private const double Atan27Double = -0.008371317809940885;

    /// <summary>The polynomial's coefficient of t^25.</summary>
    private const double Atan25Double = 0.023664510741701873;

    /// <summary>The polynomial's coefficient of t^23.</summary>
    private const double Atan23Double = -0.037125908505098344;

    /// <summary>The polynomial's coefficient of t^21.</summary>
    private const double Atan21Double = 0.04589768842859031;

    /// <summary>The polynomial's coefficient of t^19.</summary>
    private const double Atan19Double = -0.0523010726926892;

    /// <summary>The polynomial's coefficient of t^17.</summary>
    private const double Atan17Double = 0.0587782633469337;

    /// <summary>The polynomial's coefficient of t^15.</summary>
    private const double Atan15Double = -0.06666226274272849;

    /// <summary>The polynomial's coefficient of t^13.</summary>
    private const double Atan13Double = 0.07692277744121921;

    /// <summary>The polynomial's coefficient of t^11.</summary>
    private const double Atan11Double = -0.09090907710870544;

    /// <summary>The polynomial's coefficient of t^9.</summary>
    private const double Atan9Double = 0.11111111070221386;

    /// <summary>The polynomial's coefficient of t^7.</summary>
    private const double Atan7Double = -0.1428571428500141;

    /// <summary>The polynomial's coefficient of t^5.</summary>
    private const double Atan5Double = 0.1999999999999379;

    /// <summary>The polynomial's coefficient of t^3.</summary>
    private const double Atan3Double = -0.33333333333333315;

    /// <summary>The arctangent.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>arctan x: ±π/2 at ±∞, ±0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Atan(double x)
    {
        double a = Min(Math.Abs(x), AtanHighestDouble);
        bool middle = a >= AtanMiddleDouble;
        bool upper = a >= AtanUpperDouble;
        double high = upper ? PiHalfHighDouble : (middle ? 0.5 * PiHalfHighDouble : 0.0);
        double rest = upper ? PiHalfMiddleDouble : (middle ? 0.5 * PiHalfMiddleDouble : 0.0);

        // a / 1, (a - 1) / (a + 1) or -1 / a: t and what it loses. Only a + 1 is rounded.
        double one = upper ? 0.0 : 1.0;
        double some = middle ? a : 0.0;
        double denominator = some + one;
        double lack = some - (denominator - one);
        double numerator = (upper ? 0.0 : a) - (middle ? 1.0 : 0.0);
        double inverse = 1.0 / denominator;
        double t = numerator * inverse;
        double error = FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, numerator));

        double z = t * t;
        double sum = FusedMultiplyAdd(Atan27Double, z, Atan25Double);
        sum = FusedMultiplyAdd(sum, z, Atan23Double);
        sum = FusedMultiplyAdd(sum, z, Atan21Double);
        sum = FusedMultiplyAdd(sum, z, Atan19Double);
        sum = FusedMultiplyAdd(sum, z, Atan17Double);
        sum = FusedMultiplyAdd(sum, z, Atan15Double);
        sum = FusedMultiplyAdd(sum, z, Atan13Double);
        sum = FusedMultiplyAdd(sum, z, Atan11Double);
        sum = FusedMultiplyAdd(sum, z, Atan9Double);
        sum = FusedMultiplyAdd(sum, z, Atan7Double);
        sum = FusedMultiplyAdd(sum, z, Atan5Double);
        sum = FusedMultiplyAdd(sum, z, Atan3Double);
        double large = high + t;
        double lost = high - large + t + FusedMultiplyAdd(error, inverse, rest);
        return CopySign(large + FusedMultiplyAdd(t * z, sum, lost), x);
    }

    /// <inheritdoc cref="Atan(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Atan(Vector128<double> x)
    {
        Vector128<double> a = Min(Vector128.Abs(x), Lanes128(AtanHighestDouble));
        Vector128<double> middle = Vector128.GreaterThanOrEqual(a, Lanes128(AtanMiddleDouble));
        Vector128<double> upper = Vector128.GreaterThanOrEqual(a, Lanes128(AtanUpperDouble));
        Vector128<double> high = Vector128.ConditionalSelect(
            upper, Lanes128(PiHalfHighDouble), Lanes128(0.5 * PiHalfHighDouble) & middle);
        Vector128<double> rest = Vector128.ConditionalSelect(
            upper, Lanes128(PiHalfMiddleDouble), Lanes128(0.5 * PiHalfMiddleDouble) & middle);

        // a / 1, (a - 1) / (a + 1) or -1 / a: t and what it loses. Only a + 1 is rounded.
        Vector128<double> one = Vector128.ConditionalSelect(upper, Vector128<double>.Zero, Lanes128(1.0));
        Vector128<double> some = a & middle;
        Vector128<double> denominator = some + one;
        Vector128<double> lack = some - (denominator - one);
        Vector128<double> numerator
            = Vector128.ConditionalSelect(upper, Vector128<double>.Zero, a) - (Lanes128(1.0) & middle);
        Vector128<double> inverse = Lanes128(1.0) / denominator;
        Vector128<double> t = numerator * inverse;
        Vector128<double> error = FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, numerator));

        Vector128<double> z = t * t;
        Vector128<double> sum = FusedMultiplyAdd(Lanes128(Atan27Double), z, Lanes128(Atan25Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan23Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan21Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan19Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan17Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan15Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan13Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan11Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan9Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan7Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan5Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Atan3Double));
        Vector128<double> large = high + t;
        Vector128<double> lost = high - large + t + FusedMultiplyAdd(error, inverse, rest);
        return CopySign(large + FusedMultiplyAdd(t * z, sum, lost), x);
    }

    /// <inheritdoc cref="Atan(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Atan(Vector256<double> x)
    {
        Vector256<double> a = Min(Vector256.Abs(x), Lanes256(AtanHighestDouble));
        Vector256<double> middle = Vector256.GreaterThanOrEqual(a, Lanes256(AtanMiddleDouble));
        Vector256<double> upper = Vector256.GreaterThanOrEqual(a, Lanes256(AtanUpperDouble));
        Vector256<double> high = Vector256.ConditionalSelect(
            upper, Lanes256(PiHalfHighDouble), Lanes256(0.5 * PiHalfHighDouble) & middle);
        Vector256<double> rest = Vector256.ConditionalSelect(
            upper, Lanes256(PiHalfMiddleDouble), Lanes256(0.5 * PiHalfMiddleDouble) & middle);

        // a / 1, (a - 1) / (a + 1) or -1 / a: t and what it loses. Only a + 1 is rounded.
        Vector256<double> one = Vector256.ConditionalSelect(upper, Vector256<double>.Zero, Lanes256(1.0));
        Vector256<double> some = a & middle;
        Vector256<double> denominator = some + one;
        Vector256<double> lack = some - (denominator - one);
        Vector256<double> numerator
            = Vector256.ConditionalSelect(upper, Vector256<double>.Zero, a) - (Lanes256(1.0) & middle);
        Vector256<double> inverse = Lanes256(1.0) / denominator;
        Vector256<double> t = numerator * inverse;
        Vector256<double> error = FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, numerator));

        Vector256<double> z = t * t;
        Vector256<double> sum = FusedMultiplyAdd(Lanes256(Atan27Double), z, Lanes256(Atan25Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan23Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan21Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan19Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan17Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan15Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan13Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan11Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan9Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan7Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan5Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Atan3Double));
        Vector256<double> large = high + t;
        Vector256<double> lost = high - large + t + FusedMultiplyAdd(error, inverse, rest);
        return CopySign(large + FusedMultiplyAdd(t * z, sum, lost), x);
    }

    /// <inheritdoc cref="Atan(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Atan(Vector512<double> x)
    {
        Vector512<double> a = Min(Vector512.Abs(x), Lanes512(AtanHighestDouble));
        Vector512<double> middle = Vector512.GreaterThanOrEqual(a, Lanes512(AtanMiddleDouble));
        Vector512<double> upper = Vector512.GreaterThanOrEqual(a, Lanes512(AtanUpperDouble));
        Vector512<double> high = Vector512.ConditionalSelect(
            upper, Lanes512(PiHalfHighDouble), Lanes512(0.5 * PiHalfHighDouble) & middle);
        Vector512<double> rest = Vector512.ConditionalSelect(
            upper, Lanes512(PiHalfMiddleDouble), Lanes512(0.5 * PiHalfMiddleDouble) & middle);

        // a / 1, (a - 1) / (a + 1) or -1 / a: t and what it loses. Only a + 1 is rounded.
        Vector512<double> one = Vector512.ConditionalSelect(upper, Vector512<double>.Zero, Lanes512(1.0));
        Vector512<double> some = a & middle;
        Vector512<double> denominator = some + one;
        Vector512<double> lack = some - (denominator - one);
        Vector512<double> numerator
            = Vector512.ConditionalSelect(upper, Vector512<double>.Zero, a) - (Lanes512(1.0) & middle);
        Vector512<double> inverse = Lanes512(1.0) / denominator;
        Vector512<double> t = numerator * inverse;
        Vector512<double> error = FusedMultiplyAdd(-t, lack, FusedMultiplyAdd(-t, denominator, numerator));

        Vector512<double> z = t * t;
        Vector512<double> sum = FusedMultiplyAdd(Lanes512(Atan27Double), z, Lanes512(Atan25Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan23Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan21Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan19Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan17Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan15Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan13Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan11Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan9Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan7Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan5Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Atan3Double));
        Vector512<double> large = high + t;
        Vector512<double> lost = high - large + t + FusedMultiplyAdd(error, inverse, rest);
        return CopySign(large + FusedMultiplyAdd(t * z, sum, lost), x);
    }
}
