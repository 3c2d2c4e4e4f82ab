using System;

public interface ILoss
{
    double Value(double logit, double target);

    double Derivative(double logit, double target);
}

public sealed class BinaryCrossEntropyLoss : ILoss
{
    public double Value(double logit, double target)
        => Math.Max(logit, 0) - logit * target + Math.Log(1 + Math.Exp(-Math.Abs(logit)));

    public double Derivative(double logit, double target) => 1 / (1 + Math.Exp(-logit)) - target;
}
