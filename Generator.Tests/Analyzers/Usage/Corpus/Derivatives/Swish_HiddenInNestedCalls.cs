// Forward: Nested.Swish(x)
// Derivative: Nested.DSwish(x)
using System;

static class Nested
{
    static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    static double {|ACT101:DSigmoid|}(double x)
    {
        return Sigmoid(x) * (1 - Sigmoid(x));
    }

    public static double Swish(double x) => x * Sigmoid(x);

    public static double {|ACT101:DSwish|}(double x) => Sigmoid(x) + x * DSigmoid(x);
}
