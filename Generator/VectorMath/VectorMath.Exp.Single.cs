// Needs VectorMath.FusedMultiplyAdd.cs and VectorMath.MinMax.cs.
//
// e^x for float: 2^n · e^r with x = n · ln 2 + r and |r| ≤ ln 2 / 2.
// n: x · log2 e, rounded by adding 1.5 · 2^23, whose last place is one; r: by ln 2 in two parts, of which the
// first step is exact. e^r: a minimax polynomial of degree 6 whose first two coefficients are 1, its relative error
// 2^-28.2. 2^n: two factors, so that a subnormal result is rounded once. Coefficients: scripts/coefficients.
// Largest error over all floats: 0.891 ulp, subnormal results included; overflow exactly where it belongs.
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
    private const float Log2ESingle = 1.442695f;

    /// <summary>The first bits of ln 2: 21, so that 1 + r is exact for a remainder r > 0.</summary>
    private const float Ln2HighSingle = 0.6931472f;

    /// <summary>The rest of ln 2.</summary>
    private const float Ln2LowSingle = -1.9046542E-09f;

    /// <summary>
    /// Adding it rounds to an integer n, whose bits then end in n + 254: halved, that is one of two exponents whose
    /// sum is n, with its bias.
    /// </summary>
    private const float ExpShiftSingle = 12583166f;

    /// <summary>Below it, e^x rounds to zero.</summary>
    private const float ExpLowestSingle = -104f;

    /// <summary>Above it, e^x overflows.</summary>
    private const float ExpHighestSingle = 89f;

    /// <summary>An ulp of the largest exponents: 2^-16.</summary>
    private const float ExpLargestLowSingle = 1.5258789E-05f;

    /// <summary>The least n of a result with a scale: 2^n stays clear of the subnormal numbers.</summary>
    private const float ExpLeastExponentSingle = -120f;

    /// <summary>The polynomial's coefficient of r^6.</summary>
    private const float Exp6Single = 0.001378246f;

    /// <summary>The polynomial's coefficient of r^5.</summary>
    private const float Exp5Single = 0.008368669f;

    /// <summary>The polynomial's coefficient of r^4.</summary>
    private const float Exp4Single = 0.041668963f;

    /// <summary>The polynomial's coefficient of r^3.</summary>
    private const float Exp3Single = 0.16666521f;

    /// <summary>The polynomial's coefficient of r^2.</summary>
    private const float Exp2Single = 0.4999999f;

    /// <summary>e^x.</summary>
    /// <param name="x">The exponent.</param>
    /// <returns>e^x: 0 at -∞, 1 at ±0, +∞ from the overflow on, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x)
    {
        x = Min(Max(x, ExpLowestSingle), ExpHighestSingle);
        float shifted = FusedMultiplyAdd(x, Log2ESingle, ExpShiftSingle);
        float power = ExpOfRemainder(x, shifted - ExpShiftSingle);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> x)
    {
        x = Min(Max(x, Lanes128(ExpLowestSingle)), Lanes128(ExpHighestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2ESingle), Lanes128(ExpShiftSingle));
        Vector128<float> power = ExpOfRemainder(x, shifted - Lanes128(ExpShiftSingle));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Min(Max(x, Lanes256(ExpLowestSingle)), Lanes256(ExpHighestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2ESingle), Lanes256(ExpShiftSingle));
        Vector256<float> power = ExpOfRemainder(x, shifted - Lanes256(ExpShiftSingle));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Min(Max(x, Lanes512(ExpLowestSingle)), Lanes512(ExpHighestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2ESingle), Lanes512(ExpShiftSingle));
        Vector512<float> power = ExpOfRemainder(x, shifted - Lanes512(ExpShiftSingle));
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
    public static float Exp(float x, float low)
    {
        x = Min(Max(x, ExpLowestSingle), ExpHighestSingle);
        float shifted = FusedMultiplyAdd(x, Log2ESingle, ExpShiftSingle);
        float power = ExpOfRemainder(x, low, shifted - ExpShiftSingle);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> x, Vector128<float> low)
    {
        x = Min(Max(x, Lanes128(ExpLowestSingle)), Lanes128(ExpHighestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2ESingle), Lanes128(ExpShiftSingle));
        Vector128<float> power = ExpOfRemainder(x, low, shifted - Lanes128(ExpShiftSingle));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x, Vector256<float> low)
    {
        x = Min(Max(x, Lanes256(ExpLowestSingle)), Lanes256(ExpHighestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2ESingle), Lanes256(ExpShiftSingle));
        Vector256<float> power = ExpOfRemainder(x, low, shifted - Lanes256(ExpShiftSingle));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="Exp(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x, Vector512<float> low)
    {
        x = Min(Max(x, Lanes512(ExpLowestSingle)), Lanes512(ExpHighestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2ESingle), Lanes512(ExpShiftSingle));
        Vector512<float> power = ExpOfRemainder(x, low, shifted - Lanes512(ExpShiftSingle));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <summary>e^x for x ≤ 0, with the bits of <see cref="Exp(float)"/> and one clamp less.</summary>
    /// <param name="x">The exponent: not positive, or NaN.</param>
    /// <returns>e^x: 0 at -∞, 1 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpNonPositive(float x)
    {
        x = Max(x, ExpLowestSingle);
        float shifted = FusedMultiplyAdd(x, Log2ESingle, ExpShiftSingle);
        float power = ExpOfRemainder(x, shifted - ExpShiftSingle);
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpNonPositive(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpNonPositive(Vector128<float> x)
    {
        x = Max(x, Lanes128(ExpLowestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2ESingle), Lanes128(ExpShiftSingle));
        Vector128<float> power = ExpOfRemainder(x, shifted - Lanes128(ExpShiftSingle));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpNonPositive(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpNonPositive(Vector256<float> x)
    {
        x = Max(x, Lanes256(ExpLowestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2ESingle), Lanes256(ExpShiftSingle));
        Vector256<float> power = ExpOfRemainder(x, shifted - Lanes256(ExpShiftSingle));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <inheritdoc cref="ExpNonPositive(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpNonPositive(Vector512<float> x)
    {
        x = Max(x, Lanes512(ExpLowestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2ESingle), Lanes512(ExpShiftSingle));
        Vector512<float> power = ExpOfRemainder(x, shifted - Lanes512(ExpShiftSingle));
        return ScaleByPowerOfTwo(power, shifted);
    }

    /// <summary>e^r for the remainder r = x - n · ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ExpOfRemainder(float x, float n)
    {
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, x);
        r = FusedMultiplyAdd(n, -Ln2LowSingle, r);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ExpOfRemainder(Vector128<float> x, Vector128<float> n)
    {
        Vector128<float> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighSingle), x);
        r = FusedMultiplyAdd(n, Lanes128(-Ln2LowSingle), r);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpOfRemainder(Vector256<float> x, Vector256<float> n)
    {
        Vector256<float> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighSingle), x);
        r = FusedMultiplyAdd(n, Lanes256(-Ln2LowSingle), r);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpOfRemainder(Vector512<float> x, Vector512<float> n)
    {
        Vector512<float> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighSingle), x);
        r = FusedMultiplyAdd(n, Lanes512(-Ln2LowSingle), r);
        return ExpPolynomial(r);
    }

    /// <summary>e^r for the remainder r = (x + low) - n · ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ExpOfRemainder(float x, float low, float n)
    {
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, x);

        // Out of range, low may be anything, NaN included: a bound that is given first replaces that.
        low = Min(ExpLargestLowSingle, Max(-ExpLargestLowSingle, low));
        r = r + FusedMultiplyAdd(n, -Ln2LowSingle, low);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ExpOfRemainder(Vector128<float> x, Vector128<float> low, Vector128<float> n)
    {
        Vector128<float> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighSingle), x);

        // As in the scalar form, which says why.
        low = Min(Lanes128(ExpLargestLowSingle), Max(Lanes128(-ExpLargestLowSingle), low));
        r = r + FusedMultiplyAdd(n, Lanes128(-Ln2LowSingle), low);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpOfRemainder(Vector256<float> x, Vector256<float> low, Vector256<float> n)
    {
        Vector256<float> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighSingle), x);

        // As in the scalar form, which says why.
        low = Min(Lanes256(ExpLargestLowSingle), Max(Lanes256(-ExpLargestLowSingle), low));
        r = r + FusedMultiplyAdd(n, Lanes256(-Ln2LowSingle), low);
        return ExpPolynomial(r);
    }

    /// <inheritdoc cref="ExpOfRemainder(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpOfRemainder(Vector512<float> x, Vector512<float> low, Vector512<float> n)
    {
        Vector512<float> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighSingle), x);

        // As in the scalar form, which says why.
        low = Min(Lanes512(ExpLargestLowSingle), Max(Lanes512(-ExpLargestLowSingle), low));
        r = r + FusedMultiplyAdd(n, Lanes512(-Ln2LowSingle), low);
        return ExpPolynomial(r);
    }

    /// <summary>e^r for |r| ≤ ln 2 / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ExpPolynomial(float r)
    {
        float sum = FusedMultiplyAdd(Exp6Single, r, Exp5Single);
        sum = FusedMultiplyAdd(sum, r, Exp4Single);
        sum = FusedMultiplyAdd(sum, r, Exp3Single);
        sum = FusedMultiplyAdd(sum, r, Exp2Single);
        sum = FusedMultiplyAdd(sum, r, 1f);
        return FusedMultiplyAdd(sum, r, 1f);
    }

    /// <inheritdoc cref="ExpPolynomial(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ExpPolynomial(Vector128<float> r)
    {
        Vector128<float> sum = FusedMultiplyAdd(Lanes128(Exp6Single), r, Lanes128(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Exp2Single));
        sum = FusedMultiplyAdd(sum, r, Lanes128(1f));
        return FusedMultiplyAdd(sum, r, Lanes128(1f));
    }

    /// <inheritdoc cref="ExpPolynomial(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpPolynomial(Vector256<float> r)
    {
        Vector256<float> sum = FusedMultiplyAdd(Lanes256(Exp6Single), r, Lanes256(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Exp2Single));
        sum = FusedMultiplyAdd(sum, r, Lanes256(1f));
        return FusedMultiplyAdd(sum, r, Lanes256(1f));
    }

    /// <inheritdoc cref="ExpPolynomial(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpPolynomial(Vector512<float> r)
    {
        Vector512<float> sum = FusedMultiplyAdd(Lanes512(Exp6Single), r, Lanes512(Exp5Single));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp4Single));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp3Single));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Exp2Single));
        sum = FusedMultiplyAdd(sum, r, Lanes512(1f));
        return FusedMultiplyAdd(sum, r, Lanes512(1f));
    }

    /// <summary>power · 2^n, rounded once.</summary>
    /// <param name="power">A number of ordinary size, or NaN.</param>
    /// <param name="shifted">n + <see cref="ExpShiftSingle"/>.</param>
    /// <returns>The product.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ScaleByPowerOfTwo(float power, float shifted)
    {
        int exponents = BitConverter.SingleToInt32Bits(shifted);
        int half = exponents >>> 1;
        int rest = unchecked(exponents - half);
        return power * BitConverter.Int32BitsToSingle(half << 23) * BitConverter.Int32BitsToSingle(rest << 23);
    }

    /// <inheritdoc cref="ScaleByPowerOfTwo(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ScaleByPowerOfTwo(Vector128<float> power, Vector128<float> shifted)
    {
        if (Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.Scale(power, shifted - Lanes128(ExpShiftSingle));
        }

        Vector128<int> exponents = shifted.AsInt32();
        Vector128<int> half = exponents >>> 1;
        Vector128<int> rest = exponents - half;
        return power * (half << 23).AsSingle() * (rest << 23).AsSingle();
    }

    /// <inheritdoc cref="ScaleByPowerOfTwo(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ScaleByPowerOfTwo(Vector256<float> power, Vector256<float> shifted)
    {
        if (Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.Scale(power, shifted - Lanes256(ExpShiftSingle));
        }

        Vector256<int> exponents = shifted.AsInt32();
        Vector256<int> half = exponents >>> 1;
        Vector256<int> rest = exponents - half;
        return power * (half << 23).AsSingle() * (rest << 23).AsSingle();
    }

    /// <inheritdoc cref="ScaleByPowerOfTwo(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ScaleByPowerOfTwo(Vector512<float> power, Vector512<float> shifted)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Scale(power, shifted - Lanes512(ExpShiftSingle));
        }

        Vector512<int> exponents = shifted.AsInt32();
        Vector512<int> half = exponents >>> 1;
        Vector512<int> rest = exponents - half;
        return power * (half << 23).AsSingle() * (rest << 23).AsSingle();
    }
}
