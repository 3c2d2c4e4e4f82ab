using System;

public static class Kink
{
    public static double Field(double x, double v) => Math.Tanh(x / Math.Sqrt(2 * (1 - v * v)));

    public static double EnergyDensity(double x, double v)
    {
        double c = Math.Cosh(x / Math.Sqrt(2 * (1 - v * v)));
        return 1 / (2 * c * c * c * c);
    }
}
