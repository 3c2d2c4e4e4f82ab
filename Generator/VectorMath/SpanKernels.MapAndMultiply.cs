// The loop of a backward pass: from two spans to a third. Built like the one in SpanKernels.Map.cs, which says why.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <content>The loop of two sources and one destination.</content>
internal static partial class SpanKernels
{
    /// <summary>destination = f(source) · factor, with the widest vectors that fit.</summary>
    /// <param name="source">The first argument.</param>
    /// <param name="factor">The first factor.</param>
    /// <param name="destination">Where the first result goes.</param>
    /// <param name="length">The number of elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapAndMultiply<TKernel, T>(ref T source, ref T factor, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        if (Vector512.IsHardwareAccelerated && length >= (nuint)Vector512<T>.Count)
        {
            MapAndMultiplyVectors<TKernel, VectorWidth512<T>, Vector512<T>, T>(
                ref source, ref factor, ref destination, length);
        }
        else if (Vector256.IsHardwareAccelerated && length >= (nuint)Vector256<T>.Count)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                MapAndMultiplyPair<TKernel, VectorWidth256<T>, Vector256<T>, T>(
                    ref source, ref factor, ref destination, length);
            }
            else
            {
                MapAndMultiplyVectors<TKernel, VectorWidth256<T>, Vector256<T>, T>(
                    ref source, ref factor, ref destination, length);
            }
        }
        else if (Vector128.IsHardwareAccelerated && length >= (nuint)Vector128<T>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
            {
                MapAndMultiplyPair<TKernel, VectorWidth128<T>, Vector128<T>, T>(
                    ref source, ref factor, ref destination, length);
            }
            else
            {
                MapAndMultiplyVectors<TKernel, VectorWidth128<T>, Vector128<T>, T>(
                    ref source, ref factor, ref destination, length);
            }
        }
        else
        {
            MapAndMultiplyScalar<TKernel, T>(ref source, ref factor, ref destination, length);
        }
    }

    /// <summary>destination = f(source) · factor, for at least one vector: past the caches or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapAndMultiplyVectors<TKernel, TWidth, TVector, T>(ref T source, ref T factor, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        if (Streams(ref source, ref factor, ref destination, length))
        {
            MapAndMultiplyPastCaches<TKernel, T>(ref source, ref factor, ref destination, (int)length);
        }
        else
        {
            MapAndMultiplyLoop<TKernel, TWidth, TVector, T>(ref source, ref factor, ref destination, length);
        }
    }

    /// <summary>destination = f(source) · factor, for at least one vector.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapAndMultiplyLoop<TKernel, TWidth, TVector, T>(
        ref T source,
        ref T factor,
        ref T destination,
        nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        nuint width = (nuint)TWidth.Count;
        nuint last = length - width;
        nuint i = 0;
        TVector tail = TWidth.Load(ref source, last);
        TVector tailFactor = TWidth.Load(ref factor, last);

        if (default(TKernel).Unroll >= 4)
        {
            for (; i + (4 * width) <= length; i += 4 * width)
            {
                MapAndMultiplyStep<TKernel, TWidth, TVector, T>(ref source, ref factor, ref destination, i);
                MapAndMultiplyStep<TKernel, TWidth, TVector, T>(ref source, ref factor, ref destination, i + width);
                MapAndMultiplyStep<TKernel, TWidth, TVector, T>(
                    ref source, ref factor, ref destination, i + (2 * width));
                MapAndMultiplyStep<TKernel, TWidth, TVector, T>(
                    ref source, ref factor, ref destination, i + (3 * width));
            }
        }
        else if (default(TKernel).Unroll >= 2)
        {
            for (; i + (2 * width) <= length; i += 2 * width)
            {
                MapAndMultiplyStep<TKernel, TWidth, TVector, T>(ref source, ref factor, ref destination, i);
                MapAndMultiplyStep<TKernel, TWidth, TVector, T>(ref source, ref factor, ref destination, i + width);
            }
        }

        for (; i <= last; i += width)
        {
            MapAndMultiplyStep<TKernel, TWidth, TVector, T>(ref source, ref factor, ref destination, i);
        }

        if (i != length)
        {
            TWidth.Store(TWidth.Multiply(TWidth.Invoke<TKernel>(tail), tailFactor), ref destination, last);
        }
    }

    /// <summary>destination = f(source) · factor, for one to two vectors. What a small kernel takes is less than a call would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapAndMultiplyPair<TKernel, TWidth, TVector, T>(ref T source, ref T factor, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        if (default(TKernel).Unroll >= 4)
        {
            MapAndMultiplyTwoVectors<TKernel, TWidth, TVector, T>(ref source, ref factor, ref destination, length);
        }
        else
        {
            MapAndMultiplyPairElsewhere<TKernel, TWidth, TVector, T>(ref source, ref factor, ref destination, length);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapAndMultiplyPairElsewhere<TKernel, TWidth, TVector, T>(ref T source, ref T factor, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
        => MapAndMultiplyTwoVectors<TKernel, TWidth, TVector, T>(ref source, ref factor, ref destination, length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapAndMultiplyTwoVectors<TKernel, TWidth, TVector, T>(ref T source, ref T factor, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        nuint last = length - (nuint)TWidth.Count;
        TVector head = TWidth.Load(ref source, 0);
        TVector headFactor = TWidth.Load(ref factor, 0);
        TVector tail = TWidth.Load(ref source, last);
        TVector tailFactor = TWidth.Load(ref factor, last);

        TWidth.Store(TWidth.Multiply(TWidth.Invoke<TKernel>(head), headFactor), ref destination, 0);

        if (last != 0)
        {
            TWidth.Store(TWidth.Multiply(TWidth.Invoke<TKernel>(tail), tailFactor), ref destination, last);
        }
    }

    /// <summary>destination = f(source) · factor, element by element.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapAndMultiplyScalar<TKernel, T>(ref T source, ref T factor, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        for (nuint i = 0; i < length; i++)
        {
            Unsafe.Add(ref destination, (nint)i)
                = Multiply(default(TKernel).Invoke(Unsafe.Add(ref source, (nint)i)), Unsafe.Add(ref factor, (nint)i));
        }
    }

    /// <summary>a · b. The operators of a type parameter came with .NET 7; the type test costs nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Multiply<T>(T a, T b)
        where T : struct
    {
        if (typeof(T) == typeof(float))
        {
            float product = Unsafe.As<T, float>(ref a) * Unsafe.As<T, float>(ref b);
            return Unsafe.As<float, T>(ref product);
        }
        else
        {
            double product = Unsafe.As<T, double>(ref a) * Unsafe.As<T, double>(ref b);
            return Unsafe.As<double, T>(ref product);
        }
    }

    /// <summary>destination = f(source) · factor, for one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapAndMultiplyStep<TKernel, TWidth, TVector, T>(
        ref T source,
        ref T factor,
        ref T destination,
        nuint offset)
        where TKernel : struct, IElementwiseKernel<T>
        where TWidth : struct, IVectorWidth<TVector, T>
        where TVector : struct
        where T : struct
    {
        TVector result = TWidth.Invoke<TKernel>(TWidth.Load(ref source, offset));
        TWidth.Store(TWidth.Multiply(result, TWidth.Load(ref factor, offset)), ref destination, offset);
    }
}
