// Forward: new Networks.SigmoidFunction { Alpha = 2 }.Function(x)
// Wrong: new Networks.SigmoidFunction { Alpha = 2 }.Derivative(x)
using System;

namespace Networks;

public class SigmoidFunction
{
    public double Alpha { get; set; } = 2;

    public double Function(double x) => 1 / (1 + Math.Exp(-Alpha * x));

    public double {|ACT201:Derivative|}(double x)
    {
        double y = Function(x);
        return y * (1 - y);
    }
}
