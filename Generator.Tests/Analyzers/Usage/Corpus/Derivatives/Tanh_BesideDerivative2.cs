// Forward: new Networks.HyperbolicTangentFunction().Function(x)
// Derivative: new Networks.HyperbolicTangentFunction().Derivative(x)
// Derivative: new Networks.HyperbolicTangentFunction().Derivative2(new Networks.HyperbolicTangentFunction().Function(x))
using System;

namespace Networks;

public class HyperbolicTangentFunction
{
    private readonly double beta = 0.6;

    public double Function(double x)
    {
        return Math.Tanh(beta * x);
    }

    public double {|ACT101:Derivative|}(double x)
    {
        return beta * (1 - Function(x) * Function(x));
    }

    public double Derivative2(double y)
    {
        return beta * (1 - y * y);
    }
}
