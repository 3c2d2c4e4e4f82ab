using Activations.Generator.Benchmarks.Peers;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct HardSwishFunction : IFunction
{
    public static string Name => "hard_swish";

    public static OneDnnAlgorithm? OneDnn => new(0x70) { Alpha = 1f / 6f, Beta = 0.5f };

    public static XnnPackOperator? XnnPack => new("xnn_create_hardswish_nc_f32", "xnn_setup_hardswish_nc_f32");

    public static float Naive(float x) => x <= -3f ? 0f : x >= 3f ? x : x * (x + 3f) / 6f;

    public static float NaiveDerivative(float x) => x <= -3f ? 0f : x >= 3f ? 1f : (x / 3f) + 0.5f;
}
