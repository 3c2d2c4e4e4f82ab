using System;
using Activations.Generator.Catalogue;
using Activations.Generator.Planning;

namespace Activations.Sample.Layers;

/// <summary>Asks the generator's own planner, so that the sample shows what the compiler did and not a copy of it.</summary>
internal sealed class PlanReports : ICompilerReportSource
{
    public CompilerReport Find(ActivationEntry activation)
    {
        CatalogueEntry entry = ActivationCatalogue.Find(activation.Name)
            ?? throw new InvalidOperationException($"The catalogue has no {activation.Name}.");
        PlanOutcome outcome = ActivationPlanner.Plan(entry.CreateFormula(), ElementType.Single, SavedValue.Auto);
        return PlanReport.From(outcome.Plan
            ?? throw new InvalidOperationException($"{activation.Name} can't be planned: {outcome.Failure?.Reason}."));
    }
}
