using System;
using System.Collections.Generic;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// A polynomial that a function is for |x| ≤ r: xᵏ·p(x), or xᵏ·p(x²) where its parity allows that, or c + xᵏ·p(x²) for one
/// that is odd but for its value at 0. It interpolates the function at Chebyshev's points, in 31 digits.
/// </summary>
/// <param name="Offset">c, or 0.</param>
/// <param name="Power">k, the order of the function's zero at 0.</param>
/// <param name="IsInSquare">Whether p is a polynomial in x².</param>
/// <param name="Coefficients">p's coefficients, from the power 0 on.</param>
internal sealed record PolynomialFit(DoubleDouble Offset, int Power, bool IsInSquare, IReadOnlyList<DoubleDouble> Coefficients)
{
    private const int MostCoefficients = 30;
    private const int HighestPower = 6;

    /// <summary>Fits a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="radius">r.</param>
    /// <param name="elementType">How precise the polynomial has to be: a fraction of this type's rounding errors.</param>
    /// <returns>The polynomial of the least degree; <see langword="null"/> if none of a moderate degree is precise enough.</returns>
    public static PolynomialFit? TryFit(Func<double, DoubleDouble> function, double radius, ElementType elementType)
    {
        DoubleDouble offset = OddBut(function, radius);
        return offset.High == 0
            ? TryFit(function, offset, radius, elementType)
            : TryFit(x => function(x) - offset, offset, radius, elementType);
    }

    private static PolynomialFit? TryFit(Func<double, DoubleDouble> function, DoubleDouble offset, double radius, ElementType elementType)
    {
        if (FindPower(function, radius) is not { } power)
        {
            return null;
        }

        bool isInSquare = IsEven(x => Reduced(function, power, x), radius);

        // With an offset, the sum may be smaller than its terms.
        double tolerance = Math.Pow(2, (elementType == ElementType.Single ? -27 : -56) - (offset.High == 0 ? 0 : 2));
        for (int count = 3; count <= MostCoefficients; count++)
        {
            PolynomialFit fit = new(offset, power, isInSquare, Interpolate(function, power, isInSquare, radius, count));
            if (fit.LargestError(function, radius, 2 * count, tolerance) is { } error)
            {
                if (error <= tolerance)
                {
                    return fit;
                }
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The polynomial's value, xᵏ included.</summary>
    public DoubleDouble Evaluate(double x)
    {
        DoubleDouble value = EvaluateReduced(x);
        for (int i = 0; i < Power; i++)
        {
            value *= x;
        }

        return value + Offset;
    }

    private DoubleDouble EvaluateReduced(double x)
    {
        DoubleDouble s = IsInSquare ? DoubleDouble.Product(x, x) : x;
        DoubleDouble sum = 0;
        for (int k = Coefficients.Count - 1; k >= 0; k--)
        {
            sum = (sum * s) + Coefficients[k];
        }

        return sum;
    }

    private double? LargestError(Func<double, DoubleDouble> function, double radius, int points, double enough)
    {
        double largest = 0;
        for (int i = 0; i < points && largest <= enough; i++)
        {
            double x = KernelBuilder.Round(radius * (i + 1) / points, ElementType.Single) * (IsInSquare || i % 2 == 0 ? 1 : -1);
            DoubleDouble expected = Reduced(function, Power, x);
            double error = Math.Abs(((EvaluateReduced(x) - expected) / expected).High);
            if (!double.IsFinite(error))
            {
                return null;
            }

            largest = Math.Max(largest, error);
        }

        return largest;
    }

    private static DoubleDouble Reduced(Func<double, DoubleDouble> function, int power, double x)
    {
        DoubleDouble value = function(x);
        for (int i = 0; i < power; i++)
        {
            value /= x;
        }

        return value;
    }

    private static int? FindPower(Func<double, DoubleDouble> function, double radius)
    {
        double h = KernelBuilder.Round(radius / 64, ElementType.Single);
        double whole = function(h).High;
        double half = function(h / 2).High;
        double quarter = function(h / 4).High;
        double first = Math.Log(Math.Abs(whole / half)) / Math.Log(2);
        double second = Math.Log(Math.Abs(half / quarter)) / Math.Log(2);
        double power = Math.Round(second);
        return Math.Abs(first - power) < 0.2 && Math.Abs(second - power) < 0.1 && power is >= 0 and <= HighestPower ? (int)power : null;
    }

    /// <summary>The value at 0 of a function that is odd without it; 0 for others.</summary>
    private static DoubleDouble OddBut(Func<double, DoubleDouble> function, double radius)
    {
        DoubleDouble offset = function(0);
        return offset.High != 0 && !double.IsInfinity(offset.High) && IsEven(x => (function(x) - offset) / x, radius) ? offset : 0;
    }

    private static bool IsEven(Func<double, DoubleDouble> function, double radius)
    {
        foreach (double part in (ReadOnlySpan<double>)[0.25, 0.625, 0.875])
        {
            double x = KernelBuilder.Round(radius * part, ElementType.Single);
            DoubleDouble right = function(x);
            double difference = Math.Abs(((right - function(-x)) / right).High);
            if (!(difference < 1e-14))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Newton's interpolation, multiplied out.</summary>
    private static DoubleDouble[] Interpolate(Func<double, DoubleDouble> function, int power, bool isInSquare, double radius, int count)
    {
        DoubleDouble[] points = new DoubleDouble[count];
        DoubleDouble[] values = new DoubleDouble[count];
        for (int i = 0; i < count; i++)
        {
            double cosine = Math.Cos(Math.PI * (i + 0.5) / count);

            // The function is asked at a float, whose square is exact.
            double x = KernelBuilder.Round(isInSquare ? radius * Math.Sqrt((1 + cosine) / 2) : radius * cosine, ElementType.Single);
            x = x == 0 ? radius * 1e-3 : x;
            points[i] = isInSquare ? DoubleDouble.Product(x, x) : x;
            values[i] = Reduced(function, power, x);
        }

        for (int order = 1; order < count; order++)
        {
            for (int i = count - 1; i >= order; i--)
            {
                values[i] = (values[i] - values[i - 1]) / (points[i] - points[i - order]);
            }
        }

        DoubleDouble[] coefficients = new DoubleDouble[count];
        for (int i = count - 1; i >= 0; i--)
        {
            // p ← p·(s - point) + value.
            for (int k = count - 1; k > 0; k--)
            {
                coefficients[k] = coefficients[k - 1] - (coefficients[k] * points[i]);
            }

            coefficients[0] = values[i] - (coefficients[0] * points[i]);
        }

        return coefficients;
    }
}
