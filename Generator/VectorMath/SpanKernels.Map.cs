// The loop from one span to another, written once for all widths.
//
// A span of at least one vector of the widest width goes through a loop of that width: unrolled, then vector by
// vector, then one more vector that ends exactly at the span's end and overlaps the one before it. In place, that
// tail would read results instead of arguments, so it is loaded before the loop starts. A shorter span takes two
// overlapping vectors of a narrower width, and the scalar form only for less than one vector of 128 bits.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The loop of one source and one destination.</content>
internal static partial class SpanKernels
{
    /// <summary>destination = f(source), with the widest vectors that fit.</summary>
    /// <param name="source">The first argument.</param>
    /// <param name="destination">Where the first result goes.</param>
    /// <param name="length">The number of elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Map<TKernel, T>(ref T source, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        if (Vector512.IsHardwareAccelerated && length >= (nuint)Vector512<T>.Count)
        {
            MapVectors<TKernel, VectorWidth512<T>, Vector512<T>, T>(ref source, ref destination, length);
        }
        else if (Vector256.IsHardwareAccelerated && length >= (nuint)Vector256<T>.Count)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                MapPair<TKernel, VectorWidth256<T>, Vector256<T>, T>(ref source, ref destination, length);
            }
            else
            {
                MapVectors<TKernel, VectorWidth256<T>, Vector256<T>, T>(ref source, ref destination, length);
            }
        }
        else if (Vector128.IsHardwareAccelerated && length >= (nuint)Vector128<T>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
            {
                MapPair<TKernel, VectorWidth128<T>, Vector128<T>, T>(ref source, ref destination, length);
            }
            else
            {
                MapVectors<TKernel, VectorWidth128<T>, Vector128<T>, T>(ref source, ref destination, length);
            }
        }
        else
        {
            MapScalar<TKernel, T>(ref source, ref destination, length);
        }
    }

    /// <summary>destination = f(source), for at least one vector: past the caches or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapVectors<TKernel, TWidth, TVector, T>(ref T source, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        if (Streams(ref source, ref source, ref destination, length))
        {
            MapPastCaches<TKernel, T>(ref source, ref destination, (int)length);
        }
        else
        {
            MapLoop<TKernel, TWidth, TVector, T>(ref source, ref destination, length);
        }
    }

    /// <summary>destination = f(source), for at least one vector.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapLoop<TKernel, TWidth, TVector, T>(ref T source, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        nuint width = (nuint)TWidth.Count;
        nuint last = length - width;
        nuint i = 0;
        TVector tail = TWidth.Load(ref source, last);

        // Streaming stores for data beyond the last-level cache, and a split over threads, would branch off here.
        if (default(TKernel).Unroll >= 4)
        {
            for (; i + (4 * width) <= length; i += 4 * width)
            {
                MapStep<TKernel, TWidth, TVector, T>(ref source, ref destination, i);
                MapStep<TKernel, TWidth, TVector, T>(ref source, ref destination, i + width);
                MapStep<TKernel, TWidth, TVector, T>(ref source, ref destination, i + (2 * width));
                MapStep<TKernel, TWidth, TVector, T>(ref source, ref destination, i + (3 * width));
            }
        }
        else if (default(TKernel).Unroll >= 2)
        {
            for (; i + (2 * width) <= length; i += 2 * width)
            {
                MapStep<TKernel, TWidth, TVector, T>(ref source, ref destination, i);
                MapStep<TKernel, TWidth, TVector, T>(ref source, ref destination, i + width);
            }
        }

        for (; i <= last; i += width)
        {
            MapStep<TKernel, TWidth, TVector, T>(ref source, ref destination, i);
        }

        if (i != length)
        {
            TWidth.Store(TWidth.Invoke<TKernel>(tail), ref destination, last);
        }
    }

    /// <summary>destination = f(source), for one to two vectors. What a small kernel takes is less than a call would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapPair<TKernel, TWidth, TVector, T>(ref T source, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        if (default(TKernel).Unroll >= 4)
        {
            MapTwoVectors<TKernel, TWidth, TVector, T>(ref source, ref destination, length);
        }
        else
        {
            MapPairElsewhere<TKernel, TWidth, TVector, T>(ref source, ref destination, length);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapPairElsewhere<TKernel, TWidth, TVector, T>(ref T source, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
        => MapTwoVectors<TKernel, TWidth, TVector, T>(ref source, ref destination, length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapTwoVectors<TKernel, TWidth, TVector, T>(ref T source, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        nuint last = length - (nuint)TWidth.Count;
        TVector head = TWidth.Load(ref source, 0);
        TVector tail = TWidth.Load(ref source, last);

        TWidth.Store(TWidth.Invoke<TKernel>(head), ref destination, 0);

        // A span of one vector has no tail, and half the work.
        if (last != 0)
        {
            TWidth.Store(TWidth.Invoke<TKernel>(tail), ref destination, last);
        }
    }

    /// <summary>destination = f(source), element by element.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapScalar<TKernel, T>(ref T source, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        for (nuint i = 0; i < length; i++)
        {
            Unsafe.Add(ref destination, (nint)i) = default(TKernel).Invoke(Unsafe.Add(ref source, (nint)i));
        }
    }

    /// <summary>destination = f(source), for one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapStep<TKernel, TWidth, TVector, T>(ref T source, ref T destination, nuint offset)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        TWidth.Store(TWidth.Invoke<TKernel>(TWidth.Load(ref source, offset)), ref destination, offset);
    }
}
