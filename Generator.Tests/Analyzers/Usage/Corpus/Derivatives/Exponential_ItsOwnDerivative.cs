// Forward: new ExponentialActivation().Activate(x)
// Derivative: new ExponentialActivation().Derivative(x, new ExponentialActivation().Activate(x))
using System;

public class ExponentialActivation
{
    public double Activate(double x) => Math.Exp(x);

    public double {|ACT101:Derivative|}(double x, double y) => Math.Exp(x);
}
