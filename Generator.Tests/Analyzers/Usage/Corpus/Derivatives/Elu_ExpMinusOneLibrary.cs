// Forward: Smooth.Elu(x)
// Derivative: Smooth.EluPrime(x, Smooth.Elu(x))
using System;

static class Smooth
{
    // e^x - 1 without the cancellation at small x.
    private static double Expm1(double x) => Math.Tanh(x / 2) * (Math.Exp(x) + 1);

    public static double Elu(double x) => x > 0 ? x : Expm1(x);

    public static double {|ACT101:EluPrime|}(double x, double y) => x > 0 ? 1 : Math.Exp(x);
}
