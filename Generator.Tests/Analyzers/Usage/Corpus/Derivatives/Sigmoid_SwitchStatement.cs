// Forward: Layers.Activator.Activate(Layers.ActivationType.Sigmoid, x)
// Derivative: Layers.Activator.Derivative(Layers.ActivationType.Sigmoid, x)
using System;

namespace Layers;

public enum ActivationType
{
    Linear,
    Sigmoid,
    ReLU,
}

public static class Activator
{
    public static double Activate(ActivationType type, double x)
    {
        switch (type)
        {
            case ActivationType.Sigmoid:
                return 1.0 / (1.0 + Math.Exp(-x));
            case ActivationType.ReLU:
                return Math.Max(0, x);
            default:
                return x;
        }
    }

    public static double Derivative(ActivationType type, double x)
    {
        switch (type)
        {
            case ActivationType.Sigmoid:
                return {|ACT101:Activate(type, x) * (1.0 - Activate(type, x))|};
            case ActivationType.ReLU:
                return x > 0 ? 1 : 0;
            default:
                return 1;
        }
    }
}
