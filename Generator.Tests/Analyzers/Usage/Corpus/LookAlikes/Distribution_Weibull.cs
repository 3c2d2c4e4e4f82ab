using System;

public class Weibull
{
    public double Shape { get; init; } = 2;

    public double Scale { get; init; } = 1;

    public double ProbabilityDensity(double x)
        => Shape / Scale * Math.Pow(x / Scale, Shape - 1) * Math.Exp(-Math.Pow(x / Scale, Shape));

    public double Hazard(double x) => Shape / Scale * Math.Pow(x / Scale, Shape - 1);
}
