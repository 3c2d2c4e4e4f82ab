using System;

namespace Activations.Sample.HandWritten;

/// <summary>By the product rule, but for a factor: the network still learns, only worse.</summary>
public static class Swish
{
    public static double Evaluate(double x) => x * Sigmoid(x);

    public static double EvaluateDerivative(double x)
    {
        double s = Sigmoid(x);
        return s + (s * (1 - s));
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
