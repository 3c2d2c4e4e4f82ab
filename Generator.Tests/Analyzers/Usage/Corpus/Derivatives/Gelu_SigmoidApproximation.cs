// Forward: Quick.GeluFast(x)
// Derivative: Quick.GeluFastDerivative(x)
using System;

static class Quick
{
    private static double Sigmoid(double v) => 1 / (1 + Math.Exp(-v));

    public static double GeluFast(double x) => x * Sigmoid(1.702 * x);

    public static double {|ACT101:GeluFastDerivative|}(double x) => Sigmoid(1.702 * x) + 1.702 * x * Sigmoid(1.702 * x) * (1 - Sigmoid(1.702 * x));
}
