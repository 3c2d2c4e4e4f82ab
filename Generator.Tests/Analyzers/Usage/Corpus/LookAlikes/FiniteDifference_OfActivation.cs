using System;

public class TanhActivation
{
    private const double Epsilon = 1e-4;

    public double Activate(double x) => Math.Tanh(x);

    public double Derivative(double x) => (Activate(x + Epsilon) - Activate(x)) / Epsilon;
}
