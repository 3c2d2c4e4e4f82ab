using System.Linq;

using Activations.Generator.Models;

namespace Activations.Generator.Planning;

/// <summary>Plans what a spec asks for: the generator's way and the definition analyzer's.</summary>
internal static class SpecPlanner
{
    public static PlanOutcome Plan(ActivationSpec spec)
        => PlanCache.Plan(spec.Formula, spec.ElementType, spec.Save, spec.Accuracy);

    /// <summary>Whether the class has a member where a generated one has to stand.</summary>
    /// <param name="spec">What the class asks for.</param>
    /// <param name="plan">Its plan, which decides what members are generated.</param>
    /// <returns>Whether it has.</returns>
    public static bool Collides(ActivationSpec spec, ActivationPlan plan) => spec.CollidingSaves.Contains(plan.Saved);
}
