// Forward: Rectified.Softplus(x)
// Derivative: Rectified.SoftplusDerivative(x)
using System;

public static class Rectified
{
    public static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));

    public static double SoftplusDerivative(double x) => 1.0 / (1.0 + Math.Exp(-x));
}
