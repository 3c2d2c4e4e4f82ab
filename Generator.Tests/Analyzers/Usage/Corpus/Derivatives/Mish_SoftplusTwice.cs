// Forward: new Mish().Activate(x)
// Derivative: new Mish().Derivative(x)
using System;

public class Mish
{
    public double Activate(double x) => x * Math.Tanh(Softplus(x));

    public double {|ACT101:Derivative|}(double x)
    {
        double sigmoid = 1 / (1 + Math.Exp(-x));
        double tanh = Math.Tanh(Softplus(x));
        return tanh + x * sigmoid * (1 - Math.Tanh(Softplus(x)) * Math.Tanh(Softplus(x)));
    }

    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
