using System;

public static class Epidemic
{
    public static double CumulativeCases(double day, double total, double r, double peak) => total / (1 + Math.Exp(-r * (day - peak)));

    public static double DailyCases(double day, double total, double r, double peak)
    {
        double e = Math.Exp(-r * (day - peak));
        return total * r * e / ((1 + e) * (1 + e));
    }
}
