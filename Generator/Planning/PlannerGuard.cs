using System;

namespace Activations.Generator.Planning;

/// <summary>
/// The last net under the planner. What it catches is a fault of ours; without it the one formula would take the members
/// of every activation of the project away (CS8785).
/// </summary>
internal static class PlannerGuard
{
    /// <summary>Plans, and makes a failure of whatever is thrown, so that the user is told which formula it was.</summary>
    /// <param name="plan">The planner.</param>
    /// <returns>The plan, or why there is none.</returns>
    public static PlanOutcome Run(Func<PlanOutcome> plan)
    {
        try
        {
            return plan();
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return new PlanOutcome(null, new PlanFailure(Describe(e), default));
        }
    }

    private static string Describe(Exception exception)
        => "the generator failed on it, which is a fault of its own; please report it with the formula ("
            + exception.GetType().Name + ": " + exception.Message.Replace('\r', ' ').Replace('\n', ' ') + ")";
}
