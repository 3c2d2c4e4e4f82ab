using System;

namespace Activations.Generator.Benchmarks.Subjects;

/// <summary>What an activation with <see cref="Saved.Output"/> has beside <see cref="IActivation{TSelf, T}"/>.</summary>
/// <remarks>The annotated classes declare it; the generated members implement it.</remarks>
public interface ISavesOutput
{
    static abstract void BackwardFromOutput(ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> inputGradient);
}
