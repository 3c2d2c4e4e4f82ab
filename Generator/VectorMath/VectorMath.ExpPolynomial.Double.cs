// Needs VectorMath.FusedMultiplyAdd.cs.
//
// e^r for double and |r| ≤ ln 2 / 2: a minimax polynomial of degree 11 whose first two coefficients are 1, its relative
// error 2^-57.9. Coefficients: scripts/coefficients.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The polynomial of the exponential.</content>
internal static partial class VectorMath
{
    /// <summary>The polynomial's coefficient of r^11.</summary>
    private const double Exp11Double = 2.5004458815262284E-08;

    /// <summary>The polynomial's coefficient of r^10.</summary>
    private const double Exp10Double = 2.7630437253722947E-07;

    /// <summary>The polynomial's coefficient of r^9.</summary>
    private const double Exp9Double = 2.755757235317064E-06;

    /// <summary>The polynomial's coefficient of r^8.</summary>
    private const double Exp8Double = 2.4801492499671584E-05;

    /// <summary>The polynomial's coefficient of r^7.</summary>
    private const double Exp7Double = 0.0001984126952243238;

    /// <summary>The polynomial's coefficient of r^6.</summary>
    private const double Exp6Double = 0.0013888888944301315;

    /// <summary>The polynomial's coefficient of r^5.</summary>
    private const double Exp5Double = 0.008333333333487056;

    /// <summary>The polynomial's coefficient of r^4.</summary>
    private const double Exp4Double = 0.041666666666527075;

    /// <summary>The polynomial's coefficient of r^3.</summary>
    private const double Exp3Double = 0.16666666666666424;

    /// <summary>The polynomial's coefficient of r^2.</summary>
    private const double Exp2Double = 0.5000000000000011;

    /// <summary>e^r for |r| ≤ ln 2 / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpPolynomial(double r)
    {
        double sum = FusedMultiplyAdd(Exp11Double, r, Exp10Double);
        sum = FusedMultiplyAdd(sum, r, Exp9Double);
        sum = FusedMultiplyAdd(sum, r, Exp8Double);
        sum = FusedMultiplyAdd(sum, r, Exp7Double);
        sum = FusedMultiplyAdd(sum, r, Exp6Double);
        sum = FusedMultiplyAdd(sum, r, Exp5Double);
        sum = FusedMultiplyAdd(sum, r, Exp4Double);
        sum = FusedMultiplyAdd(sum, r, Exp3Double);
        sum = FusedMultiplyAdd(sum, r, Exp2Double);
        sum = FusedMultiplyAdd(sum, r, 1.0);
        return FusedMultiplyAdd(sum, r, 1.0);
    }

    /// <inheritdoc cref="ExpPolynomial(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpPolynomial(Vector128<double> r)
    {
        Vector128<double> sum = FusedMultiplyAdd(Lanes128(Exp11Double), r, Lanes128(Exp10Double));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp9Double));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp8Double));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp7Double));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp6Double));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp5Double));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp4Double));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp3Double));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp2Double));
        sum = FusedMultiplyAdd(sum, r, Lanes128(1.0));
        return FusedMultiplyAdd(sum, r, Lanes128(1.0));
    }

    /// <inheritdoc cref="ExpPolynomial(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpPolynomial(Vector256<double> r)
    {
        Vector256<double> sum = FusedMultiplyAdd(Lanes256(Exp11Double), r, Lanes256(Exp10Double));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp9Double));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp8Double));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp7Double));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp6Double));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp5Double));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp4Double));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp3Double));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp2Double));
        sum = FusedMultiplyAdd(sum, r, Lanes256(1.0));
        return FusedMultiplyAdd(sum, r, Lanes256(1.0));
    }

    /// <inheritdoc cref="ExpPolynomial(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpPolynomial(Vector512<double> r)
    {
        Vector512<double> sum = FusedMultiplyAdd(Lanes512(Exp11Double), r, Lanes512(Exp10Double));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp9Double));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp8Double));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp7Double));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp6Double));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp5Double));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp4Double));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp3Double));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp2Double));
        sum = FusedMultiplyAdd(sum, r, Lanes512(1.0));
        return FusedMultiplyAdd(sum, r, Lanes512(1.0));
    }
}
