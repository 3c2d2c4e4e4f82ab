// a · b + c for doubles of any size, in integers of 128 bits.

namespace Activations.Kernels;

using global::System;
using global::System.Numerics;

/// <content>The form for results near the limits of the format.</content>
internal static partial class SoftwareMultiplyAdd
{
    private const long MantissaMask = 0x000FFFFFFFFFFFFF;
    private const long ImplicitBit = 0x0010000000000000;
    private const long InfinityBits = 0x7FF0000000000000;

    /// <summary>The exponent of the least positive number.</summary>
    private const int LeastExponent = -1074;

    /// <summary>a · b + c, rounded once, for all a, b and c.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="c">The addend.</param>
    /// <returns>The sum.</returns>
    internal static double FusedMultiplyAddExact(double a, double b, double c)
    {
        if (!IsFinite(a) || !IsFinite(b) || a == 0.0 || b == 0.0)
        {
            return (a * b) + c;
        }

        // A product that overflows must not meet an infinity, nor one that underflows a zero.
        if (!IsFinite(c))
        {
            return c;
        }

        if (c == 0.0)
        {
            return a * b;
        }

        return AddFinite(a, b, c);
    }

    private static bool IsFinite(double x) => (BitConverter.DoubleToInt64Bits(x) & InfinityBits) != InfinityBits;

    private static double AddFinite(double a, double b, double c)
    {
        // The product has 105 or 106 bits. Both operands get their first bit near the top of 126, so that what is
        // shifted out of one of them is far below the result's last place, and nothing is where they cancel.
        Wide product = Wide.Product(Mantissa(a, out int aExponent), Mantissa(b, out int bExponent)).ShiftLeft(20);
        int exponent = aExponent + bExponent - 20;
        Wide addend = Wide.Of(Mantissa(c, out int cExponent)).ShiftLeft(72);
        cExponent -= 72;

        bool isNegative = IsNegative(a) != IsNegative(b);
        if (cExponent > exponent)
        {
            product = product.ShiftRightAndJam(cExponent - exponent);
            exponent = cExponent;
        }
        else
        {
            addend = addend.ShiftRightAndJam(exponent - cExponent);
        }

        if (isNegative == IsNegative(c))
        {
            return Round(product.Add(addend), exponent, isNegative);
        }

        return product.IsLess(addend)
            ? Round(addend.Subtract(product), exponent, !isNegative)
            : Round(product.Subtract(addend), exponent, isNegative);
    }

    private static bool IsNegative(double x) => BitConverter.DoubleToInt64Bits(x) < 0L;

    /// <summary>|x| = mantissa · 2^exponent with exactly 53 bits, for a finite x that isn't 0.</summary>
    private static ulong Mantissa(double x, out int exponent)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        long mantissa = bits & MantissaMask;
        int biased = (int)((bits & InfinityBits) >> 52);
        if (biased != 0)
        {
            exponent = biased - 1 + LeastExponent;
            return (ulong)(mantissa | ImplicitBit);
        }

        exponent = LeastExponent;
        while ((mantissa & ImplicitBit) == 0L)
        {
            mantissa <<= 1;
            exponent--;
        }

        return (ulong)mantissa;
    }

    /// <summary>±value · 2^exponent, to the nearest double, and to the even one of two.</summary>
    private static double Round(Wide value, int exponent, bool isNegative)
    {
        if (value.IsZero)
        {
            // x - x is +0.
            return 0.0;
        }

        // Two bits more than the result has: a half and the rest.
        int dropped = global::System.Math.Max(value.HighestBit - 52, LeastExponent - exponent);
        ulong quarters = dropped < 2
            ? value.ShiftLeft(2 - dropped).Low
            : value.ShiftRightAndJam(dropped - 2).Low;
        long mantissa = (long)(quarters >> 2);
        ulong rest = quarters & 3UL;
        if (rest == 3UL || (rest == 2UL && (mantissa & 1L) != 0L))
        {
            mantissa++;
        }

        // A mantissa's first bit, if it has it, makes the exponent's field one larger, and a carry once more.
        int field = exponent + dropped - LeastExponent;
        long bits = field > 2045 ? InfinityBits : ((long)field << 52) + mantissa;
        double magnitude = BitConverter.Int64BitsToDouble(bits);
        return isNegative ? -magnitude : magnitude;
    }

    /// <summary>An unsigned integer of 128 bits.</summary>
    private readonly struct Wide
    {
        private readonly ulong _high;

        private Wide(ulong high, ulong low)
        {
            _high = high;
            Low = low;
        }

        /// <summary>The lower half.</summary>
        public ulong Low { get; }

        public bool IsZero => (_high | Low) == 0UL;

        /// <summary>The index of the highest bit that is set.</summary>
        public int HighestBit
            => _high != 0UL ? 127 - BitOperations.LeadingZeroCount(_high) : 63 - BitOperations.LeadingZeroCount(Low);

        public static Wide Of(ulong value) => new(0UL, value);

        /// <summary>a · b.</summary>
        public static Wide Product(ulong a, ulong b)
        {
            ulong high = Math.BigMul(a, b, out ulong low);
            return new Wide(high, low);
        }

        public bool IsLess(Wide other) => _high < other._high || (_high == other._high && Low < other.Low);

        public Wide Add(Wide other)
        {
            unchecked
            {
                ulong low = Low + other.Low;
                return new Wide(_high + other._high + (low < Low ? 1UL : 0UL), low);
            }
        }

        public Wide Subtract(Wide other)
        {
            unchecked
            {
                return new Wide(_high - other._high - (Low < other.Low ? 1UL : 0UL), Low - other.Low);
            }
        }

        /// <summary>Multiplies by 2^count, count below 128.</summary>
        public Wide ShiftLeft(int count)
            => count == 0 ? this
                : count < 64 ? new Wide((_high << count) | (Low >> (64 - count)), Low << count)
                : new Wide(Low << (count - 64), 0UL);

        /// <summary>Divides by 2^count; the last bit is set if anything that is lost was.</summary>
        public Wide ShiftRightAndJam(int count)
        {
            if (count == 0)
            {
                return this;
            }

            Wide shifted = count < 64 ? new Wide(_high >> count, (Low >> count) | (_high << (64 - count)))
                : count < 128 ? new Wide(0UL, _high >> (count - 64))
                : default;
            bool isExact = count < 128 && shifted.ShiftLeft(count).IsSame(this);
            return isExact ? shifted : new Wide(shifted._high, shifted.Low | 1UL);
        }

        private bool IsSame(Wide other) => _high == other._high && Low == other.Low;
    }
}
