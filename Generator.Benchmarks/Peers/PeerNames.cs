using System.Collections.Generic;

namespace Activations.Generator.Benchmarks.Peers;

/// <summary>The columns of the tables.</summary>
internal static class PeerNames
{
    public const string Ours = "ours";
    public const string Fast = "Fast";
    public const string Layer = "layer";
    public const string Copy = "copy";
    public const string Scalar = "scalar loop";
    public const string Tensors = "Tensors";
    public const string XnnPack = "XNNPACK";
    public const string OneDnn = "oneDNN";

    /// <summary>Those that ours is compared with.</summary>
    public static IReadOnlyList<string> Rivals { get; } = [Scalar, Tensors, XnnPack, OneDnn];

    /// <summary>Those that the runtime's switches for narrower vectors reach.</summary>
    public static IReadOnlyList<string> ManagedRivals { get; } = [Scalar, Tensors];
}
