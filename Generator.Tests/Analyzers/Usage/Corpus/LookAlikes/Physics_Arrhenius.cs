using System;

public static class Kinetics
{
    private const double R = 8.314;

    public static double RateConstant(double a, double ea, double t) => a * Math.Exp(-ea / (R * t));

    public static double RateConstantDt(double a, double ea, double t) => a * ea / (R * t * t) * Math.Exp(-ea / (R * t));
}
