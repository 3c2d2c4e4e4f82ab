namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct IdentityFunction : IFunction
{
    public static string Name => "identity";

    public static float Naive(float x) => x;

    public static float NaiveDerivative(float x) => 1f;
}
