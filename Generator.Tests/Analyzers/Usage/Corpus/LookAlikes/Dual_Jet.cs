using System;

readonly struct Jet
{
    public readonly double Value, Slope;

    public Jet(double value, double slope)
    {
        Value = value;
        Slope = slope;
    }

    public static Jet Tanh(Jet a)
    {
        double t = Math.Tanh(a.Value);
        return new Jet(t, (1 - t * t) * a.Slope);
    }

    public static Jet Sigmoid(Jet a)
    {
        double s = 1 / (1 + Math.Exp(-a.Value));
        return new Jet(s, s * (1 - s) * a.Slope);
    }
}
