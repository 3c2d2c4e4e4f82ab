using System;

public sealed class RcCircuit(double r, double c, double u)
{
    public double Voltage(double t) => u * (1 - Math.Exp(-t / (r * c)));

    public double Current(double t) => u / r * Math.Exp(-t / (r * c));
}
