// Forward: Nonlin.Sigmoid(x)
// Derivative: Nonlin.Sigmoid(x, true)
using System;

public static class Nonlin
{
    public static double Sigmoid(double x, bool deriv = false)
    {
        if (deriv)
        {
            return {|ACT101:Sigmoid(x) * (1 - Sigmoid(x))|};
        }

        return 1 / (1 + Math.Exp(-x));
    }
}
