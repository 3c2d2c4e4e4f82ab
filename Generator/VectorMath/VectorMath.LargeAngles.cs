// Needs VectorMath.Pi.Double.cs and VectorMath.FusedMultiplyAdd.cs.
//
// x = n · π/2 + r for a large double, lane by lane: Payne and Hanek, "Radian reduction for trigonometric functions",
// 1983. x = m · 2^e, and of 2/π only those bits are needed whose product with 2^e isn't a multiple of 4: 192 of them
// give n modulo 4 and 137 bits of the fraction, which no double makes smaller than 2^-62. Bits: scripts/coefficients.

namespace Activations.Kernels;

using global::System;
using global::System.Numerics;
using global::System.Runtime.CompilerServices;

/// <content>The reduction of large angles.</content>
internal static partial class VectorMath
{
    /// <summary>2/π, its bits after the point, behind 64 zeros.</summary>
    private static ReadOnlySpan<ulong> TwoOverPiBits => new ulong[]
    {
        0x0000000000000000, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041,
        0xFE5163ABDEBBC561, 0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E,
        0xE88235F52EBB4484, 0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B,
        0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D,
        0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB,
        0xF0CFBC209AF4361D,
    };

    /// <summary>r = x - n · π/2 in two parts, |r| ≤ π/4, for |x| of 2^17 or more.</summary>
    /// <param name="x">The angle.</param>
    /// <param name="low">The rest of r.</param>
    /// <param name="quadrant">n modulo 4.</param>
    /// <returns>r; NaN for ±∞ and NaN.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double LargeAngleReduced(double x, out double low, out int quadrant)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >>> 52) & 0x7FF;
        low = 0.0;
        quadrant = 0;
        if (exponent == 0x7FF)
        {
            return double.NaN;
        }

        // From the bit on that weighs 2 in 2^e · 2/π.
        ulong m = (unchecked((ulong)bits) & 0x000FFFFFFFFFFFFF) | 0x0010000000000000;
        int first = exponent - 1075 - 2 + 64;
        ReadOnlySpan<ulong> words = TwoOverPiBits.Slice(first >> 6, 4);
        int shift = first & 63;
        ulong high = (words[0] << shift) | (words[1] >> 1 >> (63 - shift));
        ulong middle = (words[1] << shift) | (words[2] >> 1 >> (63 - shift));
        ulong last = (words[2] << shift) | (words[3] >> 1 >> (63 - shift));

        // The product modulo 2^192: quarter turns, of which the first two bits are n and the others a fraction.
        unchecked
        {
            // No discard: where the user has a type named _, that is what it means.
            ulong carry = Math.BigMul(m, last, out ulong lowest);
            ulong upper = Math.BigMul(m, middle, out ulong lower);
            lower += carry;
            upper += (m * high) + (lower < carry ? 1UL : 0UL);
            quadrant = (int)(upper >> 62);
            upper = (upper << 2) | (lower >> 62);
            lower <<= 2;

            // The nearest n: a fraction from a half on is taken from the next one.
            bool negative = (long)upper < 0;
            if (negative)
            {
                quadrant++;
                lower = ~lower + 1;
                upper = ~upper + (lower == 0 ? 1UL : 0UL);
            }

            int zeros = BitOperations.LeadingZeroCount(upper);
            upper = (upper << zeros) | (lower >> 1 >> (63 - zeros));
            lower <<= zeros;

            // 53 bits, the 64 behind them, and the exponent.
            double scale = BitConverter.Int64BitsToDouble((1023L - 53 - zeros) << 52);
            double fraction = (upper >> 11) * scale;
            double rest = ((upper << 53) | (lower >> 11)) * (scale * 5.421010862427522E-20);

            double product = fraction * PiHalfHighDouble;
            double lost = FusedMultiplyAdd(fraction, PiHalfHighDouble, -product)
                + FusedMultiplyAdd(fraction, PiHalfMiddleDouble, rest * PiHalfHighDouble);
            double r = product + lost;
            low = (product - r) + lost;

            bool turned = negative != (x < 0.0);
            quadrant = (x < 0.0 ? -quadrant : quadrant) & 3;
            low = turned ? -low : low;
            return turned ? -r : r;
        }
    }
}
