// Forward: SwishFunction.Swish(x)
// Wrong: SwishFunction.SwishDerivative(x)
using System;

static class SwishFunction
{
    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double Swish(double x) => x * Sigmoid(x);

    public static double {|ACT201:SwishDerivative|}(double x)
    {
        double s = Sigmoid(x);
        return s + s * (1 - s);
    }
}
