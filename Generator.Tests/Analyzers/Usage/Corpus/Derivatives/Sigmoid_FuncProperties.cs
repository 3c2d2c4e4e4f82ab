// Forward: new Model.Sigmoid().Function(x)
// Derivative: new Model.Sigmoid().Derivative(x)
// Unstable: new Model.Sigmoid().Derivative(x)
using System;

namespace Model;

public class ActivationFunction
{
    public Func<double, double> Function { get; protected set; } = x => x;

    public Func<double, double> Derivative { get; protected set; } = x => 1;
}

public sealed class Sigmoid
{
    public Func<double, double> Function => x => 1.0 / (1.0 + Math.Exp(-x));

    public Func<double, double> {|ACT202:{|ACT101:Derivative|}|} => x => Math.Exp(-x) / Math.Pow(1.0 + Math.Exp(-x), 2);
}
