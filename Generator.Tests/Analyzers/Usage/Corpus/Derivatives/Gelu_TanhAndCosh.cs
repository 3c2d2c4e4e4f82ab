// Forward: Transformer.Gelu(x)
// Derivative: Transformer.GeluBackward(x)
using System;

static class Transformer
{
    private const double C = 0.7978845608028654;

    public static double Gelu(double x) => 0.5 * x * (1 + Math.Tanh(C * (x + 0.044715 * x * x * x)));

    public static double {|ACT101:GeluBackward|}(double x)
    {
        double u = C * (x + 0.044715 * x * x * x);
        double sech = 1 / Math.Cosh(u);
        return 0.5 * (1 + Math.Tanh(u)) + 0.5 * x * sech * sech * C * (1 + 3 * 0.044715 * x * x);
    }
}
