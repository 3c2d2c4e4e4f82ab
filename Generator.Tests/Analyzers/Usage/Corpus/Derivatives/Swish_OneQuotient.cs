// Forward: new Swish().Activate(x)
// Derivative: new Swish().Derivative(x)
// Unstable: new Swish().Derivative(x)
using System;

public abstract class Activation
{
    public abstract double Activate(double x);

    public abstract double Derivative(double x);
}

public class Swish : Activation
{
    public override double Activate(double x) => x / (1 + Math.Exp(-x));

    public override double {|ACT202:{|ACT101:Derivative|}|}(double x)
    {
        return (1 + Math.Exp(-x) + x * Math.Exp(-x)) / Math.Pow(1 + Math.Exp(-x), 2);
    }
}
