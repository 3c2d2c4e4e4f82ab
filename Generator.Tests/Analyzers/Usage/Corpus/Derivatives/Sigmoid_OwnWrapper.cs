// Forward: BoundNetwork.Sigmoid(x)
// Derivative: BoundNetwork.SigmoidPrime(x)
using System;

public static class BoundNetwork
{
    private static double exp(double x) => Math.Exp(x);

    public static double Sigmoid(double x) => 1.0 / (1.0 + exp(-x));

    public static double {|ACT101:SigmoidPrime|}(double x)
    {
        double s = 1.0 / (1.0 + exp(-x));
        return s * (1.0 - s);
    }
}
