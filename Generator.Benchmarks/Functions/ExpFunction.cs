using System;
using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct ExpFunction : IFunction
{
    public static string Name => "exp";

    public static bool HasTensorForward => true;

    public static bool HasTensorBackward => true;

    public static OneDnnAlgorithm? OneDnn => new(0xbf) { WithOutput = 0x105 };

    public static float Naive(float x) => MathF.Exp(x);

    public static float NaiveDerivative(float x) => MathF.Exp(x);

    public static void TensorForward(Buffers buffers, int length)
        => TensorPrimitives.Exp(buffers.Input(length), buffers.Result(length));

    public static void TensorBackward(Buffers buffers, int length)
        => TensorPrimitives.Multiply(buffers.Output(length), buffers.Gradient(length), buffers.Result(length));
}
