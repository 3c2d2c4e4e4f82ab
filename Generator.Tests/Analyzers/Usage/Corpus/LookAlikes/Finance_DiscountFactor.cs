using System;

public class FlatCurve
{
    private readonly double _rate;

    public FlatCurve(double rate) => _rate = rate;

    public double Discount(double t) => Math.Exp(-_rate * t);

    public double DiscountDerivative(double t) => -_rate * Math.Exp(-_rate * t);
}
