using System;
using System.Runtime.Intrinsics;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>Distances in units of the last place of a float.</summary>
internal static class Ulp
{
    private const int LeastExponent = -126;
    private const int FractionBits = 23;

    /// <summary>From here on a real number rounds to ∞: halfway between the largest float and 2^128.</summary>
    private const double Overflow = 3.4028235677973366e38;

    /// <summary>2^128: what an infinite result counts as where the exact one is finite.</summary>
    private const double BeyondFloat = 3.402823669209385e38;

    /// <summary>
    /// |computed - exact| in ulp: the spacing of floats at <paramref name="exact"/>, so that a correctly rounded result is
    /// at most 0.5 off, subnormal results included.
    /// </summary>
    public static double Error(float computed, double exact)
    {
        if (Math.Abs(exact) >= Overflow)
        {
            exact = Math.CopySign(BeyondFloat, exact);
        }

        double result = float.IsInfinity(computed) ? Math.CopySign(BeyondFloat, computed) : computed;
        return Math.Abs(result - exact) / Of(exact);
    }

    /// <summary>The same for eight numbers, of which none may be NaN.</summary>
    public static Vector512<double> Error(Vector512<double> computed, Vector512<double> exact)
    {
        Vector512<double> result = Bounded(computed);
        Vector512<double> right = Bounded(exact);

        // 1 / ulp, by its exponent: a product with a power of two is exact.
        Vector512<long> exponent = Vector512.ShiftRightLogical(Vector512.AsInt64(Vector512.Abs(right)), 52);
        Vector512<long> clamped = Vector512.Clamp(exponent, Vector512.Create(LeastExponent + 1023L), Vector512.Create(127 + 1023L));
        Vector512<long> inverse = Vector512.ShiftLeft(Vector512.Create((2 * 1023L) + FractionBits) - clamped, 52);
        return Vector512.Abs(result - right) * Vector512.AsDouble(inverse);
    }

    /// <summary>What rounds to ∞ counts as 2^128. A float below that isn't changed.</summary>
    private static Vector512<double> Bounded(Vector512<double> value)
        => Vector512.ConditionalSelect(
            Vector512.GreaterThanOrEqual(Vector512.Abs(value), Vector512.Create(Overflow)),
            Vector512.CopySign(Vector512.Create(BeyondFloat), value),
            value);

    private static double Of(double exact)
    {
        int exponent = Math.Clamp((int)((BitConverter.DoubleToInt64Bits(exact) >> 52) & 0x7FF) - 1023, LeastExponent, 127);
        return BitConverter.Int64BitsToDouble((long)(exponent - FractionBits + 1023) << 52);
    }
}
