using System;

public readonly struct HyperDual
{
    public readonly double A, B, C;

    public HyperDual(double a, double b, double c)
    {
        A = a;
        B = b;
        C = c;
    }

    public static HyperDual Sigmoid(HyperDual x)
    {
        double s = 1 / (1 + Math.Exp(-x.A));
        double d = s * (1 - s);
        return new HyperDual(s, d * x.B, d * x.C + d * (1 - 2 * s) * x.B * x.B);
    }
}
