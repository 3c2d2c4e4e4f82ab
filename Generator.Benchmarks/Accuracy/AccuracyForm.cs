namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>What of an activation is compared with its reference.</summary>
internal enum AccuracyForm
{
    /// <summary><c>Forward</c>.</summary>
    Forward,

    /// <summary><c>BackwardFromInput</c>, with a gradient of 1.</summary>
    DerivativeFromInput,

    /// <summary>The derivative that <c>ForwardWithDerivative</c> stores.</summary>
    KeptDerivative,

    /// <summary><c>BackwardFromOutput</c>, with a gradient of 1, at every number between the least output and the largest.</summary>
    DerivativeFromOutput,
}
