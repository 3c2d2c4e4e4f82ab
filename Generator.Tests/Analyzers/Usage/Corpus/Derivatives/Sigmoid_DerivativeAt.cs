// Forward: new Curve.LogisticUnit().ValueAt(x)
// Derivative: new Curve.LogisticUnit().DerivativeAt(x)
using System;

namespace Curve;

public interface IUnit
{
    double ValueAt(double x);

    double DerivativeAt(double x);
}

public sealed class LogisticUnit : IUnit
{
    public double ValueAt(double x) => 1.0 / (1.0 + Math.Exp(-x));

    public double {|ACT102:DerivativeAt|}(double x)
    {
        var value = ValueAt(x);
        return value * (1.0 - value);
    }
}
