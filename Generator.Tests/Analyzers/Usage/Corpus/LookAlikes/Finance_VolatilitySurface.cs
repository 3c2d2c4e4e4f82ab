using System;

public static class Smile
{
    public static double ImpliedVolatility(double k, double a, double b) => a + b * Math.Tanh(k);

    public static double Skew(double k, double b) => b / (Math.Cosh(k) * Math.Cosh(k));
}
