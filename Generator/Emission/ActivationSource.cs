using Activations.Generator.Models;
using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>All that an activation's file is written from.</summary>
/// <param name="Hierarchy">Where the annotated class stands.</param>
/// <param name="ActivationName">The activation's name in the catalogue, or the class's where the user defines it.</param>
/// <param name="Plan">What was decided about the activation.</param>
/// <param name="Capabilities">What the user's compilation can take.</param>
/// <remarks>A value: the incremental pipeline may hold it.</remarks>
internal sealed record ActivationSource(
    HierarchySpec Hierarchy,
    string ActivationName,
    ActivationPlan Plan,
    TargetCapabilities Capabilities)
{
    /// <summary>Whether the span members may use several threads.</summary>
    public bool Parallel { get; init; }
}
