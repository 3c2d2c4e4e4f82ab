// Forward: ActivationFunctions.Logistic(x)
// Derivative: ActivationFunctions.LogisticDerivative(x)
// Unstable: ActivationFunctions.LogisticDerivative(x)
using System;

public class ActivationFunctions
{
    public static double Logistic(double x)
    {
        return 1 / (1 + Math.Pow(Math.E, -x));
    }

    public static double {|ACT202:{|ACT101:LogisticDerivative|}|}(double x)
    {
        return Math.Exp(-x) / Math.Pow(1 + Math.Exp(-x), 2);
    }
}
