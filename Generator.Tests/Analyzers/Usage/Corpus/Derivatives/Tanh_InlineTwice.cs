// Forward: new Layers.TanhLayer().Activation(x)
// Derivative: new Layers.TanhLayer().ActivationDerivative(x)
using System;

namespace Layers;

public abstract class DenseLayer
{
    public abstract double Activation(double x);

    public abstract double ActivationDerivative(double x);
}

public class TanhLayer : DenseLayer
{
    public override double Activation(double x) => Math.Tanh(x);

    public override double {|ACT101:ActivationDerivative|}(double x) => 1 - Math.Tanh(x) * Math.Tanh(x);
}
