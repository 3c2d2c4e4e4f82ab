using System;

public class ProbitLink
{
    public double Derivative(double x) => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);

    public double LinkValue(double p) => p * p;
}
