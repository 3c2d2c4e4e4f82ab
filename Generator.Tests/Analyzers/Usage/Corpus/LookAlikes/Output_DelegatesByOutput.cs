using System;

public static class ActivationPairs
{
    public static readonly (Func<double, double> Activate, Func<double, double> Derivative) Sigmoid =
        (x => 1 / (1 + Math.Exp(-x)), y => y * (1 - y));
}
