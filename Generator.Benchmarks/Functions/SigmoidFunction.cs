using System;
using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct SigmoidFunction : IFunction
{
    public static string Name => "sigmoid";

    public static bool HasTensorForward => true;

    public static bool HasTensorBackward => true;

    public static OneDnnAlgorithm? OneDnn => new(0xaf) { WithOutput = 0x104 };

    public static XnnPackOperator? XnnPack => new("xnn_create_sigmoid_nc_f32", "xnn_setup_sigmoid_nc_f32");

    public static float Naive(float x) => 1f / (1f + MathF.Exp(-x));

    public static float NaiveDerivative(float x)
    {
        float e = MathF.Exp(-x);
        return e / ((1f + e) * (1f + e));
    }

    public static void TensorForward(Buffers buffers, int length)
        => TensorPrimitives.Sigmoid(buffers.Input(length), buffers.Result(length));

    public static void TensorBackward(Buffers buffers, int length)
    {
        TensorPrimitives.Subtract(1f, buffers.Output(length), buffers.Result(length));
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Output(length), buffers.Result(length));
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Gradient(length), buffers.Result(length));
    }
}
