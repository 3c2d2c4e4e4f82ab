using System;

public static class HyperTan
{
    public static double HyperTanFunction(double x)
    {
        if (x < -20.0) return -1.0;
        else if (x > 20.0) return 1.0;
        else return (Math.Exp(x) - Math.Exp(-x)) / (Math.Exp(x) + Math.Exp(-x));
    }
}
