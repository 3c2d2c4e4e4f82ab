// Forward: Chained.Tanh(x)
// Derivative: Chained.TanhPrime(x)
using System;

static class Chained
{
    static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double Tanh(double x) => 2 * Sigmoid(2 * x) - 1;

    public static double {|ACT101:TanhPrime|}(double x) => 4 * Sigmoid(2 * x) * (1 - Sigmoid(2 * x));
}
