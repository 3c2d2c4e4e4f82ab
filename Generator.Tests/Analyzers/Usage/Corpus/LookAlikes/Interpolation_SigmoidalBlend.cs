using System;

public static class Interpolation
{
    public static double Blend(double a, double b, double t)
    {
        double w = 1 / (1 + Math.Exp(-12 * (t - 0.5)));
        return a + (b - a) * w;
    }

    public static double BlendDerivative(double a, double b, double t)
    {
        double e = Math.Exp(-12 * (t - 0.5));
        return (b - a) * 12 * e / ((1 + e) * (1 + e));
    }
}
