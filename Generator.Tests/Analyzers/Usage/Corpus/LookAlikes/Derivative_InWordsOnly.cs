using System;

public class SigmoidReport
{
    // d/dx sigmoid(x) = exp(-x) / (1 + exp(-x))^2
    public string Derivative { get; } = "Sigmoid(x) * (1 - Sigmoid(x))";

    public double DerivativeCount(int n) => n * Math.Exp(-1);
}
