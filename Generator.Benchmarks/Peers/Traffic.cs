using System;
using System.Runtime.Intrinsics;

namespace Activations.Generator.Benchmarks.Peers;

/// <summary>
/// What a copy is for one source and one destination, for two of either: the memory traffic of a pass, at full speed.
/// Vectors of 512 bits: on a lesser machine the
/// runtime makes two or four of one. Beyond <see cref="StreamingThreshold"/> the stores go past the caches, as those of a large copy do.
/// </summary>
internal static unsafe class Traffic
{
    /// <summary>In bytes of a destination: larger than what a core has of the last-level cache.</summary>
    public const int StreamingThreshold = 32 << 20;

    public static void OneToTwo(ReadOnlySpan<float> source, Span<float> first, Span<float> second)
    {
        fixed (float* from = source, to = first, also = second)
        {
            int width = Vector512<float>.Count;
            int i = 0;
            if (Streams(source.Length))
            {
                for (; i <= source.Length - width; i += width)
                {
                    Vector512<float> value = Vector512.Load(from + i);
                    value.StoreAlignedNonTemporal(to + i);
                    value.StoreAlignedNonTemporal(also + i);
                }
            }

            for (; i <= source.Length - width; i += width)
            {
                Vector512<float> value = Vector512.Load(from + i);
                value.Store(to + i);
                value.Store(also + i);
            }

            for (; i < source.Length; i++)
            {
                to[i] = also[i] = from[i];
            }
        }
    }

    public static void TwoToOne(ReadOnlySpan<float> first, ReadOnlySpan<float> second, Span<float> destination)
    {
        fixed (float* from = first, with = second, to = destination)
        {
            int width = Vector512<float>.Count;
            int i = 0;
            if (Streams(first.Length))
            {
                for (; i <= first.Length - width; i += width)
                {
                    (Vector512.Load(from + i) ^ Vector512.Load(with + i)).StoreAlignedNonTemporal(to + i);
                }
            }

            for (; i <= first.Length - width; i += width)
            {
                (Vector512.Load(from + i) ^ Vector512.Load(with + i)).Store(to + i);
            }

            for (; i < first.Length; i++)
            {
                to[i] = from[i] + with[i];
            }
        }
    }

    private static bool Streams(int length) => (long)length * sizeof(float) >= StreamingThreshold;
}
