using System;

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

    private static double Of(double exact)
    {
        int exponent = Math.Clamp((int)((BitConverter.DoubleToInt64Bits(exact) >> 52) & 0x7FF) - 1023, LeastExponent, 127);
        return BitConverter.Int64BitsToDouble((long)(exponent - FractionBits + 1023) << 52);
    }
}
