// The loops where the framework has no vectors: element by element. SpanKernels.cs checks the arguments.

namespace Activations.Kernels;

using global::System.Runtime.CompilerServices;

/// <content>The loops without vectors.</content>
internal static partial class SpanKernels
{
    /// <summary>destination = f(source).</summary>
    /// <param name="source">The first argument.</param>
    /// <param name="destination">Where the first result goes.</param>
    /// <param name="length">The number of elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Map<TKernel, T>(ref T source, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
        => MapScalar<TKernel, T>(ref source, ref destination, length);

    /// <summary>destination = f(source) · factor.</summary>
    /// <param name="source">The first argument.</param>
    /// <param name="factor">The first factor.</param>
    /// <param name="destination">Where the first result goes.</param>
    /// <param name="length">The number of elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapAndMultiply<TKernel, T>(ref T source, ref T factor, ref T destination, nuint length)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
        => MapAndMultiplyScalar<TKernel, T>(ref source, ref factor, ref destination, length);

    /// <summary>first = f(source), second = f'(source).</summary>
    /// <param name="source">The first argument.</param>
    /// <param name="first">Where the first of the first results goes.</param>
    /// <param name="second">Where the first of the second results goes.</param>
    /// <param name="length">The number of elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapToTwo<TKernel, T>(ref T source, ref T first, ref T second, nuint length)
        where TKernel : struct, ITwoResultKernel<T>
        where T : struct
        => MapToTwoScalar<TKernel, T>(ref source, ref first, ref second, length);
}
