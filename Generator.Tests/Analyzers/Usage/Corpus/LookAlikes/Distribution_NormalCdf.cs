using System;

public static class NormalDistribution
{
    /// <summary>Abramowitz and Stegun, 26.2.17.</summary>
    public static double Cdf(double x)
    {
        double k = 1 / (1 + 0.2316419 * Math.Abs(x));
        double poly = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
        double tail = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * poly;
        return x > 0 ? 1 - tail : tail;
    }
}
