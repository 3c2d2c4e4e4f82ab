using System;
using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct TanhFunction : IFunction
{
    public static string Name => "tanh";

    public static bool HasTensorForward => true;

    public static bool HasTensorBackward => true;

    public static OneDnnAlgorithm? OneDnn => new(0x2f) { WithOutput = 0x101 };

    public static float Naive(float x) => MathF.Tanh(x);

    public static float NaiveDerivative(float x)
    {
        float y = MathF.Tanh(x);
        return 1f - (y * y);
    }

    public static void TensorForward(Buffers buffers, int length)
        => TensorPrimitives.Tanh(buffers.Input(length), buffers.Result(length));

    public static void TensorBackward(Buffers buffers, int length)
    {
        TensorPrimitives.Multiply(buffers.Output(length), buffers.Output(length), buffers.Result(length));
        TensorPrimitives.Subtract(1f, buffers.Result(length), buffers.Result(length));
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Gradient(length), buffers.Result(length));
    }
}
