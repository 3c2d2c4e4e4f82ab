using System;

/// <summary>A spiking neuron: the step has no derivative that is any use, so a smooth one stands for it.</summary>
public class SpikingActivation
{
    public double Forward(double x) => x > 0 ? 1 : 0;

    public double SurrogateGradient(double x)
    {
        double s = 1 / (1 + Math.Exp(-5 * x));
        return 5 * s * (1 - s);
    }
}
