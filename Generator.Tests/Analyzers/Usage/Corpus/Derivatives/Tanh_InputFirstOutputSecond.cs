// Forward: new HyperTan().Activate(x)
// Derivative: new HyperTan().DerivativeActivateFunction(x, new HyperTan().Activate(x))
using System;

public sealed class HyperTan
{
    public double Activate(double sum) => Math.Tanh(sum);

    public double {|ACT101:DerivativeActivateFunction|}(double sum, double result) => 1 / (Math.Cosh(sum) * Math.Cosh(sum));
}
