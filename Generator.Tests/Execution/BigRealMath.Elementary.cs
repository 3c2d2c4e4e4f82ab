using System;
using System.Linq;
using System.Numerics;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <content>
/// The elementary functions of a <see cref="BigReal"/>, to some 200 bits of the result, however small it is: a power
/// series in fixed point gives a number near 1, and what is small multiplies it.
/// </content>
internal static partial class BigRealMath
{
    /// <summary>Bits behind the point.</summary>
    private const int Digits = 320;

    /// <summary>Bits of π behind the point: the largest double has 1024 before it.</summary>
    private const int PiDigits = 1500;

    private static readonly BigInteger s_one = BigInteger.One << Digits;
    private static readonly BigInteger s_ln2 = BigReal.Ln2(Digits);
    private static readonly BigReal s_halfPi = new(BigReal.Pi(PiDigits), -PiDigits - 1);

    /// <summary>(e^x - 1) / x = 1 + x/2! + x²/3! + ….</summary>
    private static readonly BigInteger[] s_expm1 = Coefficients(80, k => Fraction(1, Factorial(k + 1)));

    /// <summary>artanh(x) / x in x²: 1 + x²/3 + x⁴/5 + ….</summary>
    private static readonly BigInteger[] s_artanh = Coefficients(110, k => Fraction(1, (2 * k) + 1));

    /// <summary>arctan(x) / x in x².</summary>
    private static readonly BigInteger[] s_arctan = Coefficients(60, k => Fraction(k % 2 == 0 ? 1 : -1, (2 * k) + 1));

    /// <summary>sin(x) / x in x².</summary>
    private static readonly BigInteger[] s_sine = Coefficients(40, k => Fraction(k % 2 == 0 ? 1 : -1, Factorial((2 * k) + 1)));

    /// <summary>cos x in x².</summary>
    private static readonly BigInteger[] s_cosine = Coefficients(40, k => Fraction(k % 2 == 0 ? 1 : -1, Factorial(2 * k)));

    /// <summary>(x cosh x - sinh x) / x³ in x².</summary>
    private static readonly BigInteger[] s_tanhShrink = Coefficients(40, k => Fraction((2 * k) + 2, Factorial((2 * k) + 3)));

    public static BigReal Two { get; } = new(BigInteger.One, 1);

    public static BigReal Half { get; } = new(BigInteger.One, -1);

    public static BigReal Abs(BigReal a) => new(BigInteger.Abs(a.Mantissa), a.Exponent);

    public static BigReal Negative(BigReal a) => new(-a.Mantissa, a.Exponent);

    /// <summary>e^x.</summary>
    public static BigReal Exp(BigReal x)
    {
        double size = ToDouble(x);
        if (Math.Abs(size) >= LargestExponent)
        {
            return BigReal.Exp(Math.CopySign(LargestExponent, size));
        }

        int n = (int)Math.Round(size / Math.Log(2));
        BigReal remainder = new(FixedPoint(x) - (s_ln2 * n), -Digits);
        return (One + remainder.Times(Series(s_expm1, remainder))).Times(new BigReal(BigInteger.One, n));
    }

    /// <summary>e^x - 1.</summary>
    public static BigReal Expm1(BigReal x) => Math.Abs(ToDouble(x)) < 0.5 ? x.Times(Series(s_expm1, x)) : Exp(x) - One;

    /// <summary>ln(1 + x), for x > -1.</summary>
    public static BigReal Log1p(BigReal x) => Math.Abs(ToDouble(x)) < 0.5 ? Log1pOfSmall(x) : Log(One + x);

    /// <summary>ln x, for x > 0.</summary>
    public static BigReal Log(BigReal x)
    {
        // x = m · 2^e with m from 0.75 to 1.5, so that the two terms don't cancel.
        int e = (int)x.Mantissa.GetBitLength() + x.Exponent;
        BigReal m = new(x.Mantissa, x.Exponent - e);
        if (ToDouble(m) < 0.75)
        {
            m = m.Times(Two);
            e--;
        }

        return new BigReal(s_ln2 * e, -Digits) + Log1pOfSmall(m - One);
    }

    /// <summary>1 / (1 + e^-x).</summary>
    public static BigReal Sigmoid(BigReal x)
    {
        BigReal e = Exp(Negative(Abs(x)));
        return (x.Mantissa.Sign < 0 ? e : One).Over(One + e);
    }

    /// <summary>tanh x.</summary>
    public static BigReal Tanh(BigReal x)
    {
        BigReal t = Expm1(Negative(Abs(x).Times(Two)));
        return WithSign(Negative(t).Over(Two + t), x);
    }

    /// <summary>1 - tanh² x.</summary>
    public static BigReal SechSquared(BigReal x)
    {
        BigReal w = Exp(Negative(Abs(x).Times(Two)));
        return w.Times(new BigReal(4, 0)).Over((One + w).Times(One + w));
    }

    /// <summary>x - tanh x.</summary>
    public static BigReal TanhShrink(BigReal x)
    {
        if (Math.Abs(ToDouble(x)) >= 1)
        {
            return x - Tanh(x);
        }

        // (x cosh x - sinh x) / cosh x: the numerator's series has terms of one sign.
        BigReal square = x.Times(x);
        BigReal cosh = (Exp(x) + Exp(Negative(x))).Times(Half);
        return x.Times(square).Times(Series(s_tanhShrink, square)).Over(cosh);
    }

