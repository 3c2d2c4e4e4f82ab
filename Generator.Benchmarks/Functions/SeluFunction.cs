using System;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct SeluFunction : IFunction
{
    private const double Alpha = 1.6732632423543772;
    private const double Scale = 1.0507009873554805;

    public static string Name => "selu";

    public static float Naive(float x) => x > 0f ? (float)Scale * x : (float)(Scale * Alpha) * (MathF.Exp(x) - 1f);

    public static float NaiveDerivative(float x) => x > 0f ? (float)Scale : (float)(Scale * Alpha) * MathF.Exp(x);

    // As with elu; Infinity and NaN go through.
    public static double Value(double x) => x > 0 ? Scale * x : Scale * Alpha * EluFunction.Value(x);

    public static double Derivative(double x) => x > 0 ? Scale : Scale * Alpha * Math.Exp(x);

    public static double DerivativeFromOutput(double y)
        => y > 0 ? Scale : y >= -Scale * Alpha ? y + (Scale * Alpha) : double.NaN;
}
