// Forward: Squashing.Sigmoid(x)
// Derivative: Squashing.SigmoidSlope(x)
using System;

static partial class Squashing
{
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}

static partial class Squashing
{
    // For the hidden layers.
    public static double {|ACT101:SigmoidSlope|}(double x)
    {
        double falling = Math.Exp(-x);
        return 1 / (2 + falling + Math.Exp(x));
    }
}
