// Forward: new GaussianActivation().Activate(x)
// Wrong: new GaussianActivation().Derivative(x)
using System;

public class GaussianActivation
{
    public double Activate(double x) => Math.Exp(-x * x);

    public double {|ACT201:Derivative|}(double x) => -x * Math.Exp(-x * x);
}
