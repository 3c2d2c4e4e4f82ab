using System;

namespace Activations.CompilerServices;

/// <summary>How spans are cut into ranges.</summary>
internal readonly struct RangePartition
{
    /// <summary>
    /// More ranges than threads, because threads are disturbed and processors differ: who is done early takes one more.
    /// </summary>
    private const int RangesPerThread = 4;

    /// <summary>
    /// Ranges start at multiples of this many elements: whole pages of a span that starts at one, so that no two
    /// threads write to one cache line, and all but the last range are whole vectors.
    /// </summary>
    private const int Grain = 1024;

    /// <param name="length">The number of elements.</param>
    /// <param name="shortest">The least number of elements that is worth a range of its own.</param>
    /// <param name="processors">The number of processors.</param>
    public RangePartition(int length, int shortest, int processors)
    {
        Length = length;
        long wanted = Math.Max(shortest, length / ((long)processors * RangesPerThread));
        long size = (wanted + Grain - 1) / Grain * Grain;
        RangeLength = (int)Math.Min(size, Math.Max(length, 1));
        Count = (int)((length + (long)RangeLength - 1) / RangeLength);
        Workers = Math.Min(processors, Count);
    }

    /// <summary>The number of elements in all.</summary>
    public int Length { get; }

    /// <summary>The number of elements in each range but the last, which may have fewer.</summary>
    public int RangeLength { get; }

    /// <summary>The number of ranges.</summary>
    public int Count { get; }

    /// <summary>The number of threads, the caller's included.</summary>
    public int Workers { get; }
}
