using System;
using System.Linq;

namespace Activations.Generator.Tests.Execution;

/// <content>What the exponentials of products, logarithms and the normal distribution need.</content>
internal static partial class DoubleMath
{
    /// <summary>Beyond it, an exponential of it has no digits left.</summary>
    private const double LargestExponent = 745;

    /// <summary>Beyond it, the normal density is 0 and its distribution function 0 or 1.</summary>
    private const double NormalEnd = 39;

    /// <summary>Beyond it, the error function is 1.</summary>
    private const double ErfEnd = 6;

    /// <summary>1/k: a product costs a tenth of a quotient, and its rounding is nothing beside a float's.</summary>
    private static readonly double[] s_reciprocals = [.. Enumerable.Range(0, 84).Select(static k => 1.0 / k)];

    /// <summary>e^(x · factor): what the product's rounding has cut off multiplies the result again.</summary>
    public static double Exp(double x, double factor)
    {
        double product = x * factor;
        double e = Math.Exp(product);
        return Math.Abs(product) < LargestExponent ? e + (e * Math.FusedMultiplyAdd(x, factor, -product)) : e;
    }

    /// <summary>e^(-x² · factor), for a factor that is a power of 2.</summary>
    public static double ExpOfSquare(double x, double factor) => Exp(x, -factor * x);

    /// <summary>ln(1 + x), for x > -1.</summary>
    public static double Log1p(double x)
    {
        if (Math.Abs(x) > 0.25)
        {
            return Math.Log(1 + x);
        }

        // 2 artanh(z) with z = x / (2 + x): at 0.25, the term of degree 17 is 1e-17 of the first.
        double z = x / (2 + x);
        double sum = 0;
        for (int k = 17; k >= 1; k -= 2)
        {
            sum = (sum * z * z) + (1.0 / k);
        }

        return 2 * z * sum;
    }

    /// <summary>ln(1 + e^(x · factor)) / factor.</summary>
    public static double Softplus(double x, double factor) => Math.Max(x, 0) + (Log1p(Exp(-Math.Abs(x), factor)) / factor);

    /// <summary>The normal density.</summary>
    public static double NormalDensity(double x) => ExpOfSquare(x, 0.5) * 0.3989422804014326779;

    /// <summary>The normal distribution function.</summary>
    public static double NormalDistribution(double x)
    {
        double a = Math.Abs(x);
        if (a > NormalEnd)
        {
            return x < 0 ? 0 : 1;
        }

        if (a < 1)
        {
            // φ(x) · x · (1 + x²/3 + x⁴/(3·5) + …): the last term is below 1e-17 of the first.
            double square = x * x;
            double sum = 1;
            for (int k = a < 0.01 ? 9 : 31; k >= 3; k -= 2)
            {
                sum = 1 + (sum * square * s_reciprocals[k]);
            }

            return 0.5 + (NormalDensity(x) * x * sum);
        }

        // Laplace's continued fraction: φ(a) / (a + 1/(a + 2/(a + …))), from its end.
        double denominator = a;
        for (int k = 20 + (int)(400 / (a * a)); k >= 1; k--)
        {
            denominator = a + (k / denominator);
        }

        double tail = NormalDensity(a) / denominator;
        return x < 0 ? tail : 1 - tail;
    }

    /// <summary>The error function, for x ≥ 0.</summary>
    public static double Erf(double x)
    {
        double square = 2 * x * x;
        if (x > ErfEnd)
        {
            return 1;
        }

        if (x > 2)
        {
            // What is left to 1 is e^(-x²)/√π / (x + ½/(x + 1/(x + 1½/(x + …)))), from its end.
            double denominator = x;
            for (int k = 100; k >= 1; k--)
            {
                denominator = x + (k / (2 * denominator));
            }

            return 1 - (ErfDerivative(x) / (2 * denominator));
        }

        // 2/√π · e^(-x²) · x · (1 + 2x²/3 + (2x²)²/(3·5) + …), of positive terms, the last below 1e-17 of the first.
        double sum = 0;
        for (int k = square < 1e-4 ? 9 : square < 1 ? 31 : 81; k >= 1; k -= 2)
        {
            sum = Math.FusedMultiplyAdd(sum * square, s_reciprocals[k + 2], 1);
        }

        return x * ErfDerivative(x) * sum;
    }

    /// <summary>The error function's derivative: 2/√π · e^(-x²).</summary>
    public static double ErfDerivative(double x) => ExpOfSquare(x, 1) * 1.1283791670955125739;
}
