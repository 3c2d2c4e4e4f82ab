// Forward: new Logistic().Function(x)
// Wrong: new Logistic().Derivative(x)
using System;

public interface IActivationFunction
{
    double Function(double x);

    double Derivative(double x);
}

public class Logistic : IActivationFunction
{
    public double Function(double x) => 1 / (1 + Math.Exp(-x));

    public double {|ACT201:Derivative|}(double x) => Function(x) * (1 + Function(x));
}
