namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct IdentityFunction : IFunction
{
    public static string Name => "identity";

    public static float Naive(float x) => x;

    public static float NaiveDerivative(float x) => 1f;

    public static double Value(double x) => x;

    public static double Derivative(double x) => double.IsNaN(x) ? x : 1;

    public static double DerivativeFromOutput(double y) => double.IsNaN(y) ? y : 1;
}
