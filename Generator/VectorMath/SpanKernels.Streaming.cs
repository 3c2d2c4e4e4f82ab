// Large destinations: stores that go past the caches. An ordinary store reads the cache line that it is going to
// overwrite, and pushes out what could have been used again.
//
// These stores must be aligned, so one ordinary vector comes before and one after, which overlap with what is between:
// as these loops are never used in place, they may compute an element twice. Addresses must not change meanwhile:
// PinnedSpans sees to it.

namespace Activations.Kernels;

using global::Activations.CompilerServices;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The loops with stores past the caches.</content>
internal static partial class SpanKernels
{
    /// <summary>
    /// Destinations of at least this many bytes are stored past the caches. Below, the next layer may find them in the
    /// last-level cache.
    /// </summary>
    /// <remarks>Measured: docs/benchmarks.md.</remarks>
    public const int StreamingBytes = 32 * 1024 * 1024;

    /// <summary>
    /// Whether to store past the caches: the destination is large, and isn't a source, which has just been read into them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Streams<T>(ref T source, ref T factor, ref T destination, nuint length)
        where T : struct
        => Vector256.IsHardwareAccelerated
            && length >= (nuint)(StreamingBytes / Unsafe.SizeOf<T>())
            && !Unsafe.AreSame(ref source, ref destination)
            && !Unsafe.AreSame(ref factor, ref destination);

    /// <summary>The same for two destinations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool StreamsToTwo<T>(ref T source, ref T first, ref T second, nuint length)
        where T : struct
        => Vector256.IsHardwareAccelerated
            && length >= (nuint)(StreamingBytes / Unsafe.SizeOf<T>())
            && !Unsafe.AreSame(ref source, ref first)
            && !Unsafe.AreSame(ref source, ref second);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapPastCaches<TKernel, T>(ref T source, ref T destination, int length)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
        => PinnedSpans.Run<StreamingMapRange<TKernel, T>, T>(ref source, ref destination, ref destination, length);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapAndMultiplyPastCaches<TKernel, T>(ref T source, ref T factor, ref T destination, int length)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
        => PinnedSpans.Run<StreamingMapAndMultiplyRange<TKernel, T>, T>(ref source, ref factor, ref destination, length);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapToTwoPastCaches<TKernel, T>(ref T source, ref T first, ref T second, int length)
        where TKernel : struct, ITwoResultKernel<T>
        where T : struct
        => PinnedSpans.Run<StreamingMapToTwoRange<TKernel, T>, T>(ref source, ref first, ref second, length);