    /// <summary>ln cosh x.</summary>
    public static BigReal LogCosh(BigReal x)
    {
        BigReal a = Abs(x);
        if (ToDouble(a) >= 1)
        {
            return a + Log1p(Exp(Negative(a.Times(Two)))) - new BigReal(s_ln2, -Digits);
        }

        // Half of ln(1 + sinh² x), with sinh from e^x - 1.
        BigReal e = Expm1(a);
        BigReal sinh = (e + e.Over(One + e)).Times(Half);
        return Log1p(sinh.Times(sinh)).Times(Half);
    }

    /// <summary>√x.</summary>
    public static BigReal Sqrt(BigReal x)
    {
        if (x.Mantissa.IsZero)
        {
            return Zero;
        }

        int shift = (int)Math.Max(0, (2 * Digits) - x.Mantissa.GetBitLength());
        shift += (x.Exponent - shift) % 2 == 0 ? 0 : 1;
        return new BigReal(BigReal.SquareRoot(x.Mantissa << shift), (x.Exponent - shift) / 2);
    }

    /// <summary>The inverse of the hyperbolic sine.</summary>
    public static BigReal Asinh(BigReal x)
    {
        BigReal a = Abs(x);
        BigReal square = a.Times(a);
        return WithSign(Log1p(a + square.Over(One + Sqrt(One + square))), x);
    }

    /// <summary>The inverse of the tangent.</summary>
    public static BigReal Arctan(BigReal x)
    {
        BigReal a = Abs(x);
        if (ToDouble(a) > 1)
        {
            return WithSign(s_halfPi - Arctan(One.Over(a)), x);
        }

        // Halving the angle three times leaves at most π/32.
        for (int k = 0; k < 3; k++)
        {
            a = a.Over(One + Sqrt(One + a.Times(a)));
        }

        return WithSign(a.Times(Series(s_arctan, a.Times(a))).Times(new BigReal(8, 0)), x);
    }

    /// <summary>sin x and cos x.</summary>
    public static (BigReal Sine, BigReal Cosine) SinCos(BigReal x)
    {
        BigInteger quarters = BigInteger.Zero;
        BigReal rest = x;
        if (Math.Abs(ToDouble(x)) > 0.5)
        {
            // The nearest multiple of π/2, whose digits are as many as x has before its point.
            BigInteger fixedPoint = FixedPoint(x, -s_halfPi.Exponent);
            quarters = ((2 * fixedPoint) + (fixedPoint.Sign * s_halfPi.Mantissa)) / (2 * s_halfPi.Mantissa);
            rest = x - s_halfPi.Times(new BigReal(quarters, 0));
        }

        BigReal square = rest.Times(rest);
        BigReal sine = rest.Times(Series(s_sine, square));
        BigReal cosine = Series(s_cosine, square);
        return (int)(quarters & 3) switch
        {
            0 => (sine, cosine),
            1 => (cosine, Negative(sine)),
            2 => (Negative(sine), Negative(cosine)),
            _ => (Negative(cosine), sine),
        };
    }

    /// <summary>The error function, for x ≥ 0.</summary>
    public static BigReal Erf(BigReal x)
    {
        // What is left to 1 is smaller than the digits that are kept.
        if (ToDouble(x) > 16)
        {
            return One;
        }

        // 2/√π · e^(-x²) · x · (1 + 2x²/3 + (2x²)²/(3·5) + …), of positive terms.
        BigInteger square = FixedPoint(x.Times(x).Times(Two));
        BigInteger sum = BigInteger.Zero;
        BigInteger term = s_one;
        for (int k = 3; !term.IsZero; k += 2)
        {
            sum += term;
            term = ((term * square) >> Digits) / k;
        }

        return x.Times(ErfDerivative(x)).Times(new BigReal(sum, -Digits));
    }

    /// <summary>The error function's derivative: 2/√π · e^(-x²).</summary>
    public static BigReal ErfDerivative(BigReal x)
        => Two.Over(Sqrt(s_halfPi.Times(Two))).Times(Exp(Negative(x.Times(x))));

    private static BigReal WithSign(BigReal value, BigReal sign) => sign.Mantissa.Sign < 0 ? Negative(value) : value;

    /// <summary>ln(1 + x) = 2 artanh(x / (2 + x)), for |x| of at most a half.</summary>
    private static BigReal Log1pOfSmall(BigReal x)
    {
        BigReal z = x.Over(Two + x);
        return z.Times(Two).Times(Series(s_artanh, z.Times(z)));
    }

    /// <summary>c₀ + x(c₁ + x(c₂ + …)), for |x| of at most 1.</summary>
    private static BigReal Series(BigInteger[] coefficients, BigReal x)
    {
        BigInteger argument = FixedPoint(x);
        BigInteger sum = BigInteger.Zero;
        for (int k = coefficients.Length - 1; k >= 0; k--)
        {
            sum = coefficients[k] + ((sum * argument) >> Digits);
        }

        return new BigReal(sum, -Digits);
    }

    private static BigInteger[] Coefficients(int count, Func<int, BigInteger> coefficient)
        => [.. Enumerable.Range(0, count).Select(coefficient)];

    private static BigInteger Fraction(BigInteger numerator, BigInteger denominator) => (numerator << Digits) / denominator;

    private static BigInteger Factorial(int n) => Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, k) => product * k);

    private static BigInteger FixedPoint(BigReal x, int digits = Digits)
    {
        int shift = x.Exponent + digits;
        return shift >= 0 ? x.Mantissa << shift : x.Mantissa >> -shift;
    }
}
