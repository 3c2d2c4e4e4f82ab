using System;

public class TanhNeuron
{
    public double Activate(double x) => Math.Tanh(x);

    public double Derivative(double x) => 1 - x * x;
}
