// Forward: Perceptron.Activate(x)
// Derivative: Perceptron.ActivateDerivative(x)
using System;

static class Perceptron
{
    public static double Activate(double value) => 1 / (1 + Math.Exp(-value));

    public static double {|ACT101:ActivateDerivative|}(double value) => Activate(value) - Activate(value) * Activate(value);
}
