using System;

public sealed class GruCell
{
    public double Forward(double x, double h)
    {
        double z = 1 / (1 + Math.Exp(-(x + h)));
        double r = 1 / (1 + Math.Exp(-(x - h)));
        return z * h + (1 - z) * Math.Tanh(x + r * h);
    }
}
