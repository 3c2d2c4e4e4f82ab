// Forward: HalfAngle.Sigmoid(x)
// Derivative: HalfAngle.SigmoidDerivative(x)
using System;

public static class HalfAngle
{
    public static double Sigmoid(double x) => 0.5 * (1 + Math.Tanh(0.5 * x));

    public static double {|ACT101:SigmoidDerivative|}(double x)
    {
        double s = 0.5 * (1 + Math.Tanh(0.5 * x));
        return s * (1 - s);
    }
}
