// Needs VectorMath.Exp.Double.cs and VectorMath.CopySign.cs.
//
// erf x for double: up to 1, x + x · S(x²), a polynomial of degree 23, its relative error 2^-56.0; beyond,
// 1 - e^-Q(x - 1), Q a polynomial of degree 19 for -ln(1 - erf x): its error shows in the result as 2^-60.9 at most,
// the less the larger x is. The slope at 0 without its 1 is small, so that the last sum's rounding is nearly all.
// Largest error found: 0.760 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The error function.</content>
internal static partial class VectorMath
{
    /// <summary>From there on, erf x rounds to 1.</summary>
    private const double ErfHighestDouble = 6.0;

    /// <summary>The polynomial's coefficient of x^23.</summary>
    private const double Erf23Double = -7.777212775628739E-10;

    /// <summary>The polynomial's coefficient of x^21.</summary>
    private const double Erf21Double = 1.3709517829438432E-08;

    /// <summary>The polynomial's coefficient of x^19.</summary>
    private const double Erf19Double = -1.6205900367973395E-07;

    /// <summary>The polynomial's coefficient of x^17.</summary>
    private const double Erf17Double = 1.644706473010174E-06;

    /// <summary>The polynomial's coefficient of x^15.</summary>
    private const double Erf15Double = -1.4924705483856744E-05;

    /// <summary>The polynomial's coefficient of x^13.</summary>
    private const double Erf13Double = 0.00012055293120689987;

    /// <summary>The polynomial's coefficient of x^11.</summary>
    private const double Erf11Double = -0.0008548325909148873;

    /// <summary>The polynomial's coefficient of x^9.</summary>
    private const double Erf9Double = 0.0052239776055402745;

    /// <summary>The polynomial's coefficient of x^7.</summary>
    private const double Erf7Double = -0.026866170643008853;

    /// <summary>The polynomial's coefficient of x^5.</summary>
    private const double Erf5Double = 0.11283791670943155;

    /// <summary>The polynomial's coefficient of x^3.</summary>
    private const double Erf3Double = -0.3761263890318347;

    /// <summary>The polynomial's coefficient of x^1, without its 1.</summary>
    private const double Erf1Double = 0.12837916709551256;

    /// <summary>The coefficient of (x - 1)^19 in -ln(1 - erf x).</summary>
    private const double ErfTail19Double = 1.9002703918012005E-13;

    /// <summary>The coefficient of (x - 1)^18 in -ln(1 - erf x).</summary>
    private const double ErfTail18Double = -5.845601061206459E-12;

    /// <summary>The coefficient of (x - 1)^17 in -ln(1 - erf x).</summary>
    private const double ErfTail17Double = 8.397607213859814E-11;

    /// <summary>The coefficient of (x - 1)^16 in -ln(1 - erf x).</summary>
    private const double ErfTail16Double = -7.489389328297747E-10;

    /// <summary>The coefficient of (x - 1)^15 in -ln(1 - erf x).</summary>
    private const double ErfTail15Double = 4.629711314611028E-09;

    /// <summary>The coefficient of (x - 1)^14 in -ln(1 - erf x).</summary>
    private const double ErfTail14Double = -2.0737517739856593E-08;

    /// <summary>The coefficient of (x - 1)^13 in -ln(1 - erf x).</summary>
    private const double ErfTail13Double = 6.616107199828197E-08;

    /// <summary>The coefficient of (x - 1)^12 in -ln(1 - erf x).</summary>
    private const double ErfTail12Double = -1.2316112090028664E-07;

    /// <summary>The coefficient of (x - 1)^11 in -ln(1 - erf x).</summary>
    private const double ErfTail11Double = -1.0780929403306956E-07;

    /// <summary>The coefficient of (x - 1)^10 in -ln(1 - erf x).</summary>
    private const double ErfTail10Double = 2.0234608406850904E-06;

    /// <summary>The coefficient of (x - 1)^9 in -ln(1 - erf x).</summary>
    private const double ErfTail9Double = -9.580574922449711E-06;

