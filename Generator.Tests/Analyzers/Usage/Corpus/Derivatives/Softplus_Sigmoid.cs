// Forward: new SoftPlus().Activate(x)
// Derivative: new SoftPlus().Derivative(x)
// Unstable: new SoftPlus().Activate(x)
using System;

// One exponential; the form in the output has one as well.
public class SoftPlus
{
    public double {|ACT202:Activate|}(double x) => Math.Log(1 + Math.Exp(x));

    public double Derivative(double x) => 1 / (1 + Math.Exp(-x));
}
