namespace Activations.Generator.Benchmarks.Peers;

/// <summary>An elementwise algorithm of oneDNN: a dnnl_alg_kind_t, and its parameters.</summary>
/// <param name="Kind">The algorithm.</param>
internal readonly record struct OneDnnAlgorithm(int Kind)
{
    public float Alpha { get; init; }

    public float Beta { get; init; }

    /// <summary>The same algorithm with a backward pass that starts from the output; 0 where there is none.</summary>
    public int WithOutput { get; init; }
}
