// Needs VectorMath.ExpPolynomial.Double.cs, VectorMath.FusedMultiplyAdd.cs and VectorMath.MinMax.cs.
//
// e^x for double: 2^n · e^r with x = n · ln 2 + r and |r| ≤ ln 2 / 2.
// n: x · log2 e, rounded by adding 1.5 · 2^52, whose last place is one; r: by ln 2 in two parts, of which the
// first step is exact. 2^n: two factors, so that a subnormal result is rounded once.
// Largest error found: 0.857 ulp, subnormal results included; overflow exactly where it belongs.
// An exponent may have a second part, which is added to the small part of r.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;
using global::System.Runtime.Intrinsics.X86;

/// <content>The exponential.</content>
internal static partial class VectorMath
{
    /// <summary>The base-2 logarithm of e.</summary>
    private const double Log2EDouble = 1.4426950408889634;

    /// <summary>The first bits of ln 2: 50, so that 1 + r is exact for a remainder r > 0.</summary>
    private const double Ln2HighDouble = 0.6931471805599454;

    /// <summary>The rest of ln 2.</summary>
    private const double Ln2LowDouble = -8.783183432405266E-17;

    /// <summary>
    /// Adding it rounds to an integer n, whose bits then end in n + 2046: halved, that is one of two exponents whose
    /// sum is n, with its bias.
    /// </summary>
    private const double ExpShiftDouble = 6755399441057790.0;

    /// <summary>Below it, e^x rounds to zero.</summary>
    private const double ExpLowestDouble = -746.0;

    /// <summary>Above it, e^x overflows.</summary>
    private const double ExpHighestDouble = 710.0;

    /// <summary>An ulp of the largest exponents: 2^-42.</summary>
    private const double ExpLargestLowDouble = 2.2737367544323206E-13;

    /// <summary>The least n of a result with a scale: 2^n stays clear of the subnormal numbers.</summary>
    private const double ExpLeastExponentDouble = -1000.0;

