// Forward: new GaussianUnit(0.8).Compute(x)
// Derivative: new GaussianUnit(0.8).ComputeDerivative(x)
using System;

public class GaussianUnit
{
    private readonly double _beta;

    public GaussianUnit(double beta) => _beta = beta;

    /// <summary>The Gaussian activation.</summary>
    public double Compute(double x) => Math.Exp(-_beta * x * x);

    public double {|ACT102:ComputeDerivative|}(double x)
    {
        double gauss = Compute(x);
        return -2 * _beta * x * gauss;
    }
}
