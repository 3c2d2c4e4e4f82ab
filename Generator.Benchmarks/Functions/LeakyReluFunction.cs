using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct LeakyReluFunction : IFunction
{
    private const float Slope = 0.01f;

    public static string Name => "leaky_relu";

    public static bool HasTensorForward => true;

    public static OneDnnAlgorithm? OneDnn => new(0x1f) { Alpha = Slope, WithOutput = 0x100 };

    public static XnnPackOperator? XnnPack => new("xnn_create_leaky_relu_nc_f32", "xnn_setup_leaky_relu_nc_f32", Slope);

    public static float Naive(float x) => x > 0f ? x : Slope * x;

    public static float NaiveDerivative(float x) => x > 0f ? 1f : Slope;

    public static void TensorForward(Buffers buffers, int length)
    {
        TensorPrimitives.Multiply(buffers.Input(length), Slope, buffers.Scratch(length));
        TensorPrimitives.Max(buffers.Input(length), buffers.Scratch(length), buffers.Result(length));
    }
}
