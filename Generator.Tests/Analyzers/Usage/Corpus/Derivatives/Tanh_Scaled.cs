// Forward: LeCun.Activation(x)
// Derivative: LeCun.ActivationDeriv(x)
using System;

/// <summary>1.7159 tanh(2x/3), as in "Efficient BackProp".</summary>
public static class LeCun
{
    private const double A = 1.7159;
    private const double S = 2.0 / 3.0;

    public static double Activation(double x) => A * Math.Tanh(S * x);

    public static double {|ACT101:ActivationDeriv|}(double x) => A * S * (1 - Math.Tanh(S * x) * Math.Tanh(S * x));
}
