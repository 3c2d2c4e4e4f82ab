// What a kernel with two results computes for one element, in every width. SpanKernels walks the spans.

namespace Activations.Kernels;

using global::System.Runtime.Intrinsics;

/// <summary>x ↦ (f(x), f'(x)), in four widths that give the same bits.</summary>
/// <typeparam name="T">The type of the elements: <see langword="float"/> or <see langword="double"/>.</typeparam>
/// <remarks>
/// Implemented by structs without fields: as a type argument, a struct is compiled into the loop and not called.
/// </remarks>
internal interface ITwoResultKernel<T>
{
    /// <summary>How many vectors the loop has in flight: 1, 2 or 4. A constant to the just-in-time compiler.</summary>
    int Unroll { get; }

    /// <summary>Computes f(x) and f'(x).</summary>
    /// <param name="x">The argument.</param>
    /// <param name="second">f'(x).</param>
    /// <returns>f(x).</returns>
    T Invoke(T x, out T second);

    /// <summary>Computes f(x) and f'(x) for each lane.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="second">f'(x), lane by lane.</param>
    /// <returns>f(x), lane by lane.</returns>
    Vector128<T> Invoke(Vector128<T> x, out Vector128<T> second);

    /// <inheritdoc cref="Invoke(Vector128{T}, out Vector128{T})"/>
    Vector256<T> Invoke(Vector256<T> x, out Vector256<T> second);

    /// <inheritdoc cref="Invoke(Vector128{T}, out Vector128{T})"/>
    Vector512<T> Invoke(Vector512<T> x, out Vector512<T> second);
}