    /// <summary>The coefficient of (x - 1)^8 in -ln(1 - erf x).</summary>
    private const double ErfTail8Double = 2.7142632460577273E-05;

    /// <summary>The coefficient of (x - 1)^7 in -ln(1 - erf x).</summary>
    private const double ErfTail7Double = -2.6270842016651754E-05;

    /// <summary>The coefficient of (x - 1)^6 in -ln(1 - erf x).</summary>
    private const double ErfTail6Double = -0.00023732462923777153;

    /// <summary>The coefficient of (x - 1)^5 in -ln(1 - erf x).</summary>
    private const double ErfTail5Double = 0.001977903020708746;

    /// <summary>The coefficient of (x - 1)^4 in -ln(1 - erf x).</summary>
    private const double ErfTail4Double = -0.010033825436949941;

    /// <summary>The coefficient of (x - 1)^3 in -ln(1 - erf x).</summary>
    private const double ErfTail3Double = 0.04156109804703719;

    /// <summary>The coefficient of (x - 1)^2 in -ln(1 - erf x).</summary>
    private const double ErfTail2Double = 0.8431072563584442;

    /// <summary>The coefficient of (x - 1)^1 in -ln(1 - erf x).</summary>
    private const double ErfTail1Double = 2.6389675142347926;

    /// <summary>The coefficient of (x - 1)^0 in -ln(1 - erf x).</summary>
    private const double ErfTail0Double = 1.8496055099332482;

    /// <summary>The error function.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>erf x: ±0 at ±0, ±1 at ±∞, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Erf(double x)
    {
        double magnitude = Min(Math.Abs(x), ErfHighestDouble);
        double near = FusedMultiplyAdd(x, ErfSlope(magnitude * magnitude), x);
        double left = ExpNonPositive(-ErfExponent(magnitude - 1.0));
        double far = CopySign(1.0 - left, x);
        return magnitude < 1.0 ? near : far;
    }

    /// <inheritdoc cref="Erf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Erf(Vector128<double> x)
    {
        Vector128<double> magnitude = Min(Vector128.Abs(x), Lanes128(ErfHighestDouble));
        Vector128<double> near = FusedMultiplyAdd(x, ErfSlope(magnitude * magnitude), x);
        Vector128<double> left = ExpNonPositive(-ErfExponent(magnitude - Lanes128(1.0)));
        Vector128<double> far = CopySign(Lanes128(1.0) - left, x);
        return Vector128.ConditionalSelect(Vector128.LessThan(magnitude, Lanes128(1.0)), near, far);
    }

    /// <inheritdoc cref="Erf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Erf(Vector256<double> x)
    {
        Vector256<double> magnitude = Min(Vector256.Abs(x), Lanes256(ErfHighestDouble));
        Vector256<double> near = FusedMultiplyAdd(x, ErfSlope(magnitude * magnitude), x);
        Vector256<double> left = ExpNonPositive(-ErfExponent(magnitude - Lanes256(1.0)));
        Vector256<double> far = CopySign(Lanes256(1.0) - left, x);
        return Vector256.ConditionalSelect(Vector256.LessThan(magnitude, Lanes256(1.0)), near, far);
    }

    /// <inheritdoc cref="Erf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erf(Vector512<double> x)
    {
        Vector512<double> magnitude = Min(Vector512.Abs(x), Lanes512(ErfHighestDouble));
        Vector512<double> near = FusedMultiplyAdd(x, ErfSlope(magnitude * magnitude), x);
        Vector512<double> left = ExpNonPositive(-ErfExponent(magnitude - Lanes512(1.0)));
        Vector512<double> far = CopySign(Lanes512(1.0) - left, x);
        return Vector512.ConditionalSelect(Vector512.LessThan(magnitude, Lanes512(1.0)), near, far);
    }

