// Forward: new Selu().Compute(x)
// Derivative: new Selu().GetDerivative(x)
using System;

public sealed class Selu
{
    private const double A = 1.6732632423543772;
    private const double L = 1.0507009873554805;

    public double Compute(double x) => x > 0 ? L * x : L * A * (Math.Exp(x) - 1);

    public double {|ACT102:GetDerivative|}(double x) => x > 0 ? L : Compute(x) + L * A;
}
