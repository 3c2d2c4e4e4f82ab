// Forward: new TanhFunction().Compute(x)
// Derivative: new TanhFunction().ComputeDerivative(x)
using System;

public interface IFunction
{
    double Compute(double x);

    double ComputeDerivative(double x);
}

public sealed class TanhFunction : IFunction
{
    public double Compute(double x) => Math.Tanh(x);

    public double {|ACT101:ComputeDerivative|}(double x) => 1.0 / Math.Pow(Math.Cosh(x), 2);
}
