using System;

public class Population
{
    public double Capacity { get; init; } = 1000;

    public double Rate { get; init; } = 0.3;

    public double Midpoint { get; init; } = 20;

    public double Size(double t) => Capacity / (1 + Math.Exp(-Rate * (t - Midpoint)));

    public double GrowthRate(double t)
    {
        double n = Size(t);
        return Rate * n * (1 - n / Capacity);
    }
}
