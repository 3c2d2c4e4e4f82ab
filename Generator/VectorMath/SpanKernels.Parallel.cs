// The entry points of activations that may use several threads. The ranges that the threads take don't overlap, and
// each range's loop reads and writes only within it: the tail too, that it loads ahead. So in place is no matter, and
// as every element has the same bits wherever it stands, so has the whole.

namespace Activations.Kernels;

using global::Activations.CompilerServices;
using global::System;
using global::System.Runtime.InteropServices;

/// <content>The same on several threads.</content>
internal static partial class SpanKernels
{
    /// <summary>Spans of at least this many elements are split over the thread pool.</summary>
    /// <remarks>Measured: docs/benchmarks.md.</remarks>
    public const int ParallelLength = 131_072;

    /// <summary>The least number of elements that is worth a range of its own.</summary>
    private const int ShortestRange = 16_384;

    /// <summary><see cref="Forward"/>, on several threads where the spans are long enough.</summary>
    /// <typeparam name="TKernel">x ↦ f(x).</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="input">The inputs.</param>
    /// <param name="output">The outputs; may be <paramref name="input"/> itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap partly.</exception>
    public static void ForwardInParallel<TKernel, T>(ReadOnlySpan<T> input, Span<T> output)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        if (input.Length < ParallelLength)
        {
            Forward<TKernel, T>(input, output);
            return;
        }

        CheckForward(input, output);
        MapInParallel<TKernel, T>(
            ref MemoryMarshal.GetReference(input),
            ref MemoryMarshal.GetReference(output),
            output.Length);
    }

    /// <summary><see cref="ForwardWithDerivative"/>, on several threads where the spans are long enough.</summary>
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
    public static void ForwardWithDerivativeInParallel<TKernel, T>(
        ReadOnlySpan<T> input,
        Span<T> output,
        Span<T> derivative)
        where TKernel : struct, ITwoResultKernel<T>
        where T : struct
    {
        if (input.Length < ParallelLength)
        {
            ForwardWithDerivative<TKernel, T>(input, output, derivative);
            return;
        }

        CheckForwardWithDerivative(input, output, derivative);
        MapToTwoInParallel<TKernel, T>(
            ref MemoryMarshal.GetReference(input),
            ref MemoryMarshal.GetReference(output),
            ref MemoryMarshal.GetReference(derivative),
            output.Length);
    }

    /// <summary><see cref="BackwardFromInput"/>, on several threads where the spans are long enough.</summary>
    /// <typeparam name="TKernel">x ↦ f'(x).</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="input">The inputs of the forward pass.</param>
    /// <param name="outputGradient">The gradient of the loss with respect to the outputs.</param>
    /// <param name="inputGradient">The gradient with respect to the inputs; may be either source itself.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or the destination overlaps a source partly.
    /// </exception>
    public static void BackwardFromInputInParallel<TKernel, T>(
        ReadOnlySpan<T> input,
        ReadOnlySpan<T> outputGradient,
        Span<T> inputGradient)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        BackwardInParallel<TKernel, T>(input, nameof(input), outputGradient, inputGradient);
    }

    /// <summary><see cref="BackwardFromOutput"/>, on several threads where the spans are long enough.</summary>
    /// <typeparam name="TKernel">y ↦ f'(x) where y = f(x).</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="output">The outputs of the forward pass.</param>
    /// <param name="outputGradient">The gradient of the loss with respect to the outputs.</param>
    /// <param name="inputGradient">The gradient with respect to the inputs; may be either source itself.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or the destination overlaps a source partly.
    /// </exception>
    public static void BackwardFromOutputInParallel<TKernel, T>(
        ReadOnlySpan<T> output,
        ReadOnlySpan<T> outputGradient,
        Span<T> inputGradient)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        BackwardInParallel<TKernel, T>(output, nameof(output), outputGradient, inputGradient);
    }

    /// <summary><see cref="BackwardFromDerivative"/>, on several threads where the spans are long enough.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="derivative">The derivatives that the forward pass kept.</param>
    /// <param name="outputGradient">The gradient of the loss with respect to the outputs.</param>
    /// <param name="inputGradient">The gradient with respect to the inputs; may be either source itself.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or the destination overlaps a source partly.
    /// </exception>
    public static void BackwardFromDerivativeInParallel<T>(
        ReadOnlySpan<T> derivative,
        ReadOnlySpan<T> outputGradient,
        Span<T> inputGradient)
        where T : struct
    {
        BackwardInParallel<IdentityKernel<T>, T>(derivative, nameof(derivative), outputGradient, inputGradient);
    }

    /// <summary>Checks the arguments of a backward pass and runs it on several threads.</summary>
    private static void BackwardInParallel<TKernel, T>(
        ReadOnlySpan<T> saved,
        string savedName,
        ReadOnlySpan<T> outputGradient,
        Span<T> inputGradient)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        CheckBackward(saved, savedName, outputGradient, inputGradient);
        if (saved.Length < ParallelLength)
        {
            Backward<TKernel, T>(saved, outputGradient, inputGradient);
            return;
        }

        MapAndMultiplyInParallel<TKernel, T>(
            ref MemoryMarshal.GetReference(saved),
            ref MemoryMarshal.GetReference(outputGradient),
            ref MemoryMarshal.GetReference(inputGradient),
            inputGradient.Length);
    }

    /// <summary>destination = f(source); the destination is the second and the third span.</summary>
    private readonly struct MapRange<TKernel, T> : IRangeKernel<T>
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        /// <inheritdoc/>
        public void Invoke(ref T first, ref T second, ref T third, int length)
            => Map<TKernel, T>(ref first, ref third, (nuint)(uint)length);
    }

    /// <summary>destination = f(source) · factor.</summary>
    private readonly struct MapAndMultiplyRange<TKernel, T> : IRangeKernel<T>
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
    {
        /// <inheritdoc/>
        public void Invoke(ref T first, ref T second, ref T third, int length)
            => MapAndMultiply<TKernel, T>(ref first, ref second, ref third, (nuint)(uint)length);
    }

    /// <summary>Two results of the first span: in the second and the third.</summary>
    private readonly struct MapToTwoRange<TKernel, T> : IRangeKernel<T>
        where TKernel : struct, ITwoResultKernel<T>
        where T : struct
    {
        /// <inheritdoc/>
        public void Invoke(ref T first, ref T second, ref T third, int length)
            => MapToTwo<TKernel, T>(ref first, ref second, ref third, (nuint)(uint)length);
    }
}
