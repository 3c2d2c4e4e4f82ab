// Needs VectorMath.ExpFast.Single.cs.
//
// 2^-16 · e^-x for float to a few ulp, as ExpFast computes e^x: the denominator of a/(1 + e^-x) = 2^-16·a/(2^-16 + 2^-16·e^-x).
// With the factor the quotient is subnormal, and may be 0, well before the exponential overflows.
// 2^n in one step, with its bias of 127: 0 where e^-x is below 2^-110, which is nothing beside 1; ∞ where it is above 2^143.
// Largest error, of every 4,099th float where the result is neither 0 nor ∞: 1.899 ulp.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The reciprocal of the exponential to a few ulp.</content>
internal static partial class VectorMath
{
    /// <summary>Adding it rounds to an integer n, whose bits then end in n + 111, the exponent of 2^(n - 16).</summary>
    private const float ExpNegatedShiftSingle = 12583023f;

    /// <summary>Below it, the result is ∞.</summary>
    private const float ExpNegatedLowestSingle = -99.8f;

    /// <summary>Above it, the result is 0.</summary>
    private const float ExpNegatedHighestSingle = 77f;

    /// <summary>2^-16 · e^-x to a few ulp.</summary>
    /// <param name="x">The negated exponent.</param>
    /// <returns>2^-16 · e^-x: 0 from 77 on, +∞ from -99.5 down, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpNegatedFast(float x)
    {
        x = Min(Max(x, ExpNegatedLowestSingle), ExpNegatedHighestSingle);
        float shifted = FusedMultiplyAdd(x, -Log2ESingle, ExpNegatedShiftSingle);
        float n = shifted - ExpNegatedShiftSingle;

        // -r, so that x needs no other sign.
        float r = FusedMultiplyAdd(n, Ln2HighSingle, x);
        r = FusedMultiplyAdd(n, Ln2LowSingle, r);
        float sum = FusedMultiplyAdd(-ExpFast5Single, r, ExpFast4Single);
        sum = FusedMultiplyAdd(sum, r, -ExpFast3Single);
        sum = FusedMultiplyAdd(sum, r, ExpFast2Single);
        sum = FusedMultiplyAdd(sum, r, -ExpFast1Single);
        sum = FusedMultiplyAdd(sum, r, 1f);
        return sum * BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << 23);
    }

    /// <inheritdoc cref="ExpNegatedFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpNegatedFast(Vector128<float> x)
    {
        x = Min(
            Max(x, Vector128.Create(ExpNegatedLowestSingle)), Vector128.Create(ExpNegatedHighestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            x, Vector128.Create(-Log2ESingle), Vector128.Create(ExpNegatedShiftSingle));
        Vector128<float> n = shifted - Vector128.Create(ExpNegatedShiftSingle);

        Vector128<float> r = FusedMultiplyAdd(n, Vector128.Create(Ln2HighSingle), x);
        r = FusedMultiplyAdd(n, Vector128.Create(Ln2LowSingle), r);
        Vector128<float> sum = FusedMultiplyAdd(Vector128.Create(-ExpFast5Single), r, Vector128.Create(ExpFast4Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(-ExpFast3Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(ExpFast2Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(-ExpFast1Single));
        sum = FusedMultiplyAdd(sum, r, Vector128.Create(1f));
        return sum * (shifted.AsInt32() << 23).AsSingle();
    }

    /// <inheritdoc cref="ExpNegatedFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpNegatedFast(Vector256<float> x)
    {
        x = Min(
            Max(x, Vector256.Create(ExpNegatedLowestSingle)), Vector256.Create(ExpNegatedHighestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            x, Vector256.Create(-Log2ESingle), Vector256.Create(ExpNegatedShiftSingle));
        Vector256<float> n = shifted - Vector256.Create(ExpNegatedShiftSingle);

        Vector256<float> r = FusedMultiplyAdd(n, Vector256.Create(Ln2HighSingle), x);
        r = FusedMultiplyAdd(n, Vector256.Create(Ln2LowSingle), r);
        Vector256<float> sum = FusedMultiplyAdd(Vector256.Create(-ExpFast5Single), r, Vector256.Create(ExpFast4Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(-ExpFast3Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(ExpFast2Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(-ExpFast1Single));
        sum = FusedMultiplyAdd(sum, r, Vector256.Create(1f));
        return sum * (shifted.AsInt32() << 23).AsSingle();
    }

    /// <inheritdoc cref="ExpNegatedFast(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpNegatedFast(Vector512<float> x)
    {
        x = Min(
            Max(x, Vector512.Create(ExpNegatedLowestSingle)), Vector512.Create(ExpNegatedHighestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            x, Vector512.Create(-Log2ESingle), Vector512.Create(ExpNegatedShiftSingle));
        Vector512<float> n = shifted - Vector512.Create(ExpNegatedShiftSingle);

        Vector512<float> r = FusedMultiplyAdd(n, Vector512.Create(Ln2HighSingle), x);
        r = FusedMultiplyAdd(n, Vector512.Create(Ln2LowSingle), r);
        Vector512<float> sum = FusedMultiplyAdd(Vector512.Create(-ExpFast5Single), r, Vector512.Create(ExpFast4Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(-ExpFast3Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(ExpFast2Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(-ExpFast1Single));
        sum = FusedMultiplyAdd(sum, r, Vector512.Create(1f));
        return sum * (shifted.AsInt32() << 23).AsSingle();
    }
}
