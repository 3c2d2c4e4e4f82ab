// Forward: new Learning.Tanh().Apply(x)
// Derivative: new Learning.Tanh().ApplyDerivative(x)
using System;

namespace Learning;

public abstract class Nonlinearity
{
    public abstract double Apply(double x);

    public abstract double ApplyDerivative(double x);
}

public sealed class Tanh : Nonlinearity
{
    public override double Apply(double x) => Math.Tanh(x);

    public override double {|ACT102:ApplyDerivative|}(double x)
    {
        double y = Apply(x);
        return 1 - y * y;
    }
}

public sealed class Identity : Nonlinearity
{
    public override double Apply(double x) => x;

    public override double ApplyDerivative(double x) => 1;
}
