// Forward: ActivationPair.Sigmoid.Function(x)
// Derivative: ActivationPair.Sigmoid.Derivative(x)
// Forward: ActivationPair.TanH.Function(x)
// Derivative: ActivationPair.TanH.Derivative(x)
using System;

public class ActivationPair
{
    public Func<double, double> Function { get; init; } = x => x;

    public Func<double, double> Derivative { get; init; } = x => 1;

    public static ActivationPair Sigmoid { get; } = new()
    {
        Function = x => 1.0 / (1.0 + Math.Exp(-x)),
        Derivative = {|ACT101:x => 1.0 / (1.0 + Math.Exp(-x)) * (1.0 - 1.0 / (1.0 + Math.Exp(-x)))|},
    };

    public static readonly ActivationPair TanH = new ActivationPair
    {
        Function = Math.Tanh,
        Derivative = {|ACT101:x => 1 - Math.Tanh(x) * Math.Tanh(x)|},
    };
}
