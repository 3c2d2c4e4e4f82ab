// Forward: new Networks.SigmoidFunction(0.7).Function(x)
// Derivative: new Networks.SigmoidFunction(0.7).Derivative(x)
// Derivative: new Networks.SigmoidFunction(0.7).Derivative2(new Networks.SigmoidFunction(0.7).Function(x))
using System;

namespace Networks;

public interface IActivationFunction
{
    double Function(double x);

    double Derivative(double x);

    double Derivative2(double y);
}

/// <summary>f(x) = 1 / (1 + exp(-alpha * x))</summary>
public class SigmoidFunction : IActivationFunction
{
    private double alpha = 2;

    public SigmoidFunction()
    {
    }

    public SigmoidFunction(double alpha)
    {
        this.alpha = alpha;
    }

    public double Alpha
    {
        get { return alpha; }
        set { alpha = value; }
    }

    public double Function(double x)
    {
        return (1 / (1 + Math.Exp(-alpha * x)));
    }

    // One exponential, and the form in the output is there for those who have it: nothing to add.
    public double Derivative(double x)
    {
        double y = Function(x);

        return (alpha * y * (1 - y));
    }

    public double Derivative2(double y)
    {
        return (alpha * y * (1 - y));
    }
}
