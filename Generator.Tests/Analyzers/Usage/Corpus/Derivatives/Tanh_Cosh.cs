// Forward: Hyperbolic.Activate(x)
// Derivative: Hyperbolic.Gradient(x)
using System;

static class Hyperbolic
{
    public static double Activate(double x) => Math.Tanh(x);

    public static double {|ACT101:Gradient|}(double x) => 1 / (Math.Cosh(x) * Math.Cosh(x));
}
