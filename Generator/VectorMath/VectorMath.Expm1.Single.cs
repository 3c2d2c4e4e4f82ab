// Needs VectorMath.Exp.Single.cs and VectorMath.CopySign.cs.
//
// e^x - 1 for float, without cancellation: 2^n · (e^r - 1) + (2^n - 1) with x = n · ln 2 + r and |r| ≤ ln 2 / 2.
// e^r - 1 = r + r² · Q(r): a minimax polynomial of degree 7, its relative error 2^-31.0. Here r is kept as the exact
// x - n · Ln2High and the rest as -n · Ln2Low, which is added to r² · Q(r): rounding r costs half an ulp at n = ±1.
// Coefficients: scripts/coefficients.
// Largest error over all floats: 0.890 ulp (Expm1NonPositive 0.818).

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>e^x - 1.</content>
internal static partial class VectorMath
{
    /// <summary>Adding it rounds to an integer n, whose bits then end in n + 127, the exponent of 2^n.</summary>
    private const float Expm1ShiftSingle = 12583039f;

    /// <summary>Below it, e^x - 1 rounds to -1.</summary>
    private const float Expm1LowestSingle = -18f;

    /// <summary>The polynomial's coefficient of r^7.</summary>
    private const float Expm1Term7Single = 0.00019743275f;

    /// <summary>The polynomial's coefficient of r^6.</summary>
    private const float Expm1Term6Single = 0.0013933688f;

    /// <summary>The polynomial's coefficient of r^5.</summary>
    private const float Expm1Term5Single = 0.008333567f;

    /// <summary>The polynomial's coefficient of r^4.</summary>
    private const float Expm1Term4Single = 0.041666478f;

    /// <summary>The polynomial's coefficient of r^3.</summary>
    private const float Expm1Term3Single = 0.16666666f;

    /// <summary>The polynomial's coefficient of r^2.</summary>
    private const float Expm1Term2Single = 0.5f;

    /// <summary>e^x - 1, accurate near zero too.</summary>
    /// <param name="x">The exponent.</param>
    /// <returns>e^x - 1: -1 at -∞, ±0 at ±0, +∞ from the overflow of e^x on, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Expm1(float x)
    {
        float argument = Min(Max(x, Expm1LowestSingle), ExpHighestSingle);
        float shifted = FusedMultiplyAdd(argument, Log2ESingle, Expm1ShiftSingle);
        float n = shifted - Expm1ShiftSingle;
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, argument);
        float rest = n * -Ln2LowSingle;
        float reduced = r + rest;
        float small = Expm1OfRemainder(reduced, rest);

