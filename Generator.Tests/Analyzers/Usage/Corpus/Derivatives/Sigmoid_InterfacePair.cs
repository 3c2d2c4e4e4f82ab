// Forward: new Networks.SigmoidFunction().Function(x)
// Derivative: new Networks.SigmoidFunction().Derivative(x)
using System;

namespace Networks;

public interface IActivationFunction
{
    double Function(double x);

    double Derivative(double x);
}

public class SigmoidFunction : IActivationFunction
{
    public double Function(double x)
    {
        return 1 / (1 + Math.Exp(-x));
    }

    public double {|ACT102:Derivative|}(double x)
    {
        double y = Function(x);

        return y * (1 - y);
    }
}
