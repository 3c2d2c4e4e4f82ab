// Forward: TanhActivation.Tanh(x)
// Derivative: TanhActivation.TanhDerivative(x)
// Unstable: TanhActivation.Tanh(x)
// Unstable: TanhActivation.TanhDerivative(x)
using System;

public class TanhActivation
{
    public static double {|ACT202:Tanh|}(double x)
    {
        return (Math.Exp(x) - Math.Exp(-x)) / (Math.Exp(x) + Math.Exp(-x));
    }

    public static double {|ACT202:{|ACT101:TanhDerivative|}|}(double x)
    {
        double t = (Math.Exp(x) - Math.Exp(-x)) / (Math.Exp(x) + Math.Exp(-x));
        return 1 - t * t;
    }
}
