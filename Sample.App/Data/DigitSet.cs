using System;
using System.Numerics.Tensors;

namespace Activations.Sample.Data;

/// <summary>Labelled images of digits, one byte a pixel, one after the other.</summary>
internal sealed class DigitSet
{
    public const int Side = 28;
    public const int PixelCount = Side * Side;
    public const int ClassCount = 10;

    private readonly byte[] _pixels;
    private readonly byte[] _labels;

    public DigitSet(byte[] pixels, byte[] labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, labels.Length * PixelCount);
        _pixels = pixels;
        _labels = labels;
    }

    public int Count => _labels.Length;

    public ReadOnlySpan<byte> Labels => _labels;

    public ReadOnlySpan<byte> Pixels(int index) => _pixels.AsSpan(index * PixelCount, PixelCount);

    /// <summary>Writes the images with the given indices one after the other, scaled to [0, 1], and their labels.</summary>
    public void Gather(ReadOnlySpan<int> indices, Span<float> inputs, Span<byte> labels)
    {
        for (int i = 0; i < indices.Length; i++)
        {
            TensorPrimitives.ConvertSaturating(Pixels(indices[i]), inputs.Slice(i * PixelCount, PixelCount));
            labels[i] = _labels[indices[i]];
        }

        Span<float> used = inputs[..(indices.Length * PixelCount)];
        TensorPrimitives.Multiply(used, 1f / byte.MaxValue, used);
    }
}
