// Forward: new Networks.HyperbolicTangent().Function(x)
// Derivative: new Networks.HyperbolicTangent().Derivative(x)
using System;

namespace Networks;

public interface IActivationFunction
{
    double Function(double x);

    double Derivative(double x);
}

public class HyperbolicTangent : IActivationFunction
{
    public double Function(double x)
    {
        return Math.Tanh(x);
    }

    public double {|ACT102:Derivative|}(double x)
    {
        double tanh = Math.Tanh(x);

        return 1 - tanh * tanh;
    }
}
