using System;

public class Softplus
{
    public double Threshold { get; init; } = 20;

    public double Activate(double x) => x > Threshold ? x : Math.Log(1 + Math.Exp(x));
}
