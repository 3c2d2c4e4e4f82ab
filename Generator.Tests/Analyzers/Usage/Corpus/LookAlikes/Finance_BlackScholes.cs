using System;

public static class BlackScholes
{
    public static double Price(double s, double k, double r, double sigma, double t)
    {
        double d1 = (Math.Log(s / k) + (r + sigma * sigma / 2) * t) / (sigma * Math.Sqrt(t));
        double d2 = d1 - sigma * Math.Sqrt(t);
        return s * N(d1) - k * Math.Exp(-r * t) * N(d2);
    }

    public static double Delta(double s, double k, double r, double sigma, double t)
        => N((Math.Log(s / k) + (r + sigma * sigma / 2) * t) / (sigma * Math.Sqrt(t)));

    private static double N(double x) => 1 / (1 + Math.Exp(-1.702 * x));
}
