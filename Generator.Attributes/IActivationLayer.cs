using System;

namespace Activations;

/// <summary>
/// An elementwise activation layer that keeps what its backward pass needs. Layers of different activations go in
/// one list.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// An instance serves one thread. Its buffers grow to the longest input seen and are kept: the steady state
/// allocates nothing, but for the few objects a call that <see cref="ActivationAttribute.Parallel"/> takes.
/// </remarks>
public interface IActivationLayer<T>
{
    /// <summary>
    /// Applies the activation to each element and keeps what <see cref="Backward"/> needs.
    /// </summary>
    /// <param name="input">The layer's input, of any length.</param>
    /// <returns>
    /// The output, of the input's length. It is the layer's own buffer: valid, and not to be written to, until the
    /// next call.
    /// </returns>
    ReadOnlySpan<T> Forward(ReadOnlySpan<T> input);

    /// <summary>
    /// Multiplies the gradient of the output by the derivative at the last <see cref="Forward"/>'s input.
    /// </summary>
    /// <param name="outputGradient">The loss's gradient with respect to the output; of the last input's length.</param>
    /// <param name="inputGradient">
    /// Receives the loss's gradient with respect to the input, overwritten. It may be exactly
    /// <paramref name="outputGradient"/>, but not overlap it in part.
    /// </param>
    /// <exception cref="InvalidOperationException">There was no <see cref="Forward"/> yet.</exception>
    /// <exception cref="ArgumentException">A length differs from the last input's, or the spans overlap in part.</exception>
    void Backward(ReadOnlySpan<T> outputGradient, Span<T> inputGradient);
}
