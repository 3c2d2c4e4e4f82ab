// Forward: new Template.Sigmoid().Activate(x)
// Derivative: new Template.Sigmoid().Slope(x)
// Forward: new Template.Tanh().Activate(x)
// Derivative: new Template.Tanh().Slope(x)
using System;

namespace Template;

public abstract class Activation
{
    public double Activate(double x) => Function(x);

    public double Slope(double x) => Derivative(x);

    protected abstract double Function(double x);

    protected abstract double Derivative(double x);
}

public sealed class Sigmoid : Activation
{
    protected override double Function(double x) => 1 / (1 + Math.Exp(-x));

    protected override double {|ACT101:Derivative|}(double x) => Function(x) * (1 - Function(x));
}

public sealed class Tanh : Activation
{
    protected override double Function(double x) => Math.Tanh(x);

    protected override double {|ACT101:Derivative|}(double x) => 1 - Function(x) * Function(x);
}