    /// <summary>destination = f(source), on several threads.</summary>
    private static void MapInParallel<TKernel, T>(ref T source, ref T destination, int length)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        if (Streams(ref source, ref source, ref destination, (nuint)(uint)length))
        {
            PinnedSpans.RunInParallel<StreamingMapRange<TKernel, T>, T>(
                ref source, ref destination, ref destination, length, ShortestRange);
        }
        else
        {
            PinnedSpans.RunInParallel<MapRange<TKernel, T>, T>(
                ref source, ref destination, ref destination, length, ShortestRange);
        }
    }

    /// <summary>destination = f(source) · factor, on several threads.</summary>
    private static void MapAndMultiplyInParallel<TKernel, T>(ref T source, ref T factor, ref T destination, int length)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        if (Streams(ref source, ref factor, ref destination, (nuint)(uint)length))
        {
            PinnedSpans.RunInParallel<StreamingMapAndMultiplyRange<TKernel, T>, T>(
                ref source, ref factor, ref destination, length, ShortestRange);
        }
        else
        {
            PinnedSpans.RunInParallel<MapAndMultiplyRange<TKernel, T>, T>(
                ref source, ref factor, ref destination, length, ShortestRange);
        }
    }

    /// <summary>first = f(source), second = f'(source), on several threads.</summary>
    private static void MapToTwoInParallel<TKernel, T>(ref T source, ref T first, ref T second, int length)
        where TKernel : struct, ITwoResultKernel<T>
        where T : struct
    {
        if (StreamsToTwo(ref source, ref first, ref second, (nuint)(uint)length))
        {
            PinnedSpans.RunInParallel<StreamingMapToTwoRange<TKernel, T>, T>(
                ref source, ref first, ref second, length, ShortestRange);
        }
        else
        {
            PinnedSpans.RunInParallel<MapToTwoRange<TKernel, T>, T>(
                ref source, ref first, ref second, length, ShortestRange);
        }
    }

    /// <summary>What is between the first vector and the last: whole vectors, the first of them aligned.</summary>
    /// <param name="destination">The first element of the destination, pinned.</param>
    /// <param name="length">The number of elements.</param>
    /// <param name="width">The number of elements in a vector.</param>
    /// <param name="start">The index of the first element.</param>
    /// <returns>The number of elements; 0 if the span is too short, or can't be aligned.</returns>
    private static nuint AlignedPart<T>(ref T destination, nuint length, nuint width, out nuint start)
        where T : struct
    {
        start = StreamingStores.ElementsToLine(ref destination, width);
        return start == width || length < 2 * width ? 0 : (length - start) / width * width;
    }

    /// <summary>destination = f(source).</summary>
    private readonly struct StreamingMapRange<TKernel, T> : IRangeKernel<T>
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        /// <inheritdoc/>
        public void Invoke(ref T first, ref T second, ref T third, int length)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Stream<VectorWidth512<T>, StreamingVectorWidth512<T>, Vector512<T>>(ref first, ref third, (nuint)(uint)length);
            }
            else
            {
                Stream<VectorWidth256<T>, StreamingVectorWidth256<T>, Vector256<T>>(ref first, ref third, (nuint)(uint)length);
            }
        }

        private static void Stream<TWidth, TStreaming, TVector>(ref T source, ref T destination, nuint length)
            where TWidth : struct, IVectorWidth<TVector, T>
            where TStreaming : struct, IVectorWidth<TVector, T>
            where TVector : struct
        {
            nuint width = (nuint)TWidth.Count;
            nuint part = AlignedPart(ref destination, length, width, out nuint start);
            if (part == 0)
            {
                if (length < width)
                {
                    Map<TKernel, T>(ref source, ref destination, length);
                }
                else
                {
                    MapLoop<TKernel, TWidth, TVector, T>(ref source, ref destination, length);
                }

                return;
            }

            MapLoop<TKernel, TWidth, TVector, T>(ref source, ref destination, width);
            MapLoop<TKernel, TStreaming, TVector, T>(
                ref Unsafe.Add(ref source, start), ref Unsafe.Add(ref destination, start), part);
            nuint last = length - width;
            MapLoop<TKernel, TWidth, TVector, T>(
                ref Unsafe.Add(ref source, last), ref Unsafe.Add(ref destination, last), width);
            StreamingStores.Fence();
        }
    }

    /// <summary>destination = f(source) · factor.</summary>
    private readonly struct StreamingMapAndMultiplyRange<TKernel, T> : IRangeKernel<T>
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        /// <inheritdoc/>
        public void Invoke(ref T first, ref T second, ref T third, int length)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Stream<VectorWidth512<T>, StreamingVectorWidth512<T>, Vector512<T>>(
                    ref first, ref second, ref third, (nuint)(uint)length);
            }
            else
            {
                Stream<VectorWidth256<T>, StreamingVectorWidth256<T>, Vector256<T>>(
                    ref first, ref second, ref third, (nuint)(uint)length);
            }
        }

        private static void Stream<TWidth, TStreaming, TVector>(
            ref T source,
            ref T factor,
            ref T destination,
            nuint length)
            where TWidth : struct, IVectorWidth<TVector, T>
            where TStreaming : struct, IVectorWidth<TVector, T>
            where TVector : struct
        {
            nuint width = (nuint)TWidth.Count;
            nuint part = AlignedPart(ref destination, length, width, out nuint start);
            if (part == 0)
            {
                if (length < width)
                {
                    MapAndMultiply<TKernel, T>(ref source, ref factor, ref destination, length);
                }
                else
                {
                    MapAndMultiplyLoop<TKernel, TWidth, TVector, T>(ref source, ref factor, ref destination, length);
                }

                return;
            }

            MapAndMultiplyLoop<TKernel, TWidth, TVector, T>(ref source, ref factor, ref destination, width);
            MapAndMultiplyLoop<TKernel, TStreaming, TVector, T>(
                ref Unsafe.Add(ref source, start),
                ref Unsafe.Add(ref factor, start),
                ref Unsafe.Add(ref destination, start),
                part);
            nuint last = length - width;
            MapAndMultiplyLoop<TKernel, TWidth, TVector, T>(
                ref Unsafe.Add(ref source, last),
                ref Unsafe.Add(ref factor, last),
                ref Unsafe.Add(ref destination, last),
                width);
            StreamingStores.Fence();
        }
    }

    /// <summary>first = f(source), second = f'(source).</summary>
    private readonly struct StreamingMapToTwoRange<TKernel, T> : IRangeKernel<T>
        where TKernel : struct, ITwoResultKernel<T>
        where T : struct
    {
        /// <inheritdoc/>
        public void Invoke(ref T first, ref T second, ref T third, int length)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Stream<VectorWidth512<T>, StreamingVectorWidth512<T>, Vector512<T>>(
                    ref first, ref second, ref third, (nuint)(uint)length);
            }
            else
            {
                Stream<VectorWidth256<T>, StreamingVectorWidth256<T>, Vector256<T>>(
                    ref first, ref second, ref third, (nuint)(uint)length);
            }
        }

        private static void Stream<TWidth, TStreaming, TVector>(
            ref T source,
            ref T first,
            ref T second,
            nuint length)
            where TWidth : struct, IVectorWidth<TVector, T>
            where TStreaming : struct, IVectorWidth<TVector, T>
            where TVector : struct
        {
            // One loop for both destinations: both have to be aligned at once.
            nuint width = (nuint)TWidth.Count;
            nuint part = AlignedPart(ref first, length, width, out nuint start);
            if (part == 0 || StreamingStores.ElementsToLine(ref second, width) != start)
            {
                if (length < width)
                {
                    MapToTwo<TKernel, T>(ref source, ref first, ref second, length);
                }
                else
                {
                    MapToTwoLoop<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, length);
                }

                return;
            }

            MapToTwoLoop<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, width);
            MapToTwoLoop<TKernel, TStreaming, TVector, T>(
                ref Unsafe.Add(ref source, start),
                ref Unsafe.Add(ref first, start),
                ref Unsafe.Add(ref second, start),
                part);
            nuint last = length - width;
            MapToTwoLoop<TKernel, TWidth, TVector, T>(
                ref Unsafe.Add(ref source, last),
                ref Unsafe.Add(ref first, last),
                ref Unsafe.Add(ref second, last),
                width);
            StreamingStores.Fence();
        }
    }
}
