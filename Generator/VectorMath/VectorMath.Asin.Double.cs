// Needs VectorMath.Pi.Double.cs, VectorMath.FusedMultiplyAdd.cs, VectorMath.MinMax.cs and VectorMath.CopySign.cs.
//
// arcsin x and arccos x for double: arcsin t = t + t³ · P(t²) for |t| up to 1/2, a minimax polynomial, its relative
// error 2^-59.9; beyond, arcsin x = π/2 - 2 arcsin √((1 - x)/2), where 1 - x is exact and the root is taken in two
// parts.
// Coefficients: scripts/coefficients.
// Largest error found: 0.568 ulp (Acos 0.569).

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The arcsine and the arccosine.</content>
internal static partial class VectorMath
{
    /// <summary>From there on, the half-angle's formula holds.</summary>
    private const double AsinMiddleDouble = 0.5;

    /// <summary>The least normal number.</summary>
    private const double AsinLeastDouble = 2.2250738585072014E-308;

    /// <summary>The polynomial's coefficient of t^27.</summary>
    private const double Asin27Double = 0.03262611099622905;

    /// <summary>The polynomial's coefficient of t^25.</summary>
    private const double Asin25Double = -0.02099485776370035;

    /// <summary>The polynomial's coefficient of t^23.</summary>
    private const double Asin23Double = 0.02170432480537779;

    /// <summary>The polynomial's coefficient of t^21.</summary>
    private const double Asin21Double = 0.0037077638034966154;

    /// <summary>The polynomial's coefficient of t^19.</summary>
    private const double Asin19Double = 0.01077987180695492;

    /// <summary>The polynomial's coefficient of t^17.</summary>
    private const double Asin17Double = 0.011398984899684038;

    /// <summary>The polynomial's coefficient of t^15.</summary>
    private const double Asin15Double = 0.013980810970570013;

    /// <summary>The polynomial's coefficient of t^13.</summary>
    private const double Asin13Double = 0.017351612884649172;

    /// <summary>The polynomial's coefficient of t^11.</summary>
    private const double Asin11Double = 0.022372214933961018;

    /// <summary>The polynomial's coefficient of t^9.</summary>
    private const double Asin9Double = 0.03038194270993964;

    /// <summary>The polynomial's coefficient of t^7.</summary>
    private const double Asin7Double = 0.04464285717455937;

    /// <summary>The polynomial's coefficient of t^5.</summary>
    private const double Asin5Double = 0.07499999999970867;

    /// <summary>The polynomial's coefficient of t^3.</summary>
    private const double Asin3Double = 0.1666666666666676;

    /// <summary>The arcsine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>arcsin x: ±π/2 at ±1, ±0 at ±0, NaN beyond and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Asin(double x)
    {
        double a = Math.Abs(x);
        bool outer = a > AsinMiddleDouble;
        double t = AsinOfParts(a, out double small);
        t = outer ? -t : t;
        double high = outer ? PiHalfHighDouble : 0.0;
        double rest = outer ? PiHalfMiddleDouble : 0.0;
        double large = high + t;
        double lost = high - large + t;
        return CopySign(large + ((outer ? -small : small) + (lost + rest)), x);
    }

    /// <inheritdoc cref="Asin(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Asin(Vector128<double> x)
    {
        Vector128<double> a = Vector128.Abs(x);
        Vector128<double> outer = Vector128.GreaterThan(a, Lanes128(AsinMiddleDouble));
        Vector128<double> t = AsinOfParts(a, out Vector128<double> small);
        t = Vector128.ConditionalSelect(outer, -t, t);
        Vector128<double> high = Lanes128(PiHalfHighDouble) & outer;
        Vector128<double> rest = Lanes128(PiHalfMiddleDouble) & outer;
        Vector128<double> large = high + t;
        Vector128<double> lost = high - large + t;
        return CopySign(large + (Vector128.ConditionalSelect(outer, -small, small) + (lost + rest)), x);
    }

