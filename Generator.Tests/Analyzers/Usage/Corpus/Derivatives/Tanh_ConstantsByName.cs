// Forward: LeCun.Activation(x)
// Derivative: LeCun.ActivationDerivative(x)
using System;

static class LeCun
{
    private const double A = 1.7159, B = 2.0 / 3;

    public static double Activation(double x) => A * Math.Tanh(B * x);

    public static double {|ACT101:ActivationDerivative|}(double x)
    {
        double t = Math.Tanh(B * x);
        return A * B * (1 - t * t);
    }
}
