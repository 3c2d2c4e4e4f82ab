namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct HardSigmoidFunction : IFunction
{
    private const float Slope = 1f / 6f;

    public static string Name => "hard_sigmoid";

    public static float Naive(float x) => x <= -3f ? 0f : x >= 3f ? 1f : (x * Slope) + 0.5f;

    public static float NaiveDerivative(float x) => x is > -3f and < 3f ? Slope : 0f;
}
