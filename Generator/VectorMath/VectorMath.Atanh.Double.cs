// Needs VectorMath.LogOfSum.Double.cs.
//
// artanh x for double: ln((1 + |x|) / (1 - |x|)) / 2, the quotient with what its rounding loses, so that small
// results are as accurate as large ones.
// Largest error found: 0.804 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The inverse hyperbolic tangent.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, artanh x is x: 2^-28.</summary>
    private const double AtanhLeastDouble = 3.725290298461914E-09;

    /// <summary>The inverse hyperbolic tangent.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>artanh x: ±∞ at ±1, ±0 at ±0, NaN beyond and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Atanh(double x)
    {
        double a = Math.Abs(x);
        double numerator = 1.0 + a;
        double denominator = 1.0 - a;
        double over = a - (numerator - 1.0);
        double lack = 1.0 - denominator - a;
        double inverse = 1.0 / denominator;
        double quotient = numerator * inverse;
        double error = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);

        double result = 0.5 * LogOfSum(quotient, error * inverse, 0.0);
        result = a < AtanhLeastDouble ? a : result;
        double beyond = a == 1.0 ? LogInfinityDouble : LogNaNDouble;
        return CopySign(a < 1.0 ? result : beyond, x);
    }

    /// <inheritdoc cref="Atanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Atanh(Vector128<double> x)
    {
        Vector128<double> a = Vector128.Abs(x);
        Vector128<double> numerator = Lanes128(1.0) + a;
        Vector128<double> denominator = Lanes128(1.0) - a;
        Vector128<double> over = a - (numerator - Lanes128(1.0));
        Vector128<double> lack = Lanes128(1.0) - denominator - a;
        Vector128<double> inverse = Lanes128(1.0) / denominator;
        Vector128<double> quotient = numerator * inverse;
        Vector128<double> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);

        Vector128<double> result = Lanes128(0.5) * LogOfSum(quotient, error * inverse, Vector128<double>.Zero);
        result = Vector128.ConditionalSelect(Vector128.LessThan(a, Lanes128(AtanhLeastDouble)), a, result);
        Vector128<double> beyond = Vector128.ConditionalSelect(
            Vector128.Equals(a, Lanes128(1.0)),
            Lanes128(LogInfinityDouble),
            Lanes128(LogNaNDouble));
        return CopySign(Vector128.ConditionalSelect(Vector128.LessThan(a, Lanes128(1.0)), result, beyond), x);
    }

    /// <inheritdoc cref="Atanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Atanh(Vector256<double> x)
    {
        Vector256<double> a = Vector256.Abs(x);
        Vector256<double> numerator = Lanes256(1.0) + a;
        Vector256<double> denominator = Lanes256(1.0) - a;
        Vector256<double> over = a - (numerator - Lanes256(1.0));
        Vector256<double> lack = Lanes256(1.0) - denominator - a;
        Vector256<double> inverse = Lanes256(1.0) / denominator;
        Vector256<double> quotient = numerator * inverse;
        Vector256<double> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);

        Vector256<double> result = Lanes256(0.5) * LogOfSum(quotient, error * inverse, Vector256<double>.Zero);
        result = Vector256.ConditionalSelect(Vector256.LessThan(a, Lanes256(AtanhLeastDouble)), a, result);
        Vector256<double> beyond = Vector256.ConditionalSelect(
            Vector256.Equals(a, Lanes256(1.0)),
            Lanes256(LogInfinityDouble),
            Lanes256(LogNaNDouble));
        return CopySign(Vector256.ConditionalSelect(Vector256.LessThan(a, Lanes256(1.0)), result, beyond), x);
    }

    /// <inheritdoc cref="Atanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Atanh(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x);
        Vector512<double> numerator = Lanes512(1.0) + a;
        Vector512<double> denominator = Lanes512(1.0) - a;
        Vector512<double> over = a - (numerator - Lanes512(1.0));
        Vector512<double> lack = Lanes512(1.0) - denominator - a;
        Vector512<double> inverse = Lanes512(1.0) / denominator;
        Vector512<double> quotient = numerator * inverse;
        Vector512<double> error
            = FusedMultiplyAdd(-quotient, denominator, numerator) + FusedMultiplyAdd(-quotient, lack, over);

        Vector512<double> result = Lanes512(0.5) * LogOfSum(quotient, error * inverse, Vector512<double>.Zero);
        result = Vector512.ConditionalSelect(Vector512.LessThan(a, Lanes512(AtanhLeastDouble)), a, result);
        Vector512<double> beyond = Vector512.ConditionalSelect(
            Vector512.Equals(a, Lanes512(1.0)),
            Lanes512(LogInfinityDouble),
            Lanes512(LogNaNDouble));
        return CopySign(Vector512.ConditionalSelect(Vector512.LessThan(a, Lanes512(1.0)), result, beyond), x);
    }
}
