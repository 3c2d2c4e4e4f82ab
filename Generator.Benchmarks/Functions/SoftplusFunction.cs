using System;
using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct SoftplusFunction : IFunction
{
    public static string Name => "softplus";

    public static bool HasTensorForward => true;

    public static bool HasTensorBackward => true;

    public static OneDnnAlgorithm? OneDnn => new(0x9f);

    public static float Naive(float x) => MathF.Log(1f + MathF.Exp(x));

    public static float NaiveDerivative(float x) => 1f / (1f + MathF.Exp(-x));

    public static void TensorForward(Buffers buffers, int length)
    {
        TensorPrimitives.Exp(buffers.Input(length), buffers.Result(length));
        TensorPrimitives.LogP1<float>(buffers.Result(length), buffers.Result(length));
    }

    public static void TensorBackward(Buffers buffers, int length)
    {
        TensorPrimitives.Sigmoid(buffers.Input(length), buffers.Result(length));
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Gradient(length), buffers.Result(length));
    }
}
