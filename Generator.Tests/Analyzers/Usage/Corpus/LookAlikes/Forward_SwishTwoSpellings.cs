using System;

// A forward function alone, and two exponentials in it.
public static class Gate
{
    public static double Apply(double x, double gate) => x / (1 + Math.Exp(-x)) * (1 / (1 + Math.Exp(-gate)));
}
