// Forward: MishFunction.Mish(x)
// Derivative: MishFunction.MishDerivative(x)
// Unstable: MishFunction.MishDerivative(x)
using System;

static class MishFunction
{
    public static double Mish(double x) => x * Math.Tanh(Math.Log(1 + Math.Exp(x)));

    public static double {|ACT202:{|ACT101:MishDerivative|}|}(double x)
    {
        double omega = 4 * (x + 1) + 4 * Math.Exp(2 * x) + Math.Exp(3 * x) + Math.Exp(x) * (4 * x + 6);
        double delta = 2 * Math.Exp(x) + Math.Exp(2 * x) + 2;
        return Math.Exp(x) * omega / (delta * delta);
    }
}
