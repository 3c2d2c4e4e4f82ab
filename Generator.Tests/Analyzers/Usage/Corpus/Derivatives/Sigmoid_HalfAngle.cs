// Forward: D.Sigmoid(x)
// Derivative: D.SigmoidDerivative(x)
using System;

static class D
{
    public static double Sigmoid(double x) => 0.5 * (1 + Math.Tanh(x / 2));

    public static double {|ACT101:SigmoidDerivative|}(double x) => 0.25 * (1 - Math.Pow(Math.Tanh(x / 2), 2));
}
