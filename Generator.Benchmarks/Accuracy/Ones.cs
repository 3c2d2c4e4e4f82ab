using System;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>The gradient that makes a backward pass give the derivative itself.</summary>
internal static class Ones
{
    private static readonly float[] s_ones = Create();

    public static ReadOnlySpan<float> Of(int length) => s_ones.AsSpan(0, length);

    private static float[] Create()
    {
        float[] ones = new float[FloatScan.BlockLength];
        Array.Fill(ones, 1f);
        return ones;
    }
}
