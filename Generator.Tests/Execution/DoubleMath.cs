using System;

namespace Activations.Generator.Tests.Execution;

/// <summary>What the textbook's formulas need in double: right to a few of its ulp at every double.</summary>
internal static partial class DoubleMath
{
    /// <summary>1 / (1 + e^-x).</summary>
    public static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /// <summary>sigmoid(x) · sigmoid(-x), which is the sigmoid's derivative.</summary>
    public static double SigmoidDerivative(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return e / ((1 + e) * (1 + e));
    }

    /// <summary>x · sigmoid(beta · x).</summary>
    public static double Silu(double x, double beta)
    {
        double sigmoid = Sigmoid(beta * x);
        return sigmoid == 0 ? -0.0 : x * sigmoid;
    }

    /// <summary>Its derivative: with u = beta · x, sigmoid(u) · (1 + u · sigmoid(-u)).</summary>
    public static double SiluDerivative(double x, double beta)
    {
        double u = beta * x;
        double e = Math.Exp(-Math.Abs(u));
        if (e == 0)
        {
            return u < 0 ? 0 : 1;
        }

        double numerator = u < 0 ? e * (1 + e + u) : 1 + e + (u * e);
        return numerator / ((1 + e) * (1 + e));
    }

    /// <summary>e^x - 1.</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) >= 0.25)
        {
            return Math.Exp(x) - 1;
        }

        // The series: at 0.25, the term of degree 16 is 1e-23.
        double sum = 0;
        for (int k = 16; k >= 1; k--)
        {
            sum = (1 + sum) * x / k;
        }

        return sum;
    }
}
