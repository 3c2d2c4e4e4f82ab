namespace Activations.Generator.Tests.Analyzers.Usage.Corpus;

/// <summary>What a line at the head of a corpus file calls.</summary>
internal enum CorpusProbeKind
{
    /// <summary>An activation.</summary>
    Forward,

    /// <summary>The derivative of the last activation.</summary>
    Derivative,

    /// <summary>What is named so, and isn't the derivative of the last activation.</summary>
    Wrong,

    /// <summary>Something that is infinite or no number at a finite x, where the true value is ordinary.</summary>
    Unstable,
}
