// Needs VectorMath.ExpPair.Single.cs and VectorMath.CopySign.cs.
//
// e^x - 1 for float as a sum of two numbers: (2^n - 1) + 2^n · (r + r²/2 + r³ · C(r)) as in ExpPair, each sum with
// what it loses. Where x is very negative, the rest is e^x.
// Largest error of the sum found: 0.065 ulp of the result.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>e^x - 1, in two parts.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, the result is -1 and a rest that is lost in any sum.</summary>
    private const float Expm1PairLowestSingle = -87f;

    /// <summary>e^x - 1 as an unevaluated sum: the rounded value, and what it lacks.</summary>
    /// <param name="x">The exponent.</param>
    /// <param name="rest">What is to be added: at most half an ulp of the result.</param>
    /// <returns>e^x - 1: -1 at -∞, ±0 at ±0, +∞ from the overflow of e^x on, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Expm1Pair(float x, out float rest)
    {
        float argument = Min(Max(x, Expm1PairLowestSingle), ExpHighestSingle);
        float shifted = FusedMultiplyAdd(argument, Log2ESingle, Expm1ShiftSingle);
        float n = shifted - Expm1ShiftSingle;
        float r = ExpOfRemainderInParts(argument, n, out float half, out float tail);

        // As in Expm1, all is halved for n > 0 and doubled at the end.
        bool positive = n > 0f;
        float one = positive ? 0.5f : 1f;
        int exponent = unchecked(BitConverter.SingleToInt32Bits(shifted) - (positive ? 1 : 0));
        float power = BitConverter.Int32BitsToSingle(exponent << 23);

        // 2^n - 1: either may be the greater.
        float first = power - one;
        float back = first - power;
        float low = (power - (first - back)) - (one + back);

        // Of the other sums, the first term is the greater one.
        float product = power * r;
        float second = first + product;
        low = low + (product - (second - first));
        product = power * half;
        float third = second + product;
        low = FusedMultiplyAdd(power, tail, low + (product - (third - second)));
        float sum = third + low;
        low = low - (sum - third);

        rest = positive ? low + low : low;
        return CopySign(positive ? sum + sum : sum, x);
    }

    /// <inheritdoc cref="Expm1Pair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Expm1Pair(Vector128<float> x, out Vector128<float> rest)
    {
        Vector128<float> argument = Min(
            Max(x, Lanes128(Expm1PairLowestSingle)), Lanes128(ExpHighestSingle));
        Vector128<float> shifted = FusedMultiplyAdd(
            argument, Lanes128(Log2ESingle), Lanes128(Expm1ShiftSingle));
        Vector128<float> n = shifted - Lanes128(Expm1ShiftSingle);
        Vector128<float> r = ExpOfRemainderInParts(argument, n, out Vector128<float> half, out Vector128<float> tail);

        // As in Expm1, all is halved for n > 0 and doubled at the end.
        Vector128<float> positive = Vector128.GreaterThan(n, Vector128<float>.Zero);
        Vector128<float> one = Vector128.ConditionalSelect(positive, Lanes128(0.5f), Lanes128(1f));
        Vector128<float> power = ((shifted.AsInt32() + positive.AsInt32()) << 23).AsSingle();

        // 2^n - 1: either may be the greater.
        Vector128<float> first = power - one;
        Vector128<float> back = first - power;
        Vector128<float> low = (power - (first - back)) - (one + back);

        // Of the other sums, the first term is the greater one.
        Vector128<float> product = power * r;
        Vector128<float> second = first + product;
        low = low + (product - (second - first));
        product = power * half;
        Vector128<float> third = second + product;
        low = FusedMultiplyAdd(power, tail, low + (product - (third - second)));
        Vector128<float> sum = third + low;
        low = low - (sum - third);

        rest = low + (low & positive);
        return CopySign(sum + (sum & positive), x);
    }

    /// <inheritdoc cref="Expm1Pair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Expm1Pair(Vector256<float> x, out Vector256<float> rest)
    {
        Vector256<float> argument = Min(
            Max(x, Lanes256(Expm1PairLowestSingle)), Lanes256(ExpHighestSingle));
        Vector256<float> shifted = FusedMultiplyAdd(
            argument, Lanes256(Log2ESingle), Lanes256(Expm1ShiftSingle));
        Vector256<float> n = shifted - Lanes256(Expm1ShiftSingle);
        Vector256<float> r = ExpOfRemainderInParts(argument, n, out Vector256<float> half, out Vector256<float> tail);

        // As in Expm1, all is halved for n > 0 and doubled at the end.
        Vector256<float> positive = Vector256.GreaterThan(n, Vector256<float>.Zero);
        Vector256<float> one = Vector256.ConditionalSelect(positive, Lanes256(0.5f), Lanes256(1f));
        Vector256<float> power = ((shifted.AsInt32() + positive.AsInt32()) << 23).AsSingle();

        // 2^n - 1: either may be the greater.
        Vector256<float> first = power - one;
        Vector256<float> back = first - power;
        Vector256<float> low = (power - (first - back)) - (one + back);

        // Of the other sums, the first term is the greater one.
        Vector256<float> product = power * r;
        Vector256<float> second = first + product;
        low = low + (product - (second - first));
        product = power * half;
        Vector256<float> third = second + product;
        low = FusedMultiplyAdd(power, tail, low + (product - (third - second)));
        Vector256<float> sum = third + low;
        low = low - (sum - third);

        rest = low + (low & positive);
        return CopySign(sum + (sum & positive), x);
    }

    /// <inheritdoc cref="Expm1Pair(float, out float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Expm1Pair(Vector512<float> x, out Vector512<float> rest)
    {
        Vector512<float> argument = Min(
            Max(x, Lanes512(Expm1PairLowestSingle)), Lanes512(ExpHighestSingle));
        Vector512<float> shifted = FusedMultiplyAdd(
            argument, Lanes512(Log2ESingle), Lanes512(Expm1ShiftSingle));
        Vector512<float> n = shifted - Lanes512(Expm1ShiftSingle);
        Vector512<float> r = ExpOfRemainderInParts(argument, n, out Vector512<float> half, out Vector512<float> tail);

        // As in Expm1, all is halved for n > 0 and doubled at the end.
        Vector512<float> positive = Vector512.GreaterThan(n, Vector512<float>.Zero);
        Vector512<float> one = Vector512.ConditionalSelect(positive, Lanes512(0.5f), Lanes512(1f));
        Vector512<float> power = ((shifted.AsInt32() + positive.AsInt32()) << 23).AsSingle();

        // 2^n - 1: either may be the greater.
        Vector512<float> first = power - one;
        Vector512<float> back = first - power;
        Vector512<float> low = (power - (first - back)) - (one + back);

        // Of the other sums, the first term is the greater one.
        Vector512<float> product = power * r;
        Vector512<float> second = first + product;
        low = low + (product - (second - first));
        product = power * half;
        Vector512<float> third = second + product;
        low = FusedMultiplyAdd(power, tail, low + (product - (third - second)));
        Vector512<float> sum = third + low;
        low = low - (sum - third);

        rest = low + (low & positive);
        return CopySign(sum + (sum & positive), x);
    }
}
