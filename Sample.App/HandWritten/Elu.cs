using System;

namespace Activations.Sample.HandWritten;

/// <summary>α·e^x is the output plus α, wherever it is needed.</summary>
public sealed class Elu : IActivationFunction
{
    public double Alpha { get; init; } = 1;

    public double Activate(double x) => x > 0 ? x : Alpha * (Math.Exp(x) - 1);

    public double Derivative(double x, double y) => x > 0 ? 1 : Alpha * Math.Exp(x);
}
