using System;

class LearningRate
{
    private readonly double _least = 0.001, _most = 0.1;

    public double Cosine(double t, double period) => _least + (_most - _least) * (1 + Math.Cos(Math.PI * t / period)) / 2;

    public double SigmoidRamp(double t) => Math.Exp(-5 * (1 - t) * (1 - t));

    public double RampGradient(double t) => 10 * (1 - t) * Math.Exp(-5 * (1 - t) * (1 - t));
}
