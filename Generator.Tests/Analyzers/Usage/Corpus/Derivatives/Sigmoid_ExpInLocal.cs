// Forward: new Brain.Sigmoid().Evaluate(x)
// Derivative: new Brain.Sigmoid().EvaluateDerivative(x)
// Unstable: new Brain.Sigmoid().EvaluateDerivative(x)
using System;

namespace Brain;

public abstract class ActivationFunction
{
    public abstract double Evaluate(double input);

    public abstract double EvaluateDerivative(double input);
}

public sealed class Sigmoid : ActivationFunction
{
    public override double Evaluate(double input) => 1.0 / (1.0 + Math.Exp(-input));

    public override double {|ACT202:{|ACT101:EvaluateDerivative|}|}(double input)
    {
        double ex = Math.Exp(-input);
        return ex / ((1.0 + ex) * (1.0 + ex));
    }
}
