// Forward: ActivationFunctions.Tanh(x)
// Derivative: ActivationFunctions.TanhDerivative(x)
using System;

public static class ActivationFunctions
{
    public static double Tanh(double x)
    {
        return Math.Tanh(x);
    }

    public static double {|ACT102:TanhDerivative|}(double x)
    {
        return 1 - Math.Pow(Math.Tanh(x), 2);
    }
}
