// Forward: new Encog.ActivationSigmoid().ActivationFunction(x)
// Derivative: new Encog.ActivationSigmoid().DerivativeFunction(x, new Encog.ActivationSigmoid().ActivationFunction(x))
using System;

namespace Encog;

public interface IActivationFunction
{
    double ActivationFunction(double d);

    /// <param name="b">The value before the activation.</param>
    /// <param name="a">The value after it.</param>
    double DerivativeFunction(double b, double a);
}

public class ActivationSigmoid : IActivationFunction
{
    public double ActivationFunction(double d)
    {
        return 1.0 / (1.0 + Math.Exp(-1.0 * d));
    }

    public double {|ACT101:DerivativeFunction|}(double b, double a)
    {
        return ActivationFunction(b) * (1.0 - ActivationFunction(b));
    }
}
