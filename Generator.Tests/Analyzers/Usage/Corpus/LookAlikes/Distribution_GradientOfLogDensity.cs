using System;

public class LogisticDistribution
{
    public double LogDensity(double x) => -x - 2 * Math.Log(1 + Math.Exp(-x));

    // For gradient-based sampling.
    public double LogDensityGradient(double x) => -1 + 2 * Math.Exp(-x) / (1 + Math.Exp(-x));
}
