// Forward: new HyperbolicTangent().Function(x)
// Derivative: new HyperbolicTangent().Derivative2(new HyperbolicTangent().Function(x))
// Unstable: new HyperbolicTangent().Function(x)
using System;

public class HyperbolicTangent
{
    public double {|ACT202:Function|}(double x)
    {
        double a = Math.Exp(x), b = Math.Exp(-x);
        return (a - b) / (a + b);
    }

    public double Derivative2(double y) => 1 - y * y;
}
