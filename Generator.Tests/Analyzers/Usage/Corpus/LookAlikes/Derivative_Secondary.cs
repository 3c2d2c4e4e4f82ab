using System;

// The second derivative, not the first.
public static class Curvature
{
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double SecondDerivative(double x)
    {
        double s = Sigmoid(x);
        return s * (1 - s) * (1 - 2 * s);
    }
}
