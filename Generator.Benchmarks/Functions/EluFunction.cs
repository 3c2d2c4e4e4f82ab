using System;
using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct EluFunction : IFunction
{
    public static string Name => "elu";

    public static bool HasTensorForward => true;

    public static OneDnnAlgorithm? OneDnn => new(0x3f) { Alpha = 1f, WithOutput = 0x102 };

    public static XnnPackOperator? XnnPack => new("xnn_create_elu_nc_f32", "xnn_setup_elu_nc_f32", 1f);

    public static float Naive(float x) => x > 0f ? x : MathF.Exp(x) - 1f;

    public static float NaiveDerivative(float x) => x > 0f ? 1f : MathF.Exp(x);

    public static void TensorForward(Buffers buffers, int length)
    {
        TensorPrimitives.Min(buffers.Input(length), 0f, buffers.Scratch(length));
        TensorPrimitives.ExpM1<float>(buffers.Scratch(length), buffers.Scratch(length));
        TensorPrimitives.Max(buffers.Input(length), 0f, buffers.Result(length));
        TensorPrimitives.Add(buffers.Result(length), buffers.Scratch(length), buffers.Result(length));
    }
}
