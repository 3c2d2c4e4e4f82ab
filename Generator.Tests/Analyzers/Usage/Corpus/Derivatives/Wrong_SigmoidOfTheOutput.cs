// Forward: new Neural.Sigmoid().Activate(x)
// Wrong: new Neural.Sigmoid().Derivative(x, new Neural.Sigmoid().Activate(x))
using System;

namespace Neural;

public class Sigmoid
{
    public double Activate(double x) => 1 / (1 + Math.Exp(-x));

    public double {|ACT201:Derivative|}(double x, double y) => Activate(y) * (1 - Activate(y));
}
