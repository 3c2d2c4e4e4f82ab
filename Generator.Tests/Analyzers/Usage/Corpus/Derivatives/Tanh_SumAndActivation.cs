// Forward: new Evolved.Tanh().Calculate(x)
// Derivative: new Evolved.Tanh().Derivative(x, new Evolved.Tanh().Calculate(x))
using System;

namespace Evolved;

public class Tanh
{
    public double Calculate(double sum) => Math.Tanh(sum);

    public double {|ACT101:Derivative|}(double sum, double activation)
    {
        double tanh = Math.Tanh(sum);
        return 1 - tanh * tanh;
    }
}