        // For n > 0, 2^n + 2^n · r is exact and comes first; otherwise r + r² · Q(r) does. As n = 128 is in range,
        // all is halved for n > 0 and doubled at the end. -1 goes where it is exact: to 2^n up to n = 1, otherwise
        // to the small part.
        bool positive = n > 0f;
        float one = positive ? 0.5f : 1f;
        int exponent = unchecked(BitConverter.SingleToInt32Bits(shifted) - (positive ? 1 : 0));
        float power = BitConverter.Int32BitsToSingle(exponent << 23);
        float exact = positive ? r : 0f;
        float early = n > 1f ? 0f : one;
        float large = FusedMultiplyAdd(power, exact, power - early);
        float sum = FusedMultiplyAdd(power, small + (r - exact), early - one) + large;
        return CopySign(positive ? sum + sum : sum, x);
    }

    /// <inheritdoc cref="Expm1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Expm1(Vector128<float> x)
    {
        Vector128<float> argument
            = Min(Max(x, Lanes128(Expm1LowestSingle)), Lanes128(ExpHighestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            argument, Lanes128(Log2ESingle), Lanes128(Expm1ShiftSingle));
        Vector128<float> n = shifted - Lanes128(Expm1ShiftSingle);
        Vector128<float> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighSingle), argument);
        Vector128<float> rest = n * Lanes128(-Ln2LowSingle);
        Vector128<float> reduced = r + rest;
        Vector128<float> small = Expm1OfRemainder(reduced, rest);

        // As in the scalar form, which says why.
        Vector128<float> positive = Vector128.GreaterThan(n, Vector128<float>.Zero);
        Vector128<float> one = Vector128.ConditionalSelect(positive, Lanes128(0.5f), Lanes128(1f));
        Vector128<float> power = ((shifted.AsInt32() + positive.AsInt32()) << 23).AsSingle();
        Vector128<float> exact = r & positive;
        Vector128<float> early = Vector128.AndNot(one, Vector128.GreaterThan(n, Lanes128(1f)));
        Vector128<float> large = FusedMultiplyAdd(power, exact, power - early);
        Vector128<float> sum = FusedMultiplyAdd(power, small + (r - exact), early - one) + large;
        return CopySign(sum + (sum & positive), x);
    }

    /// <inheritdoc cref="Expm1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Expm1(Vector256<float> x)
    {
        Vector256<float> argument
            = Min(Max(x, Lanes256(Expm1LowestSingle)), Lanes256(ExpHighestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            argument, Lanes256(Log2ESingle), Lanes256(Expm1ShiftSingle));
        Vector256<float> n = shifted - Lanes256(Expm1ShiftSingle);
        Vector256<float> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighSingle), argument);
        Vector256<float> rest = n * Lanes256(-Ln2LowSingle);
        Vector256<float> reduced = r + rest;
        Vector256<float> small = Expm1OfRemainder(reduced, rest);

        // As in the scalar form, which says why.
        Vector256<float> positive = Vector256.GreaterThan(n, Vector256<float>.Zero);
        Vector256<float> one = Vector256.ConditionalSelect(positive, Lanes256(0.5f), Lanes256(1f));
        Vector256<float> power = ((shifted.AsInt32() + positive.AsInt32()) << 23).AsSingle();
        Vector256<float> exact = r & positive;
        Vector256<float> early = Vector256.AndNot(one, Vector256.GreaterThan(n, Lanes256(1f)));
        Vector256<float> large = FusedMultiplyAdd(power, exact, power - early);
        Vector256<float> sum = FusedMultiplyAdd(power, small + (r - exact), early - one) + large;
        return CopySign(sum + (sum & positive), x);
    }

    /// <inheritdoc cref="Expm1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Expm1(Vector512<float> x)
    {
        Vector512<float> argument
            = Min(Max(x, Lanes512(Expm1LowestSingle)), Lanes512(ExpHighestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            argument, Lanes512(Log2ESingle), Lanes512(Expm1ShiftSingle));
        Vector512<float> n = shifted - Lanes512(Expm1ShiftSingle);
        Vector512<float> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighSingle), argument);
        Vector512<float> rest = n * Lanes512(-Ln2LowSingle);
        Vector512<float> reduced = r + rest;
        Vector512<float> small = Expm1OfRemainder(reduced, rest);

        // As in the scalar form, which says why.
        Vector512<float> positive = Vector512.GreaterThan(n, Vector512<float>.Zero);
        Vector512<float> one = Vector512.ConditionalSelect(positive, Lanes512(0.5f), Lanes512(1f));
        Vector512<float> power = ((shifted.AsInt32() + positive.AsInt32()) << 23).AsSingle();
        Vector512<float> exact = r & positive;
        Vector512<float> early = Vector512.AndNot(one, Vector512.GreaterThan(n, Lanes512(1f)));
        Vector512<float> large = FusedMultiplyAdd(power, exact, power - early);
        Vector512<float> sum = FusedMultiplyAdd(power, small + (r - exact), early - one) + large;
        return CopySign(sum + (sum & positive), x);
    }

    /// <summary>
    /// e^x - 1 for x ≤ 0, accurate near zero too: half the work of <see cref="Expm1(float)"/>, from which it may
    /// differ in the last bit.
    /// </summary>
    /// <param name="x">The exponent: not positive, or NaN.</param>
    /// <returns>e^x - 1: -1 at -∞, -0 at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Expm1NonPositive(float x)
    {
        x = Max(x, Expm1LowestSingle);
        float shifted = FusedMultiplyAdd(x, Log2ESingle, Expm1ShiftSingle);
        float n = shifted - Expm1ShiftSingle;
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, x);
        float rest = n * -Ln2LowSingle;
        float minusOne = Expm1OfRemainder(r + rest, rest) + r;

        float power = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << 23);
        float result = FusedMultiplyAdd(power, minusOne, power - 1f);
        return CopySign(result, -0.0f);
    }

    /// <inheritdoc cref="Expm1NonPositive(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Expm1NonPositive(Vector128<float> x)
    {
        x = Max(x, Lanes128(Expm1LowestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2ESingle), Lanes128(Expm1ShiftSingle));
        Vector128<float> n = shifted - Lanes128(Expm1ShiftSingle);
        Vector128<float> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighSingle), x);
        Vector128<float> rest = n * Lanes128(-Ln2LowSingle);
        Vector128<float> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector128<float> power = (shifted.AsInt32() << 23).AsSingle();
        Vector128<float> result = FusedMultiplyAdd(power, minusOne, power - Lanes128(1f));
        return result | Lanes128(-0.0f);
    }

    /// <inheritdoc cref="Expm1NonPositive(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Expm1NonPositive(Vector256<float> x)
    {
        x = Max(x, Lanes256(Expm1LowestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2ESingle), Lanes256(Expm1ShiftSingle));
        Vector256<float> n = shifted - Lanes256(Expm1ShiftSingle);
        Vector256<float> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighSingle), x);
        Vector256<float> rest = n * Lanes256(-Ln2LowSingle);
        Vector256<float> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector256<float> power = (shifted.AsInt32() << 23).AsSingle();
        Vector256<float> result = FusedMultiplyAdd(power, minusOne, power - Lanes256(1f));
        return result | Lanes256(-0.0f);
    }

    /// <inheritdoc cref="Expm1NonPositive(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Expm1NonPositive(Vector512<float> x)
    {
        x = Max(x, Lanes512(Expm1LowestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2ESingle), Lanes512(Expm1ShiftSingle));
        Vector512<float> n = shifted - Lanes512(Expm1ShiftSingle);
        Vector512<float> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighSingle), x);
        Vector512<float> rest = n * Lanes512(-Ln2LowSingle);
        Vector512<float> minusOne = Expm1OfRemainder(r + rest, rest) + r;

        Vector512<float> power = (shifted.AsInt32() << 23).AsSingle();
        Vector512<float> result = FusedMultiplyAdd(power, minusOne, power - Lanes512(1f));
        return result | Lanes512(-0.0f);
    }

    /// <summary>e^reduced - 1 - reduced + rest, for a remainder of the reduction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Expm1OfRemainder(float reduced, float rest)
    {
        float sum = FusedMultiplyAdd(Expm1Cubic(reduced), reduced, Expm1Term2Single);
        return FusedMultiplyAdd(reduced * reduced, sum, rest);
    }

    /// <inheritdoc cref="Expm1OfRemainder(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Expm1OfRemainder(Vector128<float> reduced, Vector128<float> rest)
    {
        Vector128<float> sum = FusedMultiplyAdd(Expm1Cubic(reduced), reduced, Lanes128(Expm1Term2Single));
        return FusedMultiplyAdd(reduced * reduced, sum, rest);
    }

    /// <inheritdoc cref="Expm1OfRemainder(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Expm1OfRemainder(Vector256<float> reduced, Vector256<float> rest)
    {
        Vector256<float> sum = FusedMultiplyAdd(Expm1Cubic(reduced), reduced, Lanes256(Expm1Term2Single));
        return FusedMultiplyAdd(reduced * reduced, sum, rest);
    }

    /// <inheritdoc cref="Expm1OfRemainder(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Expm1OfRemainder(Vector512<float> reduced, Vector512<float> rest)
    {
        Vector512<float> sum = FusedMultiplyAdd(Expm1Cubic(reduced), reduced, Lanes512(Expm1Term2Single));
        return FusedMultiplyAdd(reduced * reduced, sum, rest);
    }

    /// <summary>(e^r - 1 - r - r²/2) / r³, for a remainder of the reduction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Expm1Cubic(float reduced)
    {
        float sum = FusedMultiplyAdd(Expm1Term7Single, reduced, Expm1Term6Single);
        sum = FusedMultiplyAdd(sum, reduced, Expm1Term5Single);
        sum = FusedMultiplyAdd(sum, reduced, Expm1Term4Single);
        return FusedMultiplyAdd(sum, reduced, Expm1Term3Single);
    }

    /// <inheritdoc cref="Expm1Cubic(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Expm1Cubic(Vector128<float> reduced)
    {
        Vector128<float> sum = FusedMultiplyAdd(
            Lanes128(Expm1Term7Single), reduced, Lanes128(Expm1Term6Single));
        sum = FusedMultiplyAdd(sum, reduced, Lanes128(Expm1Term5Single));
        sum = FusedMultiplyAdd(sum, reduced, Lanes128(Expm1Term4Single));
        return FusedMultiplyAdd(sum, reduced, Lanes128(Expm1Term3Single));
    }

    /// <inheritdoc cref="Expm1Cubic(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Expm1Cubic(Vector256<float> reduced)
    {
        Vector256<float> sum = FusedMultiplyAdd(
            Lanes256(Expm1Term7Single), reduced, Lanes256(Expm1Term6Single));
        sum = FusedMultiplyAdd(sum, reduced, Lanes256(Expm1Term5Single));
        sum = FusedMultiplyAdd(sum, reduced, Lanes256(Expm1Term4Single));
        return FusedMultiplyAdd(sum, reduced, Lanes256(Expm1Term3Single));
    }

    /// <inheritdoc cref="Expm1Cubic(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Expm1Cubic(Vector512<float> reduced)
    {
        Vector512<float> sum = FusedMultiplyAdd(
            Lanes512(Expm1Term7Single), reduced, Lanes512(Expm1Term6Single));
        sum = FusedMultiplyAdd(sum, reduced, Lanes512(Expm1Term5Single));
        sum = FusedMultiplyAdd(sum, reduced, Lanes512(Expm1Term4Single));
        return FusedMultiplyAdd(sum, reduced, Lanes512(Expm1Term3Single));
    }
}
