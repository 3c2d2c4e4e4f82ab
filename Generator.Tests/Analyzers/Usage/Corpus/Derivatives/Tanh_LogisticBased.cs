// Forward: Shifted.Tanh(x)
// Derivative: Shifted.TanhDerivative(x)
using System;

public static class Shifted
{
    public static double Tanh(double x) => 2.0 / (1.0 + Math.Exp(-2.0 * x)) - 1.0;

    public static double {|ACT101:TanhDerivative|}(double x)
    {
        return 1.0 - Math.Pow(2.0 / (1.0 + Math.Exp(-2.0 * x)) - 1.0, 2);
    }
}
