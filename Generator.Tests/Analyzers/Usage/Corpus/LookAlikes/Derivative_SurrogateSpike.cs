using System;

class SpikingLayer
{
    private const double Beta = 10;

    public double Spike(double v) => v >= 1 ? 1 : 0;

    public double SurrogateGradient(double v)
    {
        double s = 1 / (1 + Math.Exp(-Beta * (v - 1)));
        return Beta * s * (1 - s);
    }
}
