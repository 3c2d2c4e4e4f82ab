// Needs VectorMath.ExpFast.Single.cs.
//
// e^x - 1 for float and x ≤ 0 to a few ulp: as Expm1NonPositive, with a polynomial of one degree less, its relative
// error 2^-26.1, and ln 2 in one part: what that loses only counts where n isn't 0, and times 2^n.
// Coefficients: scripts/coefficients.
// Largest error, of every 4,099th float: 0.900 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>e^x - 1 to a few ulp.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, e^x - 1 rounds to -1.</summary>
    private const float Expm1FastLowestSingle = -18f;

    /// <summary>The polynomial's coefficient of r^6.</summary>
    private const float Expm1FastTerm6Single = 0.001386452f;

    /// <summary>The polynomial's coefficient of r^5.</summary>
    private const float Expm1FastTerm5Single = 0.008366532f;

    /// <summary>The polynomial's coefficient of r^4.</summary>
    private const float Expm1FastTerm4Single = 0.041667502f;

    /// <summary>The polynomial's coefficient of r^3.</summary>
    private const float Expm1FastTerm3Single = 0.16666543f;

    /// <summary>The polynomial's coefficient of r^2.</summary>
    private const float Expm1FastTerm2Single = 0.49999997f;

    /// <summary>e^x - 1 for x ≤ 0 to a few ulp.</summary>
    /// <param name="x">The exponent: not positive, or NaN.</param>
    /// <returns>e^x - 1: -1 at -∞, 0 of either sign at ±0, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Expm1NonPositiveFast(float x)
    {
        x = Max(x, Expm1FastLowestSingle);
        float shifted = FusedMultiplyAdd(x, Log2ESingle, ExpFastShiftSingle);
        float n = shifted - ExpFastShiftSingle;
        float r = FusedMultiplyAdd(n, -Ln2HighSingle, x);
        float sum = FusedMultiplyAdd(Expm1FastTerm6Single, r, Expm1FastTerm5Single);
        sum = FusedMultiplyAdd(sum, r, Expm1FastTerm4Single);
        sum = FusedMultiplyAdd(sum, r, Expm1FastTerm3Single);
        sum = FusedMultiplyAdd(sum, r, Expm1FastTerm2Single);
        float minusOne = FusedMultiplyAdd(sum, r * r, r);
        float power = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << 23);
        return FusedMultiplyAdd(power, minusOne, power - 1f);
    }

    /// <inheritdoc cref="Expm1NonPositiveFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Expm1NonPositiveFast(Vector128<float> x)
    {
        x = Max(x, Lanes128(Expm1FastLowestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Lanes128(Log2ESingle), Lanes128(ExpFastShiftSingle));
        Vector128<float> n = shifted - Lanes128(ExpFastShiftSingle);
        Vector128<float> r = FusedMultiplyAdd(n, Lanes128(-Ln2HighSingle), x);
        Vector128<float> sum = FusedMultiplyAdd(
            Lanes128(Expm1FastTerm6Single), r, Lanes128(Expm1FastTerm5Single));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Expm1FastTerm4Single));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Expm1FastTerm3Single));
        sum = FusedMultiplyAdd(sum, r, Lanes128(Expm1FastTerm2Single));
        Vector128<float> minusOne = FusedMultiplyAdd(sum, r * r, r);
        Vector128<float> power = (shifted.AsInt32() << 23).AsSingle();
        return FusedMultiplyAdd(power, minusOne, power - Lanes128(1f));
    }

    /// <inheritdoc cref="Expm1NonPositiveFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Expm1NonPositiveFast(Vector256<float> x)
    {
        x = Max(x, Lanes256(Expm1FastLowestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Lanes256(Log2ESingle), Lanes256(ExpFastShiftSingle));
        Vector256<float> n = shifted - Lanes256(ExpFastShiftSingle);
        Vector256<float> r = FusedMultiplyAdd(n, Lanes256(-Ln2HighSingle), x);
        Vector256<float> sum = FusedMultiplyAdd(
            Lanes256(Expm1FastTerm6Single), r, Lanes256(Expm1FastTerm5Single));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Expm1FastTerm4Single));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Expm1FastTerm3Single));
        sum = FusedMultiplyAdd(sum, r, Lanes256(Expm1FastTerm2Single));
        Vector256<float> minusOne = FusedMultiplyAdd(sum, r * r, r);
        Vector256<float> power = (shifted.AsInt32() << 23).AsSingle();
        return FusedMultiplyAdd(power, minusOne, power - Lanes256(1f));
    }

    /// <inheritdoc cref="Expm1NonPositiveFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Expm1NonPositiveFast(Vector512<float> x)
    {
        x = Max(x, Lanes512(Expm1FastLowestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Lanes512(Log2ESingle), Lanes512(ExpFastShiftSingle));
        Vector512<float> n = shifted - Lanes512(ExpFastShiftSingle);
        Vector512<float> r = FusedMultiplyAdd(n, Lanes512(-Ln2HighSingle), x);
        Vector512<float> sum = FusedMultiplyAdd(
            Lanes512(Expm1FastTerm6Single), r, Lanes512(Expm1FastTerm5Single));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Expm1FastTerm4Single));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Expm1FastTerm3Single));
        sum = FusedMultiplyAdd(sum, r, Lanes512(Expm1FastTerm2Single));
        Vector512<float> minusOne = FusedMultiplyAdd(sum, r * r, r);
        Vector512<float> power = (shifted.AsInt32() << 23).AsSingle();
        return FusedMultiplyAdd(power, minusOne, power - Lanes512(1f));
    }
}
