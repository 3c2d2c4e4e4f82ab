// Forward: new Sharp().Evaluate(x)
// Derivative: new Sharp().EvaluateDerivative(x)
// Unstable: new Sharp().Evaluate(x)
// Unstable: new Sharp().EvaluateDerivative(x)
using System;

public class Sharp
{
    public double Beta { get; init; } = 2;

    public double {|ACT202:Evaluate|}(double x) => Math.Log(1 + Math.Exp(Beta * x)) / Beta;

    public double {|ACT202:{|ACT101:EvaluateDerivative|}|}(double x) => Math.Exp(Beta * x) / (1 + Math.Exp(Beta * x));
}
