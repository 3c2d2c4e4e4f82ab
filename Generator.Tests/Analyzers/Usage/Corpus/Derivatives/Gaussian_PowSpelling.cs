// Forward: new Gaussian().Function(x)
// Derivative: new Gaussian().Derivative(x, new Gaussian().Function(x))
using System;

public class Gaussian
{
    public double Function(double X)
    {
        return Math.Exp(-Math.Pow(X, 2));
    }

    public double {|ACT101:Derivative|}(double X, double Y)
    {
        return -2 * X * Function(X);
    }
}
