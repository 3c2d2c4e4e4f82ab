using System;

public class Momentum
{
    public double Decay(double x) => Math.Exp(-x);

    public double Gradient(double weight, double lambda) => 2 * lambda * weight;
}
