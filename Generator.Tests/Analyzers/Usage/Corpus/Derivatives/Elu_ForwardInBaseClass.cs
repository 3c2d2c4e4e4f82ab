// Forward: new EluWithSlope().Value(x)
// Derivative: new EluWithSlope().Slope(x)
using System;

abstract class EluBase
{
    protected double Alpha { get; } = 0.8;

    public virtual double Value(double x) => x > 0 ? x : Alpha * (Math.Exp(x) - 1);
}

sealed class EluWithSlope : EluBase
{
    public double {|ACT101:Slope|}(double x) => x > 0 ? 1 : Alpha * Math.Exp(x);
}
