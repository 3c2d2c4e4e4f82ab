using System;

public class MorsePotential
{
    public double Depth { get; init; } = 4.6;

    public double Width { get; init; } = 1.9;

    public double Energy(double r)
    {
        double e = 1 - Math.Exp(-Width * (r - 0.74));
        return Depth * e * e;
    }

    public double Force(double r)
    {
        double e = Math.Exp(-Width * (r - 0.74));
        return -2 * Depth * Width * e * (1 - e);
    }
}
