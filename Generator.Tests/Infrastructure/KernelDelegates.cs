using System;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>The static <c>Forward</c>.</summary>
internal delegate void ForwardMethod<T>(ReadOnlySpan<T> input, Span<T> output);

/// <summary>The static <c>ForwardWithDerivative</c>.</summary>
internal delegate void ForwardWithDerivativeMethod<T>(ReadOnlySpan<T> input, Span<T> output, Span<T> derivative);

/// <summary>The static <c>BackwardFromInput</c>, <c>BackwardFromOutput</c> and <c>BackwardFromDerivative</c>.</summary>
internal delegate void BackwardMethod<T>(ReadOnlySpan<T> saved, ReadOnlySpan<T> outputGradient, Span<T> inputGradient);

/// <summary>A kernel's <c>Invoke</c> with two results; <typeparamref name="T"/> is the element or a vector of it.</summary>
internal delegate T TwoResultMethod<T>(T x, out T second);
