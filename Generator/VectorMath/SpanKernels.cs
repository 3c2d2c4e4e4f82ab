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
        if (!Fit(input, output))
        {
            RefuseForward(input, output);
            return;
        }

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
        if (!Fit(input, output) || !Fit(input, derivative) || !FitApart<T>(output, derivative))
        {
            RefuseForwardWithDerivative(input, output, derivative);
            return;
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
        if (!FitBackward(input, outputGradient, inputGradient))
        {
            RefuseBackwardFromInput(input, outputGradient, inputGradient);
            return;
        }

        Backward<TKernel, T>(input, outputGradient, inputGradient);
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
        if (!FitBackward(output, outputGradient, inputGradient))
        {
            RefuseBackwardFromOutput(output, outputGradient, inputGradient);
            return;
        }

        Backward<TKernel, T>(output, outputGradient, inputGradient);
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
        if (!FitBackward(derivative, outputGradient, inputGradient))
        {
            RefuseBackwardFromDerivative(derivative, outputGradient, inputGradient);
            return;
        }

        Backward<IdentityKernel<T>, T>(derivative, outputGradient, inputGradient);
    }

    /// <summary>Runs a backward pass.</summary>
    /// <param name="saved">What the forward pass kept.</param>
    /// <param name="outputGradient">The gradient with respect to the outputs.</param>
    /// <param name="inputGradient">The gradient with respect to the inputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Backward<TKernel, T>(ReadOnlySpan<T> saved, ReadOnlySpan<T> outputGradient, Span<T> inputGradient)
        where TKernel : struct, IElementwiseKernel<T>
        where T : struct
        => MapAndMultiply<TKernel, T>(
            ref MemoryMarshal.GetReference(saved),
            ref MemoryMarshal.GetReference(outputGradient),
            ref MemoryMarshal.GetReference(inputGradient),
            (nuint)(uint)inputGradient.Length);
}
