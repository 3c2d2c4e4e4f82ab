// Forward: new Bright.SigmoidActivation().Activate(x)
// Derivative: new Bright.SigmoidActivation().Derivative(x, new Bright.SigmoidActivation().Activate(x))
using System;

namespace Bright;

public interface IActivation
{
    double Activate(double value);

    double Derivative(double value, double activatedValue);
}

public class SigmoidActivation : IActivation
{
    public double Activate(double value)
    {
        return 1d / (1d + Math.Exp(-value));
    }

    public double {|ACT101:Derivative|}(double value, double activatedValue)
    {
        double s = 1d / (1d + Math.Exp(-value));
        return s * (1d - s);
    }
}
