using System.Linq;
using Activations.Generator.Planning;

namespace Activations.Sample.Layers;

/// <summary>Makes a <see cref="CompilerReport"/> of the generator's plan, the same that the emitter writes from.</summary>
internal static class PlanReport
{
    public static CompilerReport From(ActivationPlan plan) => new()
    {
        Formula = plan.FunctionText,
        Derivative = plan.DerivativeText,
        OutputDerivative = plan.OutputDerivativeText,
        Saved = (Saved)plan.Saved,
        SavedReason = plan.SavedReason,

        // The chosen alternative is the first.
        BytesPerElement = plan.Alternatives[0].BytesPerElement,
        Steps = [.. plan.Steps.Select(static step => new CompilerStep(step.Rule, step.Before, step.After))],
        Refused = [.. plan.Rejected.Select(static rejected => new RefusedForm(rejected.Form, rejected.Reason))],
    };
}
