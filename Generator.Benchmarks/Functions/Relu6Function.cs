using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct Relu6Function : IFunction
{
    public static string Name => "relu6";

    public static bool HasTensorForward => true;

    // clip_v2, whose derivative is 0 at both ends.
    public static OneDnnAlgorithm? OneDnn => new(0x10) { Alpha = 0f, Beta = 6f, WithOutput = 0x106 };

    public static XnnPackOperator? XnnPack => new("xnn_create_clamp_nc_f32", "xnn_setup_clamp_nc_f32", 0f, 6f);

    public static float Naive(float x) => x <= 0f ? 0f : x >= 6f ? 6f : x;

    public static float NaiveDerivative(float x) => x is > 0f and < 6f ? 1f : 0f;

    public static void TensorForward(Buffers buffers, int length)
    {
        TensorPrimitives.Max(buffers.Input(length), 0f, buffers.Result(length));
        TensorPrimitives.Min(buffers.Result(length), 6f, buffers.Result(length));
    }
}
