namespace Activations.Generator.Benchmarks.Timing;

/// <summary>What of an activation is timed.</summary>
internal enum Pass
{
    /// <summary>The output alone.</summary>
    Inference,

    /// <summary>The output, and what the layer keeps for the backward pass.</summary>
    Training,

    /// <summary>The gradient, from what the layer has kept.</summary>
    Backward,

    /// <summary><see cref="Training"/> and <see cref="Backward"/> together: computed, not timed.</summary>
    Step,
}
