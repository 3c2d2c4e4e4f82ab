// Needs VectorMath.ExpPair.Double.cs and VectorMath.CopySign.cs.
//
// e^x - 1 for double as a sum of two numbers: (2^n - 1) + 2^n · (r + r²/2 + r³ · C(r)) as in ExpPair, each sum with
// what it loses. Where x is very negative, the rest is e^x.
// Largest error of the sum found: 0.078 ulp of the result.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>e^x - 1, in two parts.</content>
internal static partial class VectorMath
{
    /// <summary>Below it, the result is -1 and a rest that is lost in any sum.</summary>
    private const double Expm1PairLowestDouble = -708.0;

    /// <summary>e^x - 1 as an unevaluated sum: the rounded value, and what it lacks.</summary>
    /// <param name="x">The exponent.</param>
    /// <param name="rest">What is to be added: at most half an ulp of the result.</param>
    /// <returns>e^x - 1: -1 at -∞, ±0 at ±0, +∞ from the overflow of e^x on, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Expm1Pair(double x, out double rest)
    {
        double argument = Min(Max(x, Expm1PairLowestDouble), ExpHighestDouble);
        double shifted = FusedMultiplyAdd(argument, Log2EDouble, Expm1ShiftDouble);
        double n = shifted - Expm1ShiftDouble;
        double r = ExpOfRemainderInParts(argument, n, out double half, out double tail);

        // As in Expm1, all is halved for n > 0 and doubled at the end.
        bool positive = n > 0.0;
        double one = positive ? 0.5 : 1.0;
        long exponent = unchecked(BitConverter.DoubleToInt64Bits(shifted) - (positive ? 1 : 0));
        double power = BitConverter.Int64BitsToDouble(exponent << 52);

        // 2^n - 1: either may be the greater.
        double first = power - one;
        double back = first - power;
        double low = (power - (first - back)) - (one + back);

        // Of the other sums, the first term is the greater one.
        double product = power * r;
        double second = first + product;
        low = low + (product - (second - first));
        product = power * half;
        double third = second + product;
        low = FusedMultiplyAdd(power, tail, low + (product - (third - second)));
        double sum = third + low;
        low = low - (sum - third);

        rest = positive ? low + low : low;
        return CopySign(positive ? sum + sum : sum, x);
    }

    /// <inheritdoc cref="Expm1Pair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Expm1Pair(Vector128<double> x, out Vector128<double> rest)
    {
        Vector128<double> argument = Min(
            Max(x, Lanes128(Expm1PairLowestDouble)), Lanes128(ExpHighestDouble));
        Vector128<double> shifted = FusedMultiplyAdd(
            argument, Lanes128(Log2EDouble), Lanes128(Expm1ShiftDouble));
        Vector128<double> n = shifted - Lanes128(Expm1ShiftDouble);
        Vector128<double> r
            = ExpOfRemainderInParts(argument, n, out Vector128<double> half, out Vector128<double> tail);

        // As in Expm1, all is halved for n > 0 and doubled at the end.
        Vector128<double> positive = Vector128.GreaterThan(n, Vector128<double>.Zero);
        Vector128<double> one = Vector128.ConditionalSelect(positive, Lanes128(0.5), Lanes128(1.0));
        Vector128<double> power = ((shifted.AsInt64() + positive.AsInt64()) << 52).AsDouble();

        // 2^n - 1: either may be the greater.
        Vector128<double> first = power - one;
        Vector128<double> back = first - power;
        Vector128<double> low = (power - (first - back)) - (one + back);

        // Of the other sums, the first term is the greater one.
        Vector128<double> product = power * r;
        Vector128<double> second = first + product;
        low = low + (product - (second - first));
        product = power * half;
        Vector128<double> third = second + product;
        low = FusedMultiplyAdd(power, tail, low + (product - (third - second)));
        Vector128<double> sum = third + low;
        low = low - (sum - third);

        rest = low + (low & positive);
        return CopySign(sum + (sum & positive), x);
    }

    /// <inheritdoc cref="Expm1Pair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Expm1Pair(Vector256<double> x, out Vector256<double> rest)
    {
        Vector256<double> argument = Min(
            Max(x, Lanes256(Expm1PairLowestDouble)), Lanes256(ExpHighestDouble));
        Vector256<double> shifted = FusedMultiplyAdd(
            argument, Lanes256(Log2EDouble), Lanes256(Expm1ShiftDouble));
        Vector256<double> n = shifted - Lanes256(Expm1ShiftDouble);
        Vector256<double> r
            = ExpOfRemainderInParts(argument, n, out Vector256<double> half, out Vector256<double> tail);

        // As in Expm1, all is halved for n > 0 and doubled at the end.
        Vector256<double> positive = Vector256.GreaterThan(n, Vector256<double>.Zero);
        Vector256<double> one = Vector256.ConditionalSelect(positive, Lanes256(0.5), Lanes256(1.0));
        Vector256<double> power = ((shifted.AsInt64() + positive.AsInt64()) << 52).AsDouble();

        // 2^n - 1: either may be the greater.
        Vector256<double> first = power - one;
        Vector256<double> back = first - power;
        Vector256<double> low = (power - (first - back)) - (one + back);

        // Of the other sums, the first term is the greater one.
        Vector256<double> product = power * r;
        Vector256<double> second = first + product;
        low = low + (product - (second - first));
        product = power * half;
        Vector256<double> third = second + product;
        low = FusedMultiplyAdd(power, tail, low + (product - (third - second)));
        Vector256<double> sum = third + low;
        low = low - (sum - third);

        rest = low + (low & positive);
        return CopySign(sum + (sum & positive), x);
    }

    /// <inheritdoc cref="Expm1Pair(double, out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Expm1Pair(Vector512<double> x, out Vector512<double> rest)
    {
        Vector512<double> argument = Min(
            Max(x, Lanes512(Expm1PairLowestDouble)), Lanes512(ExpHighestDouble));
        Vector512<double> shifted = FusedMultiplyAdd(
            argument, Lanes512(Log2EDouble), Lanes512(Expm1ShiftDouble));
        Vector512<double> n = shifted - Lanes512(Expm1ShiftDouble);
        Vector512<double> r
            = ExpOfRemainderInParts(argument, n, out Vector512<double> half, out Vector512<double> tail);

        // As in Expm1, all is halved for n > 0 and doubled at the end.
        Vector512<double> positive = Vector512.GreaterThan(n, Vector512<double>.Zero);
        Vector512<double> one = Vector512.ConditionalSelect(positive, Lanes512(0.5), Lanes512(1.0));
        Vector512<double> power = ((shifted.AsInt64() + positive.AsInt64()) << 52).AsDouble();

        // 2^n - 1: either may be the greater.
        Vector512<double> first = power - one;
        Vector512<double> back = first - power;
        Vector512<double> low = (power - (first - back)) - (one + back);

        // Of the other sums, the first term is the greater one.
        Vector512<double> product = power * r;
        Vector512<double> second = first + product;
        low = low + (product - (second - first));
        product = power * half;
        Vector512<double> third = second + product;
        low = FusedMultiplyAdd(power, tail, low + (product - (third - second)));
        Vector512<double> sum = third + low;
        low = low - (sum - third);

        rest = low + (low & positive);
        return CopySign(sum + (sum & positive), x);
    }
}
