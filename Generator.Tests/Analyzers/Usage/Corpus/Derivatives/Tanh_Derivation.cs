// Forward: new Hyperbolic().Output(x)
// Derivative: new Hyperbolic().Derivation(x)
using System;

public class Hyperbolic
{
    public virtual double Output(double netInput) => Math.Tanh(netInput);

    public virtual double {|ACT102:Derivation|}(double netInput)
    {
        double output = Output(netInput);
        return (1 - output) * (1 + output);
    }
}
