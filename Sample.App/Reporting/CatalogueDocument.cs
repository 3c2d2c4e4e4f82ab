using System.Collections.Generic;
using System.IO;
using System.Linq;
using Activations.Generator.Catalogue;
using Activations.Generator.Planning;

namespace Activations.Sample.Reporting;

/// <summary>Writes docs/catalogue.md: what the catalogue holds and what the compiler makes of it.</summary>
internal static class CatalogueDocument
{
    public static void Write(TextWriter output)
    {
        output.WriteLine("# The catalogue");
        output.WriteLine();
        output.WriteLine("Written by a command, and held to the code by a test:");
        output.WriteLine();
        output.WriteLine("    dotnet run -c Release --project Sample.App -- catalogue > docs/catalogue.md");
        output.WriteLine();
        output.WriteLine("Only the function stands in the source. The derivative, the form in the output and what is kept are derived; with");
        output.WriteLine("other hyperparameters the plan may be another. Names are matched without case, `-`, `_` and spaces. Kinks and limits");
        output.WriteLine("are those of the default hyperparameters.");
        foreach (CatalogueEntry entry in ActivationCatalogue.Entries.OrderBy(static e => e.Name, System.StringComparer.Ordinal))
        {
            Write(output, entry);
        }
    }

    private static void Write(TextWriter output, CatalogueEntry entry)
    {
        ActivationPlan plan = ActivationPlanner.Plan(entry.CreateFormula(), ElementType.Single, SavedValue.Auto).Plan
            ?? throw new UserException($"{entry.Name} has no plan");
        output.WriteLine();
        output.WriteLine($"## {entry.Name}");
        output.WriteLine();
        output.WriteLine(entry.Summary);
        output.WriteLine();
        output.WriteLine("| | |");
        output.WriteLine("|---|---|");
        foreach ((string name, string value) in Rows(entry, plan))
        {
            output.WriteLine($"| {name} | {value.Replace("|", "\\|")} |");
        }
    }

    private static IEnumerable<(string Name, string Value)> Rows(CatalogueEntry entry, ActivationPlan plan)
    {
        if (entry.Aliases.Count > 0)
        {
            yield return ("also", string.Join(", ", entry.Aliases.Select(static a => $"`{a}`")));
        }

        foreach (HyperparameterDefinition hyperparameter in entry.Hyperparameters)
        {
            yield return ($"`{hyperparameter.Name}`", $"{Generator.Expressions.FormulaPrinter.Number(hyperparameter.Default)} by default; {hyperparameter.RangeText}");
        }

        foreach (HyperparameterOrder order in entry.Orders)
        {
            yield return ("together", order.Text);
        }

        yield return ("function", $"y = {plan.FunctionText}");
        yield return ("derivative", $"y' = {plan.DerivativeText}");
        if (plan.OutputDerivativeText is { } form)
        {
            yield return ("from the output", $"y' = {form}");
        }

        foreach (RejectedForm rejected in plan.Rejected)
        {
            yield return ("refused", $"{rejected.Form}: {rejected.Reason}");
        }

        FunctionShape shape = new(entry.CreateFormula());
        yield return ("kinks", shape.Kinks);
        yield return ("limits", shape.Limits);
        yield return ("kept", $"`Saved.{plan.Saved}`, {plan.Alternatives[0].BytesPerElement} bytes an element beside the output. {plan.SavedReason}");
        foreach (string note in plan.Notes)
        {
            yield return ("note", note);
        }

        yield return ("source", entry.Source);
    }
}
