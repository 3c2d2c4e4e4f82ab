// Forward: new Bright.EluActivation().Activate(x)
// Derivative: new Bright.EluActivation().Derivative(x, new Bright.EluActivation().Activate(x))
using System;

namespace Bright;

public class EluActivation
{
    private const double Alpha = 1.0;

    public double Activate(double value) => value >= 0 ? value : Alpha * (Math.Exp(value) - 1);

    public double {|ACT101:Derivative|}(double value, double activatedValue) => value >= 0 ? 1 : Alpha * Math.Exp(value);
}
