using System;

namespace Activations.Generator.Benchmarks.Subjects;

/// <summary>What an activation with <see cref="Saved.Derivative"/> has beside <see cref="IActivation{TSelf, T}"/>.</summary>
/// <remarks>The annotated classes declare it; the generated members implement it.</remarks>
public interface ISavesDerivative
{
    static abstract void ForwardWithDerivative(ReadOnlySpan<float> input, Span<float> output, Span<float> derivative);

    static abstract void BackwardFromDerivative(ReadOnlySpan<float> derivative, ReadOnlySpan<float> outputGradient, Span<float> inputGradient);
}
