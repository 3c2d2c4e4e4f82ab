// Forward: new Xor().Output(x)
// Derivative: new Xor().Slope(x)
using System;

public class Xor
{
    public double Output(double x) => Run(x, false);

    public double Slope(double x) => Run(x, true);

    private static double Run(double x, bool slope)
    {
        return slope ? SigmoidDerivative(x) : Sigmoid(x);

        static double Sigmoid(double v) => 1.0 / (1.0 + Math.Exp(-v));

        static double {|ACT101:SigmoidDerivative|}(double v) => Sigmoid(v) * (1.0 - Sigmoid(v));
    }
}
