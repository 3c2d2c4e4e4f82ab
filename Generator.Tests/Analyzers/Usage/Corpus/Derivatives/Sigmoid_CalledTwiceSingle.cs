// Forward: NeuralNet.Activations.Sigmoid((float)x)
// Derivative: NeuralNet.Activations.DSigmoid((float)x)
using System;

namespace NeuralNet
{
    internal static class Activations
    {
        public static float Sigmoid(float x)
        {
            return 1f / (1f + MathF.Exp(-x));
        }

        public static float {|ACT101:DSigmoid|}(float x)
        {
            return Sigmoid(x) * (1f - Sigmoid(x));
        }
    }
}
