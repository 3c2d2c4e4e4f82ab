// The loop with two results. Built like the one in SpanKernels.Map.cs, which says why.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The loop of one source and two destinations.</content>
internal static partial class SpanKernels
{
    /// <summary>first = f(source), second = f'(source), with the widest vectors that fit.</summary>
    /// <param name="source">The first argument.</param>
    /// <param name="first">Where the first of the first results goes.</param>
    /// <param name="second">Where the first of the second results goes.</param>
    /// <param name="length">The number of elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapToTwo<TKernel, T>(ref T source, ref T first, ref T second, nuint length)
        where TKernel : struct, ITwoResultKernel<T>
        where T : struct
    {
        if (Vector512.IsHardwareAccelerated && length >= (nuint)Vector512<T>.Count)
        {
            MapToTwoVectors<TKernel, VectorWidth512<T>, Vector512<T>, T>(ref source, ref first, ref second, length);
        }
        else if (Vector256.IsHardwareAccelerated && length >= (nuint)Vector256<T>.Count)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                MapToTwoPair<TKernel, VectorWidth256<T>, Vector256<T>, T>(ref source, ref first, ref second, length);
            }
            else
            {
                MapToTwoVectors<TKernel, VectorWidth256<T>, Vector256<T>, T>(ref source, ref first, ref second, length);
            }
        }
        else if (Vector128.IsHardwareAccelerated && length >= (nuint)Vector128<T>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
            {
                MapToTwoPair<TKernel, VectorWidth128<T>, Vector128<T>, T>(ref source, ref first, ref second, length);
            }
            else
            {
                MapToTwoVectors<TKernel, VectorWidth128<T>, Vector128<T>, T>(ref source, ref first, ref second, length);
            }
        }
        else
        {
            MapToTwoScalar<TKernel, T>(ref source, ref first, ref second, length);
        }
    }

    /// <summary>first = f(source), second = f'(source), for at least one vector: past the caches or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapToTwoVectors<TKernel, TWidth, TVector, T>(ref T source, ref T first, ref T second, nuint length)
        where TKernel : struct, ITwoResultKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        if (StreamsToTwo(ref source, ref first, ref second, length))
        {
            MapToTwoPastCaches<TKernel, T>(ref source, ref first, ref second, (int)length);
        }
        else
        {
            MapToTwoLoop<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, length);
        }
    }

    /// <summary>first = f(source), second = f'(source), for at least one vector.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapToTwoLoop<TKernel, TWidth, TVector, T>(
        ref T source,
        ref T first,
        ref T second,
        nuint length)
        where TKernel : struct, ITwoResultKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        nuint width = (nuint)TWidth.Count;
        nuint last = length - width;
        nuint i = 0;
        TVector tail = TWidth.Load(ref source, last);

        if (default(TKernel).Unroll >= 4)
        {
            for (; i + (4 * width) <= length; i += 4 * width)
            {
                MapToTwoStep<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, i);
                MapToTwoStep<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, i + width);
                MapToTwoStep<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, i + (2 * width));
                MapToTwoStep<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, i + (3 * width));
            }
        }
        else if (default(TKernel).Unroll >= 2)
        {
            for (; i + (2 * width) <= length; i += 2 * width)
            {
                MapToTwoStep<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, i);
                MapToTwoStep<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, i + width);
            }
        }

        for (; i <= last; i += width)
        {
            MapToTwoStep<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, i);
        }

        if (i != length)
        {
            TWidth.Store(TWidth.Invoke<TKernel>(tail, out TVector tailSecond), ref first, last);
            TWidth.Store(tailSecond, ref second, last);
        }
    }

    /// <summary>first = f(source), second = f'(source), for one to two vectors. What a small kernel takes is less than a call would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapToTwoPair<TKernel, TWidth, TVector, T>(ref T source, ref T first, ref T second, nuint length)
        where TKernel : struct, ITwoResultKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        if (default(TKernel).Unroll >= 4)
        {
            MapToTwoTwoVectors<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, length);
        }
        else
        {
            MapToTwoPairElsewhere<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, length);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapToTwoPairElsewhere<TKernel, TWidth, TVector, T>(ref T source, ref T first, ref T second, nuint length)
        where TKernel : struct, ITwoResultKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
        => MapToTwoTwoVectors<TKernel, TWidth, TVector, T>(ref source, ref first, ref second, length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapToTwoTwoVectors<TKernel, TWidth, TVector, T>(ref T source, ref T first, ref T second, nuint length)
        where TKernel : struct, ITwoResultKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        nuint last = length - (nuint)TWidth.Count;
        TVector head = TWidth.Load(ref source, 0);
        TVector tail = TWidth.Load(ref source, last);

        TWidth.Store(TWidth.Invoke<TKernel>(head, out TVector headSecond), ref first, 0);
        TWidth.Store(headSecond, ref second, 0);

        if (last != 0)
        {
            TWidth.Store(TWidth.Invoke<TKernel>(tail, out TVector tailSecond), ref first, last);
            TWidth.Store(tailSecond, ref second, last);
        }
    }

    /// <summary>first = f(source), second = f'(source), element by element.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapToTwoScalar<TKernel, T>(ref T source, ref T first, ref T second, nuint length)
        where TKernel : struct, ITwoResultKernel<T>
        where T : struct
    {
        for (nuint i = 0; i < length; i++)
        {
            // The argument is read before either result is written: one of them may be in its place.
            T x = Unsafe.Add(ref source, (nint)i);
            Unsafe.Add(ref first, (nint)i) = default(TKernel).Invoke(x, out T other);
            Unsafe.Add(ref second, (nint)i) = other;
        }
    }

    /// <summary>first = f(source), second = f'(source), for one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapToTwoStep<TKernel, TWidth, TVector, T>(
        ref T source,
        ref T first,
        ref T second,
        nuint offset)
        where TKernel : struct, ITwoResultKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        TVector result = TWidth.Invoke<TKernel>(TWidth.Load(ref source, offset), out TVector other);
        TWidth.Store(result, ref first, offset);
        TWidth.Store(other, ref second, offset);
    }
}
