namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct HardSigmoidFunction : IFunction
{
    private const float Slope = 1f / 6f;

    public static string Name => "hard_sigmoid";

    public static float Naive(float x) => x <= -3f ? 0f : x >= 3f ? 1f : (x * Slope) + 0.5f;

    public static float NaiveDerivative(float x) => x is > -3f and < 3f ? Slope : 0f;

    public static double Value(double x) => x <= -3 ? 0 : x >= 3 ? 1 : (x + 3) / 6;

    public static double Derivative(double x) => double.IsNaN(x) ? x : x is > -3 and < 3 ? 1.0 / 6 : 0;

    public static double DerivativeFromOutput(double y) => y is > 0 and < 1 ? 1.0 / 6 : y is 0 or 1 ? 0 : double.NaN;
}
