using System;

public class MexicanHatWavelet
{
    public double Evaluate(double t) => (1 - t * t) * Math.Exp(-t * t / 2);

    public double Derivative(double t) => (t * t * t - 3 * t) * Math.Exp(-t * t / 2);
}
