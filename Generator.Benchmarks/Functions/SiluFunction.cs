using System;
using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct SiluFunction : IFunction
{
    public static string Name => "silu";

    public static bool HasTensorForward => true;

    public static bool HasTensorBackward => true;

    public static OneDnnAlgorithm? OneDnn => new(0xdf) { Alpha = 1f };

    public static float Naive(float x) => x / (1f + MathF.Exp(-x));

    public static float NaiveDerivative(float x)
    {
        float e = MathF.Exp(-x);
        return (1f + e + (x * e)) / ((1f + e) * (1f + e));
    }

    public static void TensorForward(Buffers buffers, int length)
    {
        TensorPrimitives.Sigmoid(buffers.Input(length), buffers.Result(length));
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Input(length), buffers.Result(length));
    }

    public static void TensorBackward(Buffers buffers, int length)
    {
        // s · (1 + x · (1 - s)) · gradient, with s = sigmoid(x) computed again.
        TensorPrimitives.Sigmoid(buffers.Input(length), buffers.Scratch(length));
        TensorPrimitives.Subtract(1f, buffers.Scratch(length), buffers.Result(length));
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Input(length), buffers.Result(length));
        TensorPrimitives.AddMultiply(buffers.Result(length), 1f, buffers.Scratch(length), buffers.Result(length));
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Gradient(length), buffers.Result(length));
    }
}
