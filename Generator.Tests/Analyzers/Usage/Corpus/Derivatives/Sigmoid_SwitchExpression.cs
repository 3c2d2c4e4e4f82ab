// Forward: ActivationKind.Sigmoid.Apply(x)
// Derivative: ActivationKind.Sigmoid.Derive(x)
// Forward: ActivationKind.Tanh.Apply(x)
// Derivative: ActivationKind.Tanh.Derive(x)
using System;

public enum ActivationKind
{
    Sigmoid,
    Tanh,
    Relu,
}

public static class ActivationKindExtensions
{
    public static double Apply(this ActivationKind kind, double x) => kind switch
    {
        ActivationKind.Sigmoid => Sigmoid(x),
        ActivationKind.Tanh => Math.Tanh(x),
        ActivationKind.Relu => Math.Max(x, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static double Derive(this ActivationKind kind, double x) => kind switch
    {
        ActivationKind.Sigmoid => {|ACT101:Sigmoid(x) * (1 - Sigmoid(x))|},
        ActivationKind.Tanh => {|ACT101:1 - Math.Tanh(x) * Math.Tanh(x)|},
        ActivationKind.Relu => x > 0 ? 1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
