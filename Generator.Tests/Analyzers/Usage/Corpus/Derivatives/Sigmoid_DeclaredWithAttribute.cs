// Forward: Shapes.S(x)
// Derivative: Shapes.Rate(x)
// Unstable: Shapes.Rate(x)
using System;

using Activations;

static class Shapes
{
    public static double S(double x) => 1 / (1 + Math.Exp(-x));

    [DerivativeOf(nameof(S))]
    public static double {|ACT202:{|ACT101:Rate|}|}(double x)
    {
        double e = Math.Exp(-x);
        return e / ((1 + e) * (1 + e));
    }
}
