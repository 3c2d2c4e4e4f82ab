#if NET8_0_OR_GREATER
using System;

namespace Activations;

/// <summary>
/// An activation function as a type argument: <c>Dense&lt;TActivation&gt;</c> calls it at no cost.
/// </summary>
/// <typeparam name="TSelf">The activation itself.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// All members are stateless and thread-safe, and allocate nothing unless <see cref="ActivationAttribute.Parallel"/> is set.
/// </remarks>
public interface IActivation<TSelf, T>
    where TSelf : IActivation<TSelf, T>
{
    /// <summary>What the forward pass keeps for the backward pass; never <see cref="Saved.Auto"/>.</summary>
    static abstract Saved SavedForBackward { get; }

    /// <summary>The activation at one point.</summary>
    /// <param name="x">The input.</param>
    /// <returns>f(x).</returns>
    static abstract T Evaluate(T x);

    /// <summary>The activation's derivative at one point.</summary>
    /// <param name="x">The input, not the output.</param>
    /// <returns>f'(x).</returns>
    static abstract T Derivative(T x);

    /// <summary>Applies the activation to each element.</summary>
    /// <param name="input">The inputs.</param>
    /// <param name="output">Receives the outputs; of the input's length, and possibly the input itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    static abstract void Forward(ReadOnlySpan<T> input, Span<T> output);

    /// <summary>
    /// Computes <c>inputGradient = outputGradient · f'(input)</c>, element by element.
    /// </summary>
    /// <param name="input">The inputs of the forward pass.</param>
    /// <param name="outputGradient">The loss's gradient with respect to the output; of the input's length.</param>
    /// <param name="inputGradient">
    /// Receives the loss's gradient with respect to the input, overwritten; of the input's length, and possibly one
    /// of the sources itself.
    /// </param>
    /// <exception cref="ArgumentException">The lengths differ, or the spans overlap in part.</exception>
    static abstract void BackwardFromInput(ReadOnlySpan<T> input, ReadOnlySpan<T> outputGradient, Span<T> inputGradient);
}
#endif
