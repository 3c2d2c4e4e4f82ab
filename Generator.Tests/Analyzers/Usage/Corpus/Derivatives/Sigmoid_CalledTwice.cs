// Forward: MathHelper.Sigmoid(x)
// Derivative: MathHelper.SigmoidDerivative(x)
using System;

public static class MathHelper
{
    public static double Sigmoid(double x) => 1.0 / (1.0 + Math.Exp(-x));

    public static double {|ACT101:SigmoidDerivative|}(double x) => Sigmoid(x) * (1 - Sigmoid(x));
}
