// Forward: Bipolar.Sigmoid(x)
// Wrong: Bipolar.SigmoidDerivative(x)
using System;

public static class Bipolar
{
    public static double Sigmoid(double x) => 2 / (1 + Math.Exp(-x)) - 1;

    public static double {|ACT201:SigmoidDerivative|}(double x)
    {
        double y = Sigmoid(x);
        return 1 - y * y;
    }
}
