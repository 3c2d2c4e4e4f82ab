// Forward: Softplus.Activation(x)
// Wrong: Softplus.ActivationDerivative(x)
using System;

static class Softplus
{
    public static double Activation(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));

    public static double {|ACT201:ActivationDerivative|}(double x) => 1 / (1 + Math.Exp(x));
}