    /// <summary>e^x.</summary>
    /// <param name="x">The exponent.</param>
    /// <returns>e^x: 0 at -∞, 1 at ±0, +∞ from the overflow on, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x)
    {
        x = Min(Max(x, ExpLowestDouble), ExpHighestDouble);
        double shifted = FusedMultiplyAdd(x, Log2EDouble, ExpShiftDouble);
        double power = ExpOfRemainder(x, shifted - ExpShiftDouble);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Exp(Vector128<double> x)
    {
        x = Min(Max(x, Lanes128(ExpLowestDouble)), Lanes128(ExpHighestDouble));
        Vector128<double> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2EDouble), Lanes128(ExpShiftDouble));
        Vector128<double> power = ExpOfRemainder(x, shifted - Lanes128(ExpShiftDouble));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x)
    {
        x = Min(Max(x, Lanes256(ExpLowestDouble)), Lanes256(ExpHighestDouble));
        Vector256<double> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2EDouble), Lanes256(ExpShiftDouble));
        Vector256<double> power = ExpOfRemainder(x, shifted - Lanes256(ExpShiftDouble));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        x = Min(Max(x, Lanes512(ExpLowestDouble)), Lanes512(ExpHighestDouble));
        Vector512<double> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2EDouble), Lanes512(ExpShiftDouble));
        Vector512<double> power = ExpOfRemainder(x, shifted - Lanes512(ExpShiftDouble));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <summary>
    /// e^(x + low) for an exponent in two parts, such as a product and what its rounding lost: without the second, the
    /// error would be as many ulp as x is large.
    /// </summary>
    /// <param name="x">The exponent.</param>
    /// <param name="low">
    /// What is to be added to it: at most an ulp of x. Where e^x is 0 or +∞, it may be anything.
    /// </param>
    /// <returns>e^(x + low): 0 for x = -∞, +∞ from the overflow on, NaN where x is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x, double low)
    {
        x = Min(Max(x, ExpLowestDouble), ExpHighestDouble);
        double shifted = FusedMultiplyAdd(x, Log2EDouble, ExpShiftDouble);
        double power = ExpOfRemainder(x, low, shifted - ExpShiftDouble);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Exp(Vector128<double> x, Vector128<double> low)
    {
        x = Min(Max(x, Lanes128(ExpLowestDouble)), Lanes128(ExpHighestDouble));
        Vector128<double> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2EDouble), Lanes128(ExpShiftDouble));
        Vector128<double> power = ExpOfRemainder(x, low, shifted - Lanes128(ExpShiftDouble));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x, Vector256<double> low)
    {
        x = Min(Max(x, Lanes256(ExpLowestDouble)), Lanes256(ExpHighestDouble));
        Vector256<double> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2EDouble), Lanes256(ExpShiftDouble));
        Vector256<double> power = ExpOfRemainder(x, low, shifted - Lanes256(ExpShiftDouble));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x, Vector512<double> low)
    {
        x = Min(Max(x, Lanes512(ExpLowestDouble)), Lanes512(ExpHighestDouble));
        Vector512<double> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2EDouble), Lanes512(ExpShiftDouble));
        Vector512<double> power = ExpOfRemainder(x, low, shifted - Lanes512(ExpShiftDouble));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <summary>e^x for x ≤ 0, with the bits of <see cref="Exp(double)"/> and one clamp less.</summary>
    /// <param name="x">The exponent: not positive, or NaN.</param>
    /// <returns>e^x: 0 at -∞, 1 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpNonPositive(double x)
    {
        x = Max(x, ExpLowestDouble);
        double shifted = FusedMultiplyAdd(x, Log2EDouble, ExpShiftDouble);
        double power = ExpOfRemainder(x, shifted - ExpShiftDouble);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpNonPositive(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpNonPositive(Vector128<double> x)
    {
        x = Max(x, Lanes128(ExpLowestDouble));
        Vector128<double> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2EDouble), Lanes128(ExpShiftDouble));
        Vector128<double> power = ExpOfRemainder(x, shifted - Lanes128(ExpShiftDouble));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpNonPositive(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpNonPositive(Vector256<double> x)
    {
        x = Max(x, Lanes256(ExpLowestDouble));
        Vector256<double> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2EDouble), Lanes256(ExpShiftDouble));
        Vector256<double> power = ExpOfRemainder(x, shifted - Lanes256(ExpShiftDouble));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpNonPositive(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpNonPositive(Vector512<double> x)
    {
        x = Max(x, Lanes512(ExpLowestDouble));
        Vector512<double> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2EDouble), Lanes512(ExpShiftDouble));
        Vector512<double> power = ExpOfRemainder(x, shifted - Lanes512(ExpShiftDouble));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <summary>e^r for the remainder r = x - n · ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpOfRemainder(double x, double n)
    {
        double r = FusedMultiplyAdd(n, -Ln2HighDouble, x);
        r = FusedMultiplyAdd(n, -Ln2LowDouble, r);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpOfRemainder(Vector128<double> x, Vector128<double> n)
    {
        Vector128<double> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighDouble), x);
        r = FusedMultiplyAdd(n, Lanes128(-Ln2LowDouble), r);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpOfRemainder(Vector256<double> x, Vector256<double> n)
    {
        Vector256<double> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighDouble), x);
        r = FusedMultiplyAdd(n, Lanes256(-Ln2LowDouble), r);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpOfRemainder(Vector512<double> x, Vector512<double> n)
    {
        Vector512<double> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighDouble), x);
        r = FusedMultiplyAdd(n, Lanes512(-Ln2LowDouble), r);
        return ExpPolynomial(r);
    }

    /// <summary>e^r for the remainder r = (x + low) - n · ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpOfRemainder(double x, double low, double n)
    {
        double r = FusedMultiplyAdd(n, -Ln2HighDouble, x);

        // Out of range, low may be anything, NaN included: a bound that is given first replaces that.
        low = Min(ExpLargestLowDouble, Max(-ExpLargestLowDouble, low));
        r = r + FusedMultiplyAdd(n, -Ln2LowDouble, low);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpOfRemainder(Vector128<double> x, Vector128<double> low, Vector128<double> n)
    {
        Vector128<double> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighDouble), x);

        // As in the scalar form, which says why.
        low = Min(Lanes128(ExpLargestLowDouble), Max(Lanes128(-ExpLargestLowDouble), low));
        r = r + FusedMultiplyAdd(n, Lanes128(-Ln2LowDouble), low);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpOfRemainder(Vector256<double> x, Vector256<double> low, Vector256<double> n)
    {
        Vector256<double> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighDouble), x);

        // As in the scalar form, which says why.
        low = Min(Lanes256(ExpLargestLowDouble), Max(Lanes256(-ExpLargestLowDouble), low));
        r = r + FusedMultiplyAdd(n, Lanes256(-Ln2LowDouble), low);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpOfRemainder(Vector512<double> x, Vector512<double> low, Vector512<double> n)
    {
        Vector512<double> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighDouble), x);

        // As in the scalar form, which says why.
        low = Min(Lanes512(ExpLargestLowDouble), Max(Lanes512(-ExpLargestLowDouble), low));
        r = r + FusedMultiplyAdd(n, Lanes512(-Ln2LowDouble), low);
        return ExpPolynomial(r);
    }

    /// <summary>power · 2^n, rounded once; shifted is n + <see cref="ExpShiftDouble"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ScaleByPowerOfTwo(double power, double shifted)
    {
        long exponents = BitConverter.DoubleToInt64Bits(shifted);
        long half = exponents >>> 1;
        long rest = unchecked(exponents - half);
        return power * BitConverter.Int64BitsToDouble(half << 52) * BitConverter.Int64BitsToDouble(rest << 52);
    }

    /// <inheritdoc cref="ScaleByPowerOfTwo(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ScaleByPowerOfTwo(Vector128<double> power, Vector128<double> shifted)
    {
        if (Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.Scale(power, shifted - Lanes128(ExpShiftDouble));
        }

        Vector128<long> exponents = shifted.AsInt64();
        Vector128<long> half = exponents >>> 1;
        Vector128<long> rest = exponents - half;
        return power * (half << 52).AsDouble() * (rest << 52).AsDouble();
    }

    /// <inheritdoc cref="ScaleByPowerOfTwo(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ScaleByPowerOfTwo(Vector256<double> power, Vector256<double> shifted)
    {
        if (Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.Scale(power, shifted - Lanes256(ExpShiftDouble));
        }

        Vector256<long> exponents = shifted.AsInt64();
        Vector256<long> half = exponents >>> 1;
        Vector256<long> rest = exponents - half;
        return power * (half << 52).AsDouble() * (rest << 52).AsDouble();
    }

    /// <inheritdoc cref="ScaleByPowerOfTwo(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ScaleByPowerOfTwo(Vector512<double> power, Vector512<double> shifted)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Scale(power, shifted - Lanes512(ExpShiftDouble));
        }

        Vector512<long> exponents = shifted.AsInt64();
        Vector512<long> half = exponents >>> 1;
        Vector512<long> rest = exponents - half;
        return power * (half << 52).AsDouble() * (rest << 52).AsDouble();
    }
}