    /// <summary>erf x / x - 1 of x², for |x| up to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ErfSlope(double square)
    {
        double slope = FusedMultiplyAdd(Erf23Double, square, Erf21Double);
        slope = FusedMultiplyAdd(slope, square, Erf19Double);
        slope = FusedMultiplyAdd(slope, square, Erf17Double);
        slope = FusedMultiplyAdd(slope, square, Erf15Double);
        slope = FusedMultiplyAdd(slope, square, Erf13Double);
        slope = FusedMultiplyAdd(slope, square, Erf11Double);
        slope = FusedMultiplyAdd(slope, square, Erf9Double);
        slope = FusedMultiplyAdd(slope, square, Erf7Double);
        slope = FusedMultiplyAdd(slope, square, Erf5Double);
        slope = FusedMultiplyAdd(slope, square, Erf3Double);
        slope = FusedMultiplyAdd(slope, square, Erf1Double);
        return slope;
    }

    /// <inheritdoc cref="ErfSlope(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ErfSlope(Vector128<double> square)
    {
        Vector128<double> slope = FusedMultiplyAdd(
            Lanes128(Erf23Double), square, Lanes128(Erf21Double));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf19Double));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf17Double));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf15Double));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf13Double));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf11Double));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf9Double));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf7Double));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf5Double));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf3Double));
        slope = FusedMultiplyAdd(slope, square, Lanes128(Erf1Double));
        return slope;
    }

    /// <inheritdoc cref="ErfSlope(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ErfSlope(Vector256<double> square)
    {
        Vector256<double> slope = FusedMultiplyAdd(
            Lanes256(Erf23Double), square, Lanes256(Erf21Double));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf19Double));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf17Double));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf15Double));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf13Double));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf11Double));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf9Double));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf7Double));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf5Double));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf3Double));
        slope = FusedMultiplyAdd(slope, square, Lanes256(Erf1Double));
        return slope;
    }

    /// <inheritdoc cref="ErfSlope(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfSlope(Vector512<double> square)
    {
        Vector512<double> slope = FusedMultiplyAdd(
            Lanes512(Erf23Double), square, Lanes512(Erf21Double));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf19Double));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf17Double));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf15Double));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf13Double));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf11Double));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf9Double));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf7Double));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf5Double));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf3Double));
        slope = FusedMultiplyAdd(slope, square, Lanes512(Erf1Double));
        return slope;
    }

    /// <summary>-ln(1 - erf x) of x - 1, for x from 1 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ErfExponent(double distance)
    {
        double exponent = FusedMultiplyAdd(ErfTail19Double, distance, ErfTail18Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail17Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail16Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail15Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail14Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail13Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail12Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail11Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail10Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail9Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail8Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail7Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail6Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail5Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail4Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail3Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail2Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail1Double);
        exponent = FusedMultiplyAdd(exponent, distance, ErfTail0Double);
        return exponent;
    }

    /// <inheritdoc cref="ErfExponent(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ErfExponent(Vector128<double> distance)
    {
        Vector128<double> exponent = FusedMultiplyAdd(
            Lanes128(ErfTail19Double), distance, Lanes128(ErfTail18Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail17Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail16Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail15Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail14Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail13Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail12Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail11Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail10Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail9Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail8Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail7Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail6Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail5Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail4Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail3Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail2Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail1Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes128(ErfTail0Double));
        return exponent;
    }

    /// <inheritdoc cref="ErfExponent(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ErfExponent(Vector256<double> distance)
    {
        Vector256<double> exponent = FusedMultiplyAdd(
            Lanes256(ErfTail19Double), distance, Lanes256(ErfTail18Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail17Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail16Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail15Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail14Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail13Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail12Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail11Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail10Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail9Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail8Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail7Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail6Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail5Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail4Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail3Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail2Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail1Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes256(ErfTail0Double));
        return exponent;
    }

    /// <inheritdoc cref="ErfExponent(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfExponent(Vector512<double> distance)
    {
        Vector512<double> exponent = FusedMultiplyAdd(
            Lanes512(ErfTail19Double), distance, Lanes512(ErfTail18Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail17Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail16Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail15Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail14Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail13Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail12Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail11Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail10Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail9Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail8Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail7Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail6Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail5Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail4Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail3Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail2Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail1Double));
        exponent = FusedMultiplyAdd(exponent, distance, Lanes512(ErfTail0Double));
        return exponent;
    }
}
