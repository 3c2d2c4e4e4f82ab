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

    public static double Value(double x) => x <= 0 ? 0 : x;

    public static double Derivative(double x) => double.IsNaN(x) ? x : x > 0 ? 1 : 0;

    public static double DerivativeFromOutput(double y) => y > 0 ? 1 : y == 0 ? 0 : double.NaN;

    public static void TensorForward(Buffers buffers, int length)
        => TensorPrimitives.Max(buffers.Input(length), 0f, buffers.Result(length));
}
