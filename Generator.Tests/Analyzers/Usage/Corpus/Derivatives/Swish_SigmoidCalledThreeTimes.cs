// Forward: SwishMath.Swish(x)
// Derivative: SwishMath.SwishDerivative(x)
using System;

static class SwishMath
{
    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double Swish(double x) => x * Sigmoid(x);

    public static double {|ACT101:SwishDerivative|}(double x) => Sigmoid(x) + x * Sigmoid(x) * (1 - Sigmoid(x));
}
