// Forward: MathHelper.Sigmoid(x)
// Wrong: MathHelper.SigmoidDerivative(x)
using System;

static class MathHelper
{
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double {|ACT201:SigmoidDerivative|}(double x)
    {
        double s = Sigmoid(x);
        return s * (s - 1);
    }
}
