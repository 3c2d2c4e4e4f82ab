// Forward: new EluLayer().Forward(new[] { x })[0]
// Derivative: { EluLayer layer = new(); layer.Forward(new[] { x }); return layer.Backward(new[] { 1.0 })[0]; }
using System;
using System.Linq;

public class EluLayer
{
    private readonly double _alpha = 0.8;
    private double[] _x = [];
    private double[] _y = [];

    public double[] Forward(double[] x)
    {
        _x = x;
        _y = x.Select(v => v > 0 ? v : _alpha * (Math.Exp(v) - 1)).ToArray();
        return _y;
    }

    public double[] {|ACT101:Backward|}(double[] gradient)
        => gradient.Select((g, i) => _x[i] > 0 ? g : g * _alpha * Math.Exp(_x[i])).ToArray();
}
