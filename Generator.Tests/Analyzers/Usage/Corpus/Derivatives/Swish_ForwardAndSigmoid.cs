// Forward: new SwishFunction().Function(x)
// Derivative: new SwishFunction().Derivative(x)
using System;

public class SwishFunction
{
    public double Function(double x) => x / (1 + Math.Exp(-x));

    public double {|ACT101:Derivative|}(double x)
    {
        double swish = Function(x);
        return swish + (1 / (1 + Math.Exp(-x))) * (1 - swish);
    }
}
