// Forward: new SwishLayer(1.5).Forward(x)
// Derivative: new SwishLayer(1.5).Derivative(x)
using System;

public class SwishLayer
{
    private readonly double _beta;

    public SwishLayer(double beta) => _beta = beta;

    public double Forward(double x) => x * Sigmoid(_beta * x);

    public double {|ACT101:Derivative|}(double x) => _beta * Forward(x) + Sigmoid(_beta * x) * (1 - _beta * Forward(x));

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
