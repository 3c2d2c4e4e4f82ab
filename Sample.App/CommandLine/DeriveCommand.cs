using System.CommandLine;
using System.IO;
using System.Linq;
using Activations.Generator.Catalogue;
using Activations.Generator.Models;
using Activations.Generator.Planning;

namespace Activations.Sample.CommandLine;

/// <summary>
/// <c>derive NAME</c> or <c>derive EXPRESSION</c>: prints how the compiler derives a function and what it decides.
/// </summary>
internal static class DeriveCommand
{
    public static Command Create(TextWriter output)
    {
        Argument<string> function = new("function")
        {
            Description = "An activation's name or alias, such as sigmoid, or a C# expression of x, such as \"x / (1 + MathF.Exp(-2 * x))\".",
        };
        Command command = new("derive", "Prints a function's derivation, step by step, and the plan that follows from it.") { function };
        command.SetAction(parsed => Run(parsed.GetValue(function)!, output));
        return command;
    }

    private static int Run(string function, TextWriter output)
    {
        if (ActivationCatalogue.Find(function) is { } entry)
        {
            PlanOutcome outcome = ActivationPlanner.Plan(entry.CreateFormula(), ElementType.Single, SavedValue.Auto);
            Print($"{entry.Name}: {entry.Summary}", PlanOf(entry.Name, outcome), output);
        }
        else if (FormulaExpression.IsOne(function))
        {
            ActivationSpec spec = FormulaExpression.Lift(function);
            string type = spec.ElementType == ElementType.Single ? "float" : "double";
            Print($"{function}, of a {type}", PlanOf(function, SpecPlanner.Plan(spec)), output);
        }
        else
        {
            throw new UserException(
                $"there is no activation '{function}'; did you mean '{ActivationCatalogue.NearestName(function)}'? The catalogue has "
                + string.Join(", ", ActivationCatalogue.Entries.Select(static e => e.Name)) + "; or give an expression of x");
        }

        return ExitCode.Success;
    }

    private static ActivationPlan PlanOf(string function, PlanOutcome outcome)
        => outcome.Plan ?? throw new UserException($"{function} can't be planned: {outcome.Failure!.Reason}");

    private static void Print(string title, ActivationPlan plan, TextWriter output)
    {
        output.WriteLine(title);
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
    }
}
