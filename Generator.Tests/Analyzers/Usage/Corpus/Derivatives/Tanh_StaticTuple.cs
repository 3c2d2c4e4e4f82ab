// Forward: Nonlinearities.Tanh.Item1(x)
// Derivative: Nonlinearities.Tanh.Item2(x)
using System;

public static class Nonlinearities
{
    public static readonly (Func<double, double>, Func<double, double>) Tanh =
        (Math.Tanh, {|ACT101:x => 1 / (Math.Cosh(x) * Math.Cosh(x))|});
}
