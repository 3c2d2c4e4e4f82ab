using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct ReluFunction : IFunction
{
    public static string Name => "relu";

    public static bool HasTensorForward => true;

    public static OneDnnAlgorithm? OneDnn => new(0x1f) { WithOutput = 0x100 };

    public static XnnPackOperator? XnnPack => new("xnn_create_clamp_nc_f32", "xnn_setup_clamp_nc_f32", 0f, float.PositiveInfinity);

    public static float Naive(float x) => x > 0f ? x : 0f;

    public static float NaiveDerivative(float x) => x > 0f ? 1f : 0f;

    public static void TensorForward(Buffers buffers, int length)
        => TensorPrimitives.Max(buffers.Input(length), 0f, buffers.Result(length));
}
