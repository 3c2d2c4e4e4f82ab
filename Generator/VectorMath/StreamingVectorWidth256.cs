// The 256-bit width of the loops in SpanKernels, with stores past the caches.

namespace Activations.Kernels;

using global::Activations.CompilerServices;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <summary>
/// Vectors of 256 bits that are stored past the caches: the destination is pinned, and the offset a whole vector's.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal readonly struct StreamingVectorWidth256<T> : IVectorWidth<Vector256<T>, T>
    where T : struct
{
    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<T>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load(ref T source, nuint offset) => Vector256.LoadUnsafe(ref source, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<T> vector, ref T destination, nuint offset)
        => StreamingStores.Store(vector, ref destination, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Multiply(Vector256<T> a, Vector256<T> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<TKernel>(Vector256<T> x)
        where TKernel : struct, IElementwiseKernel<T>
        => default(TKernel).Invoke(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke<TKernel>(Vector256<T> x, out Vector256<T> second)
        where TKernel : struct, ITwoResultKernel<T>
        => default(TKernel).Invoke(x, out second);
}
