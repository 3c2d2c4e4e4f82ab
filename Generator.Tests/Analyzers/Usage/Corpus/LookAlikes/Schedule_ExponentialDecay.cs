using System;

public sealed class ExponentialDecay
{
    public double InitialLearningRate { get; init; } = 0.1;

    public double LearningRate(int step) => InitialLearningRate * Math.Exp(-0.001 * step);
}
