// The 512-bit width of the loops in SpanKernels, with stores past the caches.

namespace Activations.Kernels;

using global::Activations.CompilerServices;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <summary>
/// Vectors of 512 bits that are stored past the caches: the destination is pinned, and the offset a whole vector's.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal readonly struct StreamingVectorWidth512<T> : IVectorWidth<Vector512<T>, T>
    where T : struct
{
    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load(ref T source, nuint offset) => Vector512.LoadUnsafe(ref source, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<T> vector, ref T destination, nuint offset)
        => StreamingStores.Store(vector, ref destination, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Multiply(Vector512<T> a, Vector512<T> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Invoke<TKernel>(Vector512<T> x)
        where TKernel : struct, IElementwiseKernel<T>
        => default(TKernel).Invoke(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Invoke<TKernel>(Vector512<T> x, out Vector512<T> second)
        where TKernel : struct, ITwoResultKernel<T>
        => default(TKernel).Invoke(x, out second);
}
