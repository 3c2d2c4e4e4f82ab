// Forward: DeepLearning.Activations.Sigmoid(x)
// Derivative: DeepLearning.Activations.SigmoidDerivative(x)
using System;

namespace DeepLearning;

public static class Activations
{
    public static readonly Func<double, double> Sigmoid = x => 1 / (1 + Math.Exp(-x));

    public static readonly Func<double, double> {|ACT101:SigmoidDerivative|} = x => Sigmoid(x) * (1 - Sigmoid(x));
}
