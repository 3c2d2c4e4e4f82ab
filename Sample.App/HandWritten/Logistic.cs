using System;

namespace Activations.Sample.HandWritten;

/// <summary>As in most tutorials: the derivative calls its function twice, and each call evaluates an exponential.</summary>
public static class Logistic
{
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double SigmoidDerivative(double x) => Sigmoid(x) * (1 - Sigmoid(x));
}
