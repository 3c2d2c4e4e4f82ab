// Forward: Elliott.Tanh(x)
// Derivative: Elliott.DTanh(x)
using System;

public static class Elliott
{
    private static double Sech(double x) => 2 / (Math.Exp(x) + Math.Exp(-x));

    public static double Tanh(double x) => Math.Tanh(x);

    public static double {|ACT101:DTanh|}(double x) => Sech(x) * Sech(x);
}
