using System;

public static class Gumbel
{
    public static double Cumulative(double x, double mu, double beta) => Math.Exp(-Math.Exp(-(x - mu) / beta));

    public static double DensityFunction(double x, double mu, double beta)
    {
        double z = (x - mu) / beta;
        return Math.Exp(-(z + Math.Exp(-z))) / beta;
    }
}
