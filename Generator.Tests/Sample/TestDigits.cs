using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using Activations.Sample.Data;

namespace Activations.Generator.Tests.Sample;

/// <summary>Small made-up digits, as sets and as IDX files.</summary>
internal static class TestDigits
{
    /// <summary>Noise with one bright row that says which class it is: easy to learn.</summary>
    public static DigitSet Create(int count, int seed)
    {
        byte[] pixels = Pixels(count, seed);
        byte[] labels = Labels(count);
        for (int i = 0; i < count; i++)
        {
            pixels.AsSpan((i * DigitSet.PixelCount) + (labels[i] * 2 * DigitSet.Side), DigitSet.Side).Fill(200);
        }

        return new DigitSet(pixels, labels);
    }

    public static DigitData CreateData() => new(Create(200, seed: 1), Create(50, seed: 2));

    public static byte[] ImageFile(int count, int magic = 0x803, int side = DigitSet.Side)
        => IdxFile([magic, count, side, side], Pixels(count, seed: 3));

    public static byte[] LabelFile(params byte[] labels) => IdxFile([0x801, labels.Length], labels);

    public static byte[] IdxFile(int[] header, byte[] payload)
    {
        byte[] file = new byte[(4 * header.Length) + payload.Length];
        for (int i = 0; i < header.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 * i), header[i]);
        }

        payload.CopyTo(file, 4 * header.Length);
        return file;
    }

    public static byte[] Gzip(byte[] content)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return result.ToArray();
    }

    /// <summary>The four files in a folder, which a test then damages.</summary>
    public static void WriteTo(TemporaryFolder folder, int count)
    {
        foreach (string prefix in (string[])["train", "t10k"])
        {
            folder.Write(prefix + "-images-idx3-ubyte", ImageFile(count));
            folder.Write(prefix + "-labels-idx1-ubyte", LabelFile(Labels(count)));
        }
    }

    private static byte[] Labels(int count)
    {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = (byte)(i % DigitSet.ClassCount);
        }

        return labels;
    }

    private static byte[] Pixels(int count, int seed)
    {
        byte[] pixels = new byte[count * DigitSet.PixelCount];
        var random = new Random(seed);
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = random.Next(4) == 0 ? (byte)random.Next(120) : (byte)0;
        }

        return pixels;
    }
}
