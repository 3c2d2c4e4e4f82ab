using System;

public class HyperbolicSecantDistribution
{
    public double CDF(double x) => 2 / Math.PI * Math.Atan(Math.Exp(Math.PI / 2 * x));

    public double PDF(double x) => 0.5 / Math.Cosh(Math.PI / 2 * x);
}
