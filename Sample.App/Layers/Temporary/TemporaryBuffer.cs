using System;

namespace Activations.Sample.Layers;

/// <summary>What the stand-ins share.</summary>
internal static class TemporaryBuffer
{
    public static void Grow(ref float[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new float[length];
        }
    }

    public static void Check(int length, int outputGradient, int inputGradient)
    {
        if (length < 0)
        {
            throw new InvalidOperationException("Backward was called before Forward.");
        }

        if (outputGradient != length)
        {
            throw new ArgumentException("The length isn't that of the last Forward.", nameof(outputGradient));
        }

        if (inputGradient != length)
        {
            throw new ArgumentException("The length isn't that of the last Forward.", nameof(inputGradient));
        }
    }
}
