// The loops of every activation: what a kernel computes is its own affair, how a span is walked is decided here.

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;

/// <summary>
/// Applies kernels to spans: checks the arguments, then walks the spans with the widest vectors that the machine has.
/// </summary>
/// <remarks>
/// Each method takes spans of one length. A destination may be exactly a source (in place); spans that overlap
/// otherwise are refused. Each element's result has the same bits wherever in the span it stands.
/// </remarks>
internal static partial class SpanKernels
{
    /// <summary>Computes output = f(input).</summary>
    /// <typeparam name="TKernel">x ↦ f(x).</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="input">The inputs.</param>
    /// <param name="output">The outputs; may be <paramref name="input"/> itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap partly.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Forward<TKernel, T>(ReadOnlySpan<T> input, Span<T> output)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        CheckLength(input, nameof(input), output, nameof(output));
        CheckOverlap(input, nameof(input), output, nameof(output));

        Map<TKernel, T>(
            ref MemoryMarshal.GetReference(input),
            ref MemoryMarshal.GetReference(output),
            (nuint)(uint)output.Length);
    }

    /// <summary>Computes output = f(input) and derivative = f'(input).</summary>
    /// <typeparam name="TKernel">x ↦ (f(x), f'(x)).</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="input">The inputs.</param>
    /// <param name="output">The outputs; may be <paramref name="input"/> itself.</param>
    /// <param name="derivative">
    /// The derivatives; may be <paramref name="input"/> itself, but not overlap <paramref name="output"/>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a destination overlaps the input partly, or the destinations overlap.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ForwardWithDerivative<TKernel, T>(ReadOnlySpan<T> input, Span<T> output, Span<T> derivative)
        where TKernel : struct, ITwoResultKernel<T>
        where T : struct
    {
        CheckLength(input, nameof(input), output, nameof(output));
        CheckLength(input, nameof(input), derivative, nameof(derivative));
        CheckOverlap(input, nameof(input), output, nameof(output));
        CheckOverlap(input, nameof(input), derivative, nameof(derivative));

        // In place is no way out here: the second result would overwrite the first.
        if (MemoryExtensions.Overlaps(output, derivative))
        {
            ThrowOverlap(nameof(derivative), nameof(output), "use separate buffers for the two results");
        }

        MapToTwo<TKernel, T>(
            ref MemoryMarshal.GetReference(input),
            ref MemoryMarshal.GetReference(output),
            ref MemoryMarshal.GetReference(derivative),
            (nuint)(uint)output.Length);
    }

    /// <summary>Computes inputGradient = outputGradient · f'(input).</summary>
    /// <typeparam name="TKernel">x ↦ f'(x).</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="input">The inputs of the forward pass.</param>
    /// <param name="outputGradient">The gradient of the loss with respect to the outputs.</param>
    /// <param name="inputGradient">The gradient with respect to the inputs; may be either source itself.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or the destination overlaps a source partly.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BackwardFromInput<TKernel, T>(
        ReadOnlySpan<T> input,
        ReadOnlySpan<T> outputGradient,
        Span<T> inputGradient)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        Backward<TKernel, T>(input, nameof(input), outputGradient, inputGradient);
    }

    /// <summary>Computes inputGradient = outputGradient · f'(x), with f'(x) as a function of the output.</summary>
    /// <typeparam name="TKernel">y ↦ f'(x) where y = f(x).</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="output">The outputs of the forward pass.</param>
    /// <param name="outputGradient">The gradient of the loss with respect to the outputs.</param>
    /// <param name="inputGradient">The gradient with respect to the inputs; may be either source itself.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or the destination overlaps a source partly.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BackwardFromOutput<TKernel, T>(
        ReadOnlySpan<T> output,
        ReadOnlySpan<T> outputGradient,
        Span<T> inputGradient)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        Backward<TKernel, T>(output, nameof(output), outputGradient, inputGradient);
    }

    /// <summary>Computes inputGradient = outputGradient · derivative.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="derivative">The derivatives that the forward pass kept.</param>
    /// <param name="outputGradient">The gradient of the loss with respect to the outputs.</param>
    /// <param name="inputGradient">The gradient with respect to the inputs; may be either source itself.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or the destination overlaps a source partly.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BackwardFromDerivative<T>(
        ReadOnlySpan<T> derivative,
        ReadOnlySpan<T> outputGradient,
        Span<T> inputGradient)
        where T : struct
    {
        Backward<IdentityKernel<T>, T>(derivative, nameof(derivative), outputGradient, inputGradient);
    }

    /// <summary>Checks the arguments of a backward pass and runs it.</summary>
    /// <param name="saved">What the forward pass kept.</param>
    /// <param name="savedName">The name of that parameter.</param>
    /// <param name="outputGradient">The gradient with respect to the outputs.</param>
    /// <param name="inputGradient">The gradient with respect to the inputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Backward<TKernel, T>(
        ReadOnlySpan<T> saved,
        string savedName,
        ReadOnlySpan<T> outputGradient,
        Span<T> inputGradient)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        CheckLength(saved, savedName, outputGradient, nameof(outputGradient));
        CheckLength(saved, savedName, inputGradient, nameof(inputGradient));
        CheckOverlap(saved, savedName, inputGradient, nameof(inputGradient));
        CheckOverlap(outputGradient, nameof(outputGradient), inputGradient, nameof(inputGradient));

        MapAndMultiply<TKernel, T>(
            ref MemoryMarshal.GetReference(saved),
            ref MemoryMarshal.GetReference(outputGradient),
            ref MemoryMarshal.GetReference(inputGradient),
            (nuint)(uint)inputGradient.Length);
    }

    /// <summary>Refuses a span whose length is not that of the first argument.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CheckLength<T>(ReadOnlySpan<T> first, string firstName, ReadOnlySpan<T> span, string name)
    {
        if (span.Length != first.Length)
        {
            ThrowLength(name, span.Length, firstName, first.Length);
        }
    }

    /// <summary>Refuses a destination that overlaps a source and is not exactly that source.</summary>
    /// <remarks>The lengths are equal here.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CheckOverlap<T>(
        ReadOnlySpan<T> source,
        string sourceName,
        ReadOnlySpan<T> destination,
        string destinationName)
    {
        ref T first = ref MemoryMarshal.GetReference(source);
        ref T second = ref MemoryMarshal.GetReference(destination);

        if (!Unsafe.AreSame(ref first, ref second) && MemoryExtensions.Overlaps(source, destination))
        {
            ThrowOverlap(
                destinationName,
                sourceName,
                "use the same span for both, to work in place, or spans that share no element");
        }
    }

    private static void ThrowLength(string name, int length, string firstName, int firstLength)
    {
        throw new ArgumentException(
            FormattableString.Invariant(
                $"'{name}' has {length} elements, but '{firstName}' has {firstLength}: pass spans of the same length."),
            name);
    }

    private static void ThrowOverlap(string name, string otherName, string advice)
        => throw new ArgumentException($"'{name}' overlaps '{otherName}': {advice}.", name);
}
