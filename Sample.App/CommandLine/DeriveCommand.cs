using System.CommandLine;
using System.IO;
using System.Linq;
using Activations.Generator.Catalogue;
using Activations.Generator.Planning;

namespace Activations.Sample.CommandLine;

/// <summary><c>derive NAME</c>: prints how the compiler derives a catalogue function and what it decides.</summary>
internal static class DeriveCommand
{
    public static Command Create(TextWriter output)
    {
        Argument<string> name = new("name") { Description = "The activation's name or alias, such as sigmoid." };
        Command command = new("derive", "Prints an activation's derivation, step by step, and the plan that follows from it.") { name };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, output));
        return command;
    }

    private static int Run(string name, TextWriter output)
    {
        if (ActivationCatalogue.Find(name) is not { } entry)
        {
            throw new UserException(
                $"there is no activation '{name}'; did you mean '{ActivationCatalogue.NearestName(name)}'? The catalogue has "
                + string.Join(", ", ActivationCatalogue.Entries.Select(static e => e.Name)));
        }

        PlanOutcome outcome = ActivationPlanner.Plan(entry.CreateFormula(), ElementType.Single, SavedValue.Auto);
        if (outcome.Plan is not { } plan)
        {
            throw new UserException($"{entry.Name} can't be planned: {outcome.Failure!.Reason}");
        }

        output.WriteLine($"{entry.Name}: {entry.Summary}");
        output.WriteLine();
        output.WriteLine($"  y = {plan.FunctionText}");
        output.WriteLine();
        int number = 0;
        foreach (Generator.Calculus.DerivationStep step in plan.Steps)
        {
            output.WriteLine($"{++number,3}. {step.Rule}");
            output.WriteLine($"       {step.Before}");
            output.WriteLine($"     → {step.After}");
        }

        output.WriteLine();
        output.WriteLine($"derivative       y' = {plan.DerivativeText}");
        output.WriteLine($"from the output  {(plan.OutputDerivativeText is { } form ? "y' = " + form : "no accurate form")}");
        foreach (RejectedForm rejected in plan.Rejected)
        {
            output.WriteLine($"refused          {rejected.Form}: {rejected.Reason}");
        }

        output.WriteLine($"kept             {plan.Saved}. {plan.SavedReason}");
        foreach (PlanAlternative alternative in plan.Alternatives)
        {
            output.WriteLine(
                $"  {alternative.Saved,-10}  {alternative.BytesPerElement} bytes an element beside the output; "
                + $"forward {alternative.ForwardOperations} operations, {alternative.ForwardTranscendentals} transcendental; "
                + $"backward {alternative.BackwardOperations} operations, {alternative.BackwardTranscendentals} transcendental");
        }

        foreach (string note in plan.Notes)
        {
            output.WriteLine("note: " + note);
        }

        return ExitCode.Success;
    }
}
