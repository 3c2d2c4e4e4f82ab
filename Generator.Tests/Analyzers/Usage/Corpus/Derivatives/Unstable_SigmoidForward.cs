// Forward: Perceptron.Sigmoid(x)
// Derivative: Perceptron.SigmoidDerivative(x)
// Unstable: Perceptron.Sigmoid(x)
using System;

public static class Perceptron
{
    public static double {|ACT202:Sigmoid|}(double x)
    {
        return Math.Exp(x) / (1 + Math.Exp(x));
    }

    public static double {|ACT102:SigmoidDerivative|}(double x)
    {
        double s = Sigmoid(x);
        return s * (1 - s);
    }
}
