// Forward: new GaussianFunction().Function(x)
// Derivative: new GaussianFunction().Derivative(x)
using System;

public class GaussianFunction
{
    public double Function(double x) => Math.Exp(-x * x);

    public double {|ACT102:Derivative|}(double x)
    {
        double y = Function(x);
        return -2 * x * y;
    }
}
