using Activations.Generator.Planning;

namespace Activations.Generator.Models;

/// <summary>An activation of which everything is decided but what depends on the compilation.</summary>
/// <param name="Hierarchy">Where the class is declared.</param>
/// <param name="ActivationName">The activation's name for the documentation.</param>
/// <param name="Plan">What was decided.</param>
/// <param name="Parallel">Whether the span members may use several threads.</param>
internal sealed record PlannedActivation(HierarchySpec Hierarchy, string ActivationName, ActivationPlan Plan, bool Parallel);
