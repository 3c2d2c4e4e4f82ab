using System.Collections.Generic;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Subjects;

/// <summary>One activation: the generated class and those that it is compared with.</summary>
internal abstract class Subject
{
    public abstract string Name { get; }

    /// <summary>What the layer keeps.</summary>
    public abstract Saved Saved { get; }

    /// <summary>Fills what the backward passes start from.</summary>
    public abstract void Prepare(Buffers buffers);

    /// <summary>Ours first, then whoever else can do it. What the native libraries can't do is left out.</summary>
    public abstract IReadOnlyList<Contender> Contenders(Pass pass, Buffers buffers, int length, NativePeers natives);
}
