using Activations.Generator.Models;

namespace Activations.Generator.Planning;

/// <summary>A plan, or why there is none.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Failure">Why there is none.</param>
internal sealed record PlanOutcome(ActivationPlan? Plan, PlanFailure? Failure);

/// <summary>Why an activation can't be planned as requested.</summary>
/// <param name="Reason">The reason, a clause to follow a colon.</param>
/// <param name="Possible">What Forward could keep instead; empty if nothing helps.</param>
internal sealed record PlanFailure(string Reason, EquatableArray<SavedValue> Possible);
