using System;

namespace Activations.Generator.Planning.Vetting;

/// <summary>A run of an interpreter.</summary>
internal readonly ref struct KernelBlock
{
    public KernelBlock(int start, ReadOnlySpan<double> results)
    {
        Start = start;
        Results = results;
    }

    /// <summary>The number of the first input.</summary>
    public int Start { get; }

    /// <summary>The results, valid until the next run.</summary>
    public ReadOnlySpan<double> Results { get; }
}
