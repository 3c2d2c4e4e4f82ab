using System;

public static class Equilibrium
{
    public static double[] Residual(double[] x) => [Math.Exp(x[0]) - x[1], Math.Exp(-x[1]) + x[0]];

    public static double[,] Derivatives(double[] x) => new[,]
    {
        { Math.Exp(x[0]), -1 },
        { 1, -Math.Exp(-x[1]) },
    };
}
