using System;
using System.Numerics;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <summary>What the textbook's formulas need of <see cref="BigReal"/> beyond its own members.</summary>
internal static partial class BigRealMath
{
    /// <summary>
    /// Exponents are cut off here: e^-3000 times the largest double is still far below the smallest, and e^3000 far
    /// above the largest.
    /// </summary>
    public const double LargestExponent = 3000;

    /// <summary>The digits of a quotient, in bits.</summary>
    private const int QuotientDigits = 220;

    public static BigReal Zero { get; } = new(BigInteger.Zero, 0);

    public static BigReal One { get; } = new(BigInteger.One, 0);

    public static BigReal Times(this BigReal a, BigReal b) => new(a.Mantissa * b.Mantissa, a.Exponent + b.Exponent);

    public static BigReal Over(this BigReal a, BigReal b)
    {
        int shift = (int)Math.Max(0, b.Mantissa.GetBitLength() - a.Mantissa.GetBitLength() + QuotientDigits);
        return new BigReal((a.Mantissa << shift) / b.Mantissa, a.Exponent - b.Exponent - shift);
    }

    /// <summary>e^(x · factor), of the exact product.</summary>
    public static BigReal Exp(double x, double factor)
    {
        double product = x * factor;
        if (Math.Abs(product) >= LargestExponent)
        {
            return BigReal.Exp(Math.CopySign(LargestExponent, product));
        }

        return BigReal.Exp(product).Times(BigReal.Exp(Math.FusedMultiplyAdd(x, factor, -product)));
    }

    /// <summary>1 / (1 + e^(-x · factor)).</summary>
    public static BigReal Sigmoid(double x, double factor)
    {
        BigReal e = Exp(-Math.Abs(x), factor);
        return (x < 0 ? e : One).Over(One + e);
    }

    /// <summary>The derivative of x · sigmoid(beta · x): with u = beta · x, sigmoid(u) · (1 + u · sigmoid(-u)).</summary>
    public static BigReal SiluDerivative(double x, double beta)
    {
        BigReal u = BigReal.FromDouble(x).Times(BigReal.FromDouble(beta));
        return Sigmoid(x, beta).Times(One + u.Times(Sigmoid(-x, beta)));
    }

    /// <summary>The number in double, to about 60 bits before the last rounding.</summary>
    public static double ToDouble(BigReal value)
    {
        int surplus = (int)Math.Max(0, value.Mantissa.GetBitLength() - 60);
        return Math.ScaleB((double)(value.Mantissa >> surplus), value.Exponent + surplus);
    }

    /// <summary>How far a double is from the number, in ulp; infinite for NaN and for an infinity that doesn't belong.</summary>
    public static double Distance(double value, BigReal reference)
    {
        if (double.IsNaN(value))
        {
            return double.PositiveInfinity;
        }

        return value < 0 ? (Zero - reference).UlpsTo(-value) : reference.UlpsTo(value);
    }
}
