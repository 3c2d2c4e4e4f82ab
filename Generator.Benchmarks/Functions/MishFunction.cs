using System;
using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct MishFunction : IFunction
{
    public static string Name => "mish";

    public static bool HasTensorForward => true;

    public static bool HasTensorBackward => true;

    public static OneDnnAlgorithm? OneDnn => new(0x60);

    public static float Naive(float x) => x * MathF.Tanh(MathF.Log(1f + MathF.Exp(x)));

    public static float NaiveDerivative(float x)
    {
        float t = MathF.Tanh(MathF.Log(1f + MathF.Exp(x)));
        return t + (x * (1f - (t * t)) / (1f + MathF.Exp(-x)));
    }

    public static void TensorForward(Buffers buffers, int length)
    {
        TensorTanhOfSoftplus(buffers, length);
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Input(length), buffers.Result(length));
    }

    public static void TensorBackward(Buffers buffers, int length)
    {
        // (t + x · sigmoid(x) · (1 - t²)) · gradient, with t = tanh(softplus(x)).
        TensorTanhOfSoftplus(buffers, length);
        TensorPrimitives.Sigmoid(buffers.Input(length), buffers.Scratch(length));
        TensorPrimitives.Multiply(buffers.Scratch(length), buffers.Input(length), buffers.Scratch(length));
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Result(length), buffers.SecondResult(length));
        TensorPrimitives.Subtract(1f, buffers.SecondResult(length), buffers.SecondResult(length));
        TensorPrimitives.MultiplyAdd(buffers.Scratch(length), buffers.SecondResult(length), buffers.Result(length), buffers.Result(length));
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Gradient(length), buffers.Result(length));
    }

    private static void TensorTanhOfSoftplus(Buffers buffers, int length)
    {
        TensorPrimitives.Exp(buffers.Input(length), buffers.Result(length));
        TensorPrimitives.LogP1<float>(buffers.Result(length), buffers.Result(length));
        TensorPrimitives.Tanh(buffers.Result(length), buffers.Result(length));
    }
}
