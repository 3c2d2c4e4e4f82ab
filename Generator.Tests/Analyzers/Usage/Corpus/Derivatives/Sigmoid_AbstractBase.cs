// Forward: new Brain.SigmoidActivation().Activate(x)
// Derivative: new Brain.SigmoidActivation().Derivative(x)
using System;

namespace Brain;

public abstract class Activation
{
    public abstract double Activate(double x);

    public abstract double Derivative(double x);
}

public class SigmoidActivation : Activation
{
    public override double Activate(double x) => 1.0 / (1.0 + Math.Exp(-x));

    public override double {|ACT101:Derivative|}(double x) => Activate(x) * (1.0 - Activate(x));
}
