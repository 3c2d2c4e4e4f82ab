// One way to write a loop for all vector widths: the loops of SpanKernels take the width as a type argument.

namespace Activations.Kernels;

/// <summary>A vector width: what the loops of <see cref="SpanKernels"/> need of it.</summary>
/// <typeparam name="TVector">The vector type of that width.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>Static members of a struct type argument: each call is resolved and inlined at compile time.</remarks>
internal interface IVectorWidth<TVector, T>
    where TVector : struct
    where T : struct
{
    /// <summary>The number of elements in a vector.</summary>
    static abstract int Count { get; }

    /// <summary>Loads the elements from <paramref name="offset"/> on.</summary>
    /// <param name="source">The first element of the span.</param>
    /// <param name="offset">The index of the first element to load.</param>
    /// <returns>The elements.</returns>
    static abstract TVector Load(ref T source, nuint offset);

    /// <summary>Stores the elements from <paramref name="offset"/> on.</summary>
    /// <param name="vector">The elements.</param>
    /// <param name="destination">The first element of the span.</param>
    /// <param name="offset">The index of the first element to store.</param>
    static abstract void Store(TVector vector, ref T destination, nuint offset);

    /// <summary>a · b.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <returns>The product, lane by lane.</returns>
    static abstract TVector Multiply(TVector a, TVector b);

    /// <summary>Applies a kernel.</summary>
    /// <typeparam name="TKernel">The kernel.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The results, lane by lane.</returns>
    static abstract TVector Invoke<TKernel>(TVector x)
        where TKernel : struct, IElementwiseKernel<T>;

    /// <summary>Applies a kernel that has two results.</summary>
    /// <typeparam name="TKernel">The kernel.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <param name="second">The second results, lane by lane.</param>
    /// <returns>The first results, lane by lane.</returns>
    static abstract TVector Invoke<TKernel>(TVector x, out TVector second)
        where TKernel : struct, ITwoResultKernel<T>;
}
