// Forward: Rectifiers.ELU(x, 0.8)
// Derivative: Rectifiers.ELUDerivative(x, 0.8)
using System;

public static class Rectifiers
{
    public static double ELU(double x, double a)
    {
        if (x >= 0)
        {
            return x;
        }

        return a * (Math.Exp(x) - 1);
    }

    public static double {|ACT102:ELUDerivative|}(double x, double a)
    {
        if (x >= 0)
        {
            return 1;
        }

        return ELU(x, a) + a;
    }
}
