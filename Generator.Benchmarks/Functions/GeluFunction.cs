using System;
using Activations.Generator.Benchmarks.Peers;

namespace Activations.Generator.Benchmarks.Functions;

/// <remarks>System.Numerics.Tensors has no error function, and neither has <see cref="MathF"/>.</remarks>
internal readonly struct GeluFunction : IFunction
{
    private const float RootOfHalf = 0.70710678f;
    private const float InverseRootOfTwoPi = 0.3989423f;

    public static string Name => "gelu";

    public static OneDnnAlgorithm? OneDnn => new(0x30);

    public static float Naive(float x) => x * NormalDistribution(x);

    public static float NaiveDerivative(float x)
        => NormalDistribution(x) + (x * InverseRootOfTwoPi * MathF.Exp(-0.5f * x * x));

    private static float NormalDistribution(float x) => 0.5f * (1f + Erf(x * RootOfHalf));

    // M. Abramowitz, I. Stegun: Handbook of Mathematical Functions, 7.1.26, which is what people copy: 1.5e-7.
    private static float Erf(float x)
    {
        float a = MathF.Abs(x);
        float t = 1f / (1f + (0.3275911f * a));
        float polynomial = ((((((((1.061405429f * t) - 1.453152027f) * t) + 1.421413741f) * t) - 0.284496736f) * t) + 0.254829592f) * t;
        return MathF.CopySign(1f - (polynomial * MathF.Exp(-a * a)), x);
    }
}
