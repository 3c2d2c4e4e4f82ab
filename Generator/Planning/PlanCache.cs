using System.Collections.Concurrent;

using Activations.Generator.Expressions;
using Activations.Generator.Models;

namespace Activations.Generator.Planning;

/// <summary>
/// Remembers plans. The generator's pipeline caches its own, but the definition analyzer needs the plan as well, to
/// tell what can't be saved, and in an editor it runs anew after every keystroke.
/// </summary>
/// <remarks>A plan is a pure function of a few values, so it doesn't matter whose compilation asked first.</remarks>
internal static class PlanCache
{
    /// <summary>
    /// More activations than a solution has; past it the cache starts afresh. It has to hold all of a project's: with
    /// one too few, the analyzer would find none of those that the generator has just planned.
    /// </summary>
    private const int Capacity = 8192;

    private static readonly ConcurrentDictionary<Key, PlanOutcome> s_outcomes = new();

    /// <inheritdoc cref="ActivationPlanner.Plan"/>
    public static PlanOutcome Plan(
        Formula formula,
        ElementType elementType,
        SavedValue requested,
        AccuracyLevel accuracy = AccuracyLevel.High)
    {
        Key key = new(formula, elementType, requested, accuracy);
        if (s_outcomes.TryGetValue(key, out PlanOutcome? outcome))
        {
            return outcome;
        }

        if (s_outcomes.Count >= Capacity)
        {
            s_outcomes.Clear();
        }

        outcome = PlannerGuard.Run(() => ActivationPlanner.Plan(formula, elementType, requested, accuracy));
        s_outcomes[key] = outcome;
        return outcome;
    }

    /// <summary>Forgets all plans: for measurements, which are to plan again what they have planned before.</summary>
    public static void Clear() => s_outcomes.Clear();

    private sealed record Key(Formula Formula, ElementType ElementType, SavedValue Requested, AccuracyLevel Accuracy);
}
