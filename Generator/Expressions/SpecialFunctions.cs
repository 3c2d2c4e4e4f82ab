using System;

namespace Activations.Generator.Expressions;

/// <summary>
/// Functions of double precision that the generator's own framework, .NET Standard 2.0, doesn't have.
/// </summary>
internal static class SpecialFunctions
{
    /// <summary>1/√(2π).</summary>
    public const double InverseRootOfTwoPi = 0.39894228040143268;

    private const double Ln2 = 0.69314718055994531;

    // Beyond it x² + 1 and x² - 1 are x² as doubles.
    private const double Large = 1 << 28;

    /// <summary>The natural logarithm of 1 + x, without the loss that the sum has near 0.</summary>
    public static double Log1P(double x)
    {
        // W. Kahan's: what the sum has lost is the same in both factors and cancels.
        double sum = 1 + x;
        return sum == 1 ? x
            : double.IsPositiveInfinity(sum) ? sum
            : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>e^x - 1, without the loss that the difference has near 0.</summary>
    public static double Expm1(double x)
    {
        // W. Kahan's, as for the logarithm.
        double power = Math.Exp(x);
        return power == 1 ? x
            : double.IsInfinity(power) || power - 1 == -1 ? power - 1
            : (power - 1) * x / Math.Log(power);
    }

    public static double Asinh(double x)
    {
        double a = Math.Abs(x);
        double value = a > Large
            ? Math.Log(a) + Ln2
            : Log1P(a + (a * a / (1 + Math.Sqrt((a * a) + 1))));
        return x < 0 ? -value : x == 0 ? x : value;
    }

    public static double Acosh(double x)
    {
        // Below -1 the formula's two parts cancel, and would give some number.
        double t = x - 1;
        return x < 1 ? double.NaN : x > Large ? Math.Log(x) + Ln2 : Log1P(t + Math.Sqrt((2 * t) + (t * t)));
    }

    public static double Atanh(double x)
    {
        double a = Math.Abs(x);
        double value = 0.5 * Log1P(2 * a / (1 - a));
        return x < 0 ? -value : x == 0 ? x : value;
    }

    public static double Cbrt(double x)
    {
        if (x == 0 || !double.IsFinite(x))
        {
            return x;
        }

        // The power is right to the rounding of 1/3; one step of Newton's makes up for it. Divided by r, not
        // multiplied: r³ of a subnormal number would be another.
        double a = Math.Abs(x);
        double r = Math.Pow(a, 1.0 / 3);
        r -= (r - (a / r / r)) / 3;
        return x < 0 ? -r : r;
    }

    /// <summary>The error function: around 0 its own series, since 2·Φ(√2·x) - 1 would cancel.</summary>
    public static double Erf(double x)
    {
        const double SeriesBelow = 0.7;
        const double TwoOverRootOfPi = 1.1283791670955126;
        const double RootOfTwo = 1.4142135623730951;
        if (!(Math.Abs(x) < SeriesBelow))
        {
            return double.IsNaN(x) ? x
                : x > 0 ? 1 - (2 * NormalCdf(-RootOfTwo * x))
                : (2 * NormalCdf(RootOfTwo * x)) - 1;
        }

        double sum = x;
        double term = x;
        for (int n = 1; Math.Abs(term) > Math.Abs(sum) * 1e-18; n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return TwoOverRootOfPi * sum;
    }

    /// <summary>
    /// Φ(x), the share of the standard normal distribution below x, to a few units in the last place in both tails.
    /// </summary>
    public static double NormalCdf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        // Around 0 the series Φ(x) = 1/2 + φ(x)·(x + x³/3 + x⁵/(3·5) + …), of terms of one sign. From 1 on, where
        // 1/2 would cancel, Laplace's continued fraction of the tail: φ(t) / (t + 1/(t + 2/(t + 3/(t + …)))).
        const double SeriesBelow = 1;
        double t = Math.Abs(x);
        if (t < SeriesBelow)
        {
            double term = x;
            double sum = x;
            for (int n = 3; Math.Abs(term) > Math.Abs(sum) * 1e-18; n += 2)
            {
                term *= x * x / n;
                sum += term;
            }

            return 0.5 + (NormalDensity(x) * sum);
        }

        double tail = double.IsInfinity(t) ? 0 : NormalDensity(t) / MillsDenominator(t);
        return x < 0 ? tail : 1 - tail;
    }

    /// <summary>t + 1/(t + 2/(t + 3/(t + …))) from the inside out, for t of at least 1.</summary>
    public static double MillsDenominator(double t)
    {
        // What is cut off is e^(-2·t·√(2·terms)) of the value, here at most e^-63, as soon as the terms are more than t².
        int terms = (int)(500 / (t * t)) + 40;
        double value = t;
        for (int n = terms; n > 0; n--)
        {
            value = t + (n / value);
        }

        return value;
    }

    /// <summary>φ(x) = e^(-x²/2)/√(2π).</summary>
    public static double NormalDensity(double x)
    {
        // The square's rounding error would be the result's relative error, a thousandfold in the tail. A square of a
        // float is exact as a double, so it is taken out of x first: x² = h² + (x - h)·(x + h).
        const double Vanished = 40;
        double high = (float)x;
        return Math.Abs(x) > Vanished
            ? 0
            : InverseRootOfTwoPi * Math.Exp(-0.5 * high * high) * Math.Exp(-0.5 * (x - high) * (x + high));
    }
}