    /// <inheritdoc cref="Asin(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Asin(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);
        Vector256<double> outer = Vector256.GreaterThan(a, Lanes256(AsinMiddleDouble));
        Vector256<double> t = AsinOfParts(a, out Vector256<double> small);
        t = Vector256.ConditionalSelect(outer, -t, t);
        Vector256<double> high = Lanes256(PiHalfHighDouble) & outer;
        Vector256<double> rest = Lanes256(PiHalfMiddleDouble) & outer;
        Vector256<double> large = high + t;
        Vector256<double> lost = high - large + t;
        return CopySign(large + (Vector256.ConditionalSelect(outer, -small, small) + (lost + rest)), x);
    }

    /// <inheritdoc cref="Asin(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Asin(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> outer = Vector512.GreaterThan(a, Lanes512(AsinMiddleDouble));
        Vector512<double> t = AsinOfParts(a, out Vector512<double> small);
        t = Vector512.ConditionalSelect(outer, -t, t);
        Vector512<double> high = Lanes512(PiHalfHighDouble) & outer;
        Vector512<double> rest = Lanes512(PiHalfMiddleDouble) & outer;
        Vector512<double> large = high + t;
        Vector512<double> lost = high - large + t;
        return CopySign(large + (Vector512.ConditionalSelect(outer, -small, small) + (lost + rest)), x);
    }

    /// <summary>The arccosine.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>arccos x: 0 at 1, π at -1, NaN beyond and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Acos(double x)
    {
        double a = Math.Abs(x);
        bool outer = a > AsinMiddleDouble;
        bool left = x < 0.0;
        double t = AsinOfParts(a, out double small);

        // π/2 - arcsin x, or where |x| > 1/2: 0 + t or π - t.
        double sign = CopySign(outer ? 1.0 : -1.0, outer ? x : -x);
        t = t * sign;
        double high = outer ? (left ? 2.0 * PiHalfHighDouble : 0.0) : PiHalfHighDouble;
        double rest = outer ? (left ? 2.0 * PiHalfMiddleDouble : 0.0) : PiHalfMiddleDouble;
        double large = high + t;
        double lost = high - large + t;
        return large + FusedMultiplyAdd(small, sign, lost + rest);
    }

    /// <inheritdoc cref="Acos(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Acos(Vector128<double> x)
    {
        Vector128<double> a = Vector128.Abs(x);
        Vector128<double> outer = Vector128.GreaterThan(a, Lanes128(AsinMiddleDouble));
        Vector128<double> left = Vector128.LessThan(x, Vector128<double>.Zero);
        Vector128<double> t = AsinOfParts(a, out Vector128<double> small);

        // π/2 - arcsin x, or where |x| > 1/2: 0 + t or π - t.
        Vector128<double> sign = CopySign(
            Vector128.ConditionalSelect(outer, Lanes128(1.0), Lanes128(-1.0)),
            Vector128.ConditionalSelect(outer, x, -x));
        t = t * sign;
        Vector128<double> high = Vector128.ConditionalSelect(
            outer, Lanes128(2.0 * PiHalfHighDouble) & left, Lanes128(PiHalfHighDouble));
        Vector128<double> rest = Vector128.ConditionalSelect(
            outer, Lanes128(2.0 * PiHalfMiddleDouble) & left, Lanes128(PiHalfMiddleDouble));
        Vector128<double> large = high + t;
        Vector128<double> lost = high - large + t;
        return large + FusedMultiplyAdd(small, sign, lost + rest);
    }

    /// <inheritdoc cref="Acos(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Acos(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);
        Vector256<double> outer = Vector256.GreaterThan(a, Lanes256(AsinMiddleDouble));
        Vector256<double> left = Vector256.LessThan(x, Vector256<double>.Zero);
        Vector256<double> t = AsinOfParts(a, out Vector256<double> small);

        // π/2 - arcsin x, or where |x| > 1/2: 0 + t or π - t.
        Vector256<double> sign = CopySign(
            Vector256.ConditionalSelect(outer, Lanes256(1.0), Lanes256(-1.0)),
            Vector256.ConditionalSelect(outer, x, -x));
        t = t * sign;
        Vector256<double> high = Vector256.ConditionalSelect(
            outer, Lanes256(2.0 * PiHalfHighDouble) & left, Lanes256(PiHalfHighDouble));
        Vector256<double> rest = Vector256.ConditionalSelect(
            outer, Lanes256(2.0 * PiHalfMiddleDouble) & left, Lanes256(PiHalfMiddleDouble));
        Vector256<double> large = high + t;
        Vector256<double> lost = high - large + t;
        return large + FusedMultiplyAdd(small, sign, lost + rest);
    }

    /// <inheritdoc cref="Acos(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Acos(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> outer = Vector512.GreaterThan(a, Lanes512(AsinMiddleDouble));
        Vector512<double> left = Vector512.LessThan(x, Vector512<double>.Zero);
        Vector512<double> t = AsinOfParts(a, out Vector512<double> small);

        // π/2 - arcsin x, or where |x| > 1/2: 0 + t or π - t.
        Vector512<double> sign = CopySign(
            Vector512.ConditionalSelect(outer, Lanes512(1.0), Lanes512(-1.0)),
            Vector512.ConditionalSelect(outer, x, -x));
        t = t * sign;
        Vector512<double> high = Vector512.ConditionalSelect(
            outer, Lanes512(2.0 * PiHalfHighDouble) & left, Lanes512(PiHalfHighDouble));
        Vector512<double> rest = Vector512.ConditionalSelect(
            outer, Lanes512(2.0 * PiHalfMiddleDouble) & left, Lanes512(PiHalfMiddleDouble));
        Vector512<double> large = high + t;
        Vector512<double> lost = high - large + t;
        return large + FusedMultiplyAdd(small, sign, lost + rest);
    }

    /// <summary>
    /// arcsin a for a up to 1/2, beyond 2 arcsin √((1 - a)/2) = π/2 - arcsin a, as a sum of two parts.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double AsinOfParts(double a, out double small)
    {
        bool outer = a > AsinMiddleDouble;
        double z = outer ? FusedMultiplyAdd(a, -0.5, 0.5) : a * a;
        double root = Math.Sqrt(z);
        double t = outer ? root + root : a;

        // Twice what the root loses; where that is 0, not 0 / 0.
        double rest = outer ? FusedMultiplyAdd(-root, root, z) / Max(root, AsinLeastDouble) : 0.0;
        double sum = FusedMultiplyAdd(Asin27Double, z, Asin25Double);
        sum = FusedMultiplyAdd(sum, z, Asin23Double);
        sum = FusedMultiplyAdd(sum, z, Asin21Double);
        sum = FusedMultiplyAdd(sum, z, Asin19Double);
        sum = FusedMultiplyAdd(sum, z, Asin17Double);
        sum = FusedMultiplyAdd(sum, z, Asin15Double);
        sum = FusedMultiplyAdd(sum, z, Asin13Double);
        sum = FusedMultiplyAdd(sum, z, Asin11Double);
        sum = FusedMultiplyAdd(sum, z, Asin9Double);
        sum = FusedMultiplyAdd(sum, z, Asin7Double);
        sum = FusedMultiplyAdd(sum, z, Asin5Double);
        sum = FusedMultiplyAdd(sum, z, Asin3Double);
        small = FusedMultiplyAdd(t * z, sum, rest);
        return t;
    }

    /// <inheritdoc cref="AsinOfParts(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> AsinOfParts(Vector128<double> a, out Vector128<double> small)
    {
        Vector128<double> outer = Vector128.GreaterThan(a, Lanes128(AsinMiddleDouble));
        Vector128<double> z = Vector128.ConditionalSelect(
            outer, FusedMultiplyAdd(a, Lanes128(-0.5), Lanes128(0.5)), a * a);
        Vector128<double> root = Vector128.Sqrt(z);
        Vector128<double> t = Vector128.ConditionalSelect(outer, root + root, a);

        // Twice what the root loses; where that is 0, not 0 / 0.
        Vector128<double> rest
            = (FusedMultiplyAdd(-root, root, z) / Max(root, Lanes128(AsinLeastDouble))) & outer;
        Vector128<double> sum = FusedMultiplyAdd(Lanes128(Asin27Double), z, Lanes128(Asin25Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin23Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin21Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin19Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin17Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin15Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin13Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin11Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin9Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin7Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin5Double));
        sum = FusedMultiplyAdd(sum, z, Lanes128(Asin3Double));
        small = FusedMultiplyAdd(t * z, sum, rest);
        return t;
    }

    /// <inheritdoc cref="AsinOfParts(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AsinOfParts(Vector256<double> a, out Vector256<double> small)
    {
        Vector256<double> outer = Vector256.GreaterThan(a, Lanes256(AsinMiddleDouble));
        Vector256<double> z = Vector256.ConditionalSelect(
            outer, FusedMultiplyAdd(a, Lanes256(-0.5), Lanes256(0.5)), a * a);
        Vector256<double> root = Vector256.Sqrt(z);
        Vector256<double> t = Vector256.ConditionalSelect(outer, root + root, a);

        // Twice what the root loses; where that is 0, not 0 / 0.
        Vector256<double> rest
            = (FusedMultiplyAdd(-root, root, z) / Max(root, Lanes256(AsinLeastDouble))) & outer;
        Vector256<double> sum = FusedMultiplyAdd(Lanes256(Asin27Double), z, Lanes256(Asin25Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin23Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin21Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin19Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin17Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin15Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin13Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin11Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin9Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin7Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin5Double));
        sum = FusedMultiplyAdd(sum, z, Lanes256(Asin3Double));
        small = FusedMultiplyAdd(t * z, sum, rest);
        return t;
    }

    /// <inheritdoc cref="AsinOfParts(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AsinOfParts(Vector512<double> a, out Vector512<double> small)
    {
        Vector512<double> outer = Vector512.GreaterThan(a, Lanes512(AsinMiddleDouble));
        Vector512<double> z = Vector512.ConditionalSelect(
            outer, FusedMultiplyAdd(a, Lanes512(-0.5), Lanes512(0.5)), a * a);
        Vector512<double> root = Vector512.Sqrt(z);
        Vector512<double> t = Vector512.ConditionalSelect(outer, root + root, a);

        // Twice what the root loses; where that is 0, not 0 / 0.
        Vector512<double> rest
            = (FusedMultiplyAdd(-root, root, z) / Max(root, Lanes512(AsinLeastDouble))) & outer;
        Vector512<double> sum = FusedMultiplyAdd(Lanes512(Asin27Double), z, Lanes512(Asin25Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin23Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin21Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin19Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin17Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin15Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin13Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin11Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin9Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin7Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin5Double));
        sum = FusedMultiplyAdd(sum, z, Lanes512(Asin3Double));
        small = FusedMultiplyAdd(t * z, sum, rest);
        return t;
    }
}
