using System;

public readonly struct ExponentialDistribution(double rate)
{
    public double Pdf(double x) => x < 0 ? 0 : rate * Math.Exp(-rate * x);

    public double Cdf(double x) => x < 0 ? 0 : 1 - Math.Exp(-rate * x);
}
