using System;

public class GaussianInterpolator
{
    public double Value(double r) => Math.Exp(-r * r);

    public double FirstDerivative(double r) => -2 * r * Math.Exp(-r * r);

    public double SecondDerivative(double r) => (4 * r * r - 2) * Math.Exp(-r * r);
}
