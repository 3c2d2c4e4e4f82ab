using System;

public sealed class LogisticDistribution
{
    private readonly double _mean;
    private readonly double _scale;

    public LogisticDistribution(double mean, double scale)
    {
        _mean = mean;
        _scale = scale;
    }

    public double CumulativeDistribution(double x) => 1 / (1 + Math.Exp(-(x - _mean) / _scale));

    // Textually the derivative of a sigmoid.
    public double Density(double x)
    {
        double e = Math.Exp(-(x - _mean) / _scale);
        return e / (_scale * (1 + e) * (1 + e));
    }
}
