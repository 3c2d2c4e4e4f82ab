// The 128-bit width of the loops in SpanKernels.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;
using global::System.Runtime.Intrinsics;

/// <summary>Vectors of 128 bits.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal readonly struct VectorWidth128<T> : IVectorWidth<Vector128<T>, T>
    where T : struct
{
    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<T>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load(ref T source, nuint offset) => Vector128.LoadUnsafe(ref source, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<T> vector, ref T destination, nuint offset)
        => vector.StoreUnsafe(ref destination, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Multiply(Vector128<T> a, Vector128<T> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Invoke<TKernel>(Vector128<T> x)
        where TKernel : struct, IElementwiseKernel<T>
        => default(TKernel).Invoke(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Invoke<TKernel>(Vector128<T> x, out Vector128<T> second)
        where TKernel : struct, ITwoResultKernel<T>
        => default(TKernel).Invoke(x, out second);
}
