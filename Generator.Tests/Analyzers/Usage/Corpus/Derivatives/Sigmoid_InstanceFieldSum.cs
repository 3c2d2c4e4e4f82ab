// Forward: new Unit(x).CalcAxon()
// Derivative: new Unit(x).AxonDerv()
using System;

public class Unit
{
    private readonly double _sum;

    public Unit(double sum) => _sum = sum;

    public double CalcAxon() => 1 / (1 + Math.Exp(-_sum));

    public double {|ACT102:AxonDerv|}()
    {
        double axon = CalcAxon();
        return axon * (1 - axon);
    }
}
