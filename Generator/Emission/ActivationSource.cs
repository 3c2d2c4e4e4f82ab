using Activations.Generator.Models;
using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>All that an activation's file is written from.</summary>
/// <param name="Hierarchy">Where the annotated class stands.</param>
/// <param name="Plan">What was decided about the activation.</param>
/// <param name="Capabilities">What the user's compilation can take.</param>
/// <param name="CatalogueName">
/// The activation's name in the catalogue, or <see langword="null"/> if a method of the user's defines it.
/// </param>
/// <param name="FormulaMethod">The name of the method that defines it, or <see langword="null"/>.</param>
/// <remarks>A value: it may be held by the incremental pipeline.</remarks>
internal sealed record ActivationSource(
    HierarchySpec Hierarchy,
    ActivationPlan Plan,
    TargetCapabilities Capabilities,
    string? CatalogueName,
    string? FormulaMethod);
