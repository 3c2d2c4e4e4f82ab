// Forward: new Networks.EluFunction(1.3).Function(x)
// Derivative: new Networks.EluFunction(1.3).Derivative(x)
using System;

namespace Networks;

public interface IActivationFunction
{
    double Function(double x);

    double Derivative(double x);
}

public class EluFunction : IActivationFunction
{
    public EluFunction(double alpha = 1.0)
    {
        Alpha = alpha;
    }

    public double Alpha { get; }

    public double Function(double x) => x > 0 ? x : Alpha * (Math.Exp(x) - 1);

    public double {|ACT101:Derivative|}(double x) => x > 0 ? 1 : Alpha * Math.Exp(x);
}
