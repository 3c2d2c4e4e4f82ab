// Forward: Ops.Tanh(x)
// Derivative: Ops.TanhBackward(1, Ops.Tanh(x), x)
// Unstable: Ops.Tanh(x)
using System;

static class Ops
{
    public static double {|ACT202:Tanh|}(double x)
    {
        double e = Math.Exp(2 * x);
        return (e - 1) / (e + 1);
    }

    public static double {|ACT101:TanhBackward|}(double gradient, double output, double input)
    {
        double t = Math.Tanh(input);
        return gradient * (1 - t * t);
    }
}
