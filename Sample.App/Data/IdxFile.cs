using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Activations.Sample.Data;

/// <summary>
/// Reads MNIST's IDX format: a big-endian magic number (0, 0, element type, number of dimensions), the dimensions,
/// the bytes. A gzipped file is known by its first two bytes, not by its name.
/// </summary>
internal static class IdxFile
{
    private const int ImageMagic = 0x00000803;
    private const int LabelMagic = 0x00000801;

    /// <summary>The pixels of all images.</summary>
    /// <exception cref="UserException">The file can't be read or isn't an IDX file of 28 x 28 images.</exception>
    public static byte[] ReadImages(string path)
    {
        byte[] content = ReadContent(path);
        int count = ReadHeader(path, content, ImageMagic, dimensions: 3, "images");
        int rows = BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(8));
        int columns = BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(12));
        if (rows != DigitSet.Side || columns != DigitSet.Side)
        {
            throw Broken(path, $"its images are {rows} x {columns} pixels, not {DigitSet.Side} x {DigitSet.Side}");
        }

        return Payload(path, content, headerLength: 16, (long)count * DigitSet.PixelCount);
    }

    /// <summary>The labels, each 0 to 9.</summary>
    /// <exception cref="UserException">The file can't be read or isn't an IDX file of such labels.</exception>
    public static byte[] ReadLabels(string path)
    {
        byte[] content = ReadContent(path);
        int count = ReadHeader(path, content, LabelMagic, dimensions: 1, "labels");
        byte[] labels = Payload(path, content, headerLength: 8, count);
        int wrong = labels.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(DigitSet.ClassCount - 1));
        return wrong < 0
            ? labels
            : throw Broken(path, $"label {wrong} is {labels[wrong]}, not a digit from 0 to 9");
    }

    private static byte[] ReadContent(string path)
    {
        try
        {
            byte[] content = File.ReadAllBytes(path);
            return content is [0x1F, 0x8B, ..] ? Decompress(content) : content;
        }
        catch (InvalidDataException e)
        {
            throw new UserException($"{path}: the gzip data is damaged or cut off; get the file again", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{path}: can't be read: {e.Message}", e);
        }
    }

    private static byte[] Decompress(byte[] content)
    {
        using var compressed = new MemoryStream(content);
        using var gzip = new GZipStream(compressed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    private static int ReadHeader(string path, byte[] content, int expectedMagic, int dimensions, string what)
    {
        if (content.Length < 4 + (4 * dimensions))
        {
            throw Broken(path, $"{content.Length} bytes are too short for an IDX header");
        }

        int magic = BinaryPrimitives.ReadInt32BigEndian(content);
        if (magic != expectedMagic)
        {
            throw Broken(path, $"not an IDX file of {what}: it starts with 0x{magic:X8} instead of 0x{expectedMagic:X8}");
        }

        int count = BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(4));
        return count > 0 ? count : throw Broken(path, $"its header says {count} {what}");
    }

    private static byte[] Payload(string path, byte[] content, int headerLength, long expectedLength)
        => content.Length - headerLength == expectedLength
            ? content[headerLength..]
            : throw Broken(path, $"its header announces {expectedLength} bytes of data, but there are {content.Length - headerLength}");

    private static UserException Broken(string path, string problem)
        => new($"{path}: {problem}; get the file again");
}
