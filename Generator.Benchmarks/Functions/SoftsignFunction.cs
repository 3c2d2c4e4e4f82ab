using System;
using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct SoftsignFunction : IFunction
{
    public static string Name => "softsign";

    public static bool HasTensorForward => true;

    public static float Naive(float x) => x / (1f + MathF.Abs(x));

    public static float NaiveDerivative(float x)
    {
        float d = 1f + MathF.Abs(x);
        return 1f / (d * d);
    }

    public static void TensorForward(Buffers buffers, int length)
    {
        TensorPrimitives.Abs(buffers.Input(length), buffers.Scratch(length));
        TensorPrimitives.Add(buffers.Scratch(length), 1f, buffers.Scratch(length));
        TensorPrimitives.Divide(buffers.Input(length), buffers.Scratch(length), buffers.Result(length));
    }
}
