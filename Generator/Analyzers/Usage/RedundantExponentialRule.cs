using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Fixing;
using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>ACT101: a derivative takes from the output what the output holds.</summary>
internal static class RedundantExponentialRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.RedundantExponential,
        title: "The derivative recomputes what its function's output holds",
        messageFormat: "'{0}' {1}; {2}",
        RuleCategories.Performance,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An exponential costs more than ten times what a multiplication costs; where the function's output already holds it, the derivative is a product of the output.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RedundantExponential));

    /// <summary>Looks at a derivative.</summary>
    /// <returns>The report, or <see langword="null"/>.</returns>
    public static Diagnostic? Check(ProvenDerivative proof, ExponentialWork work, IReadOnlyList<ProvenDerivative> all)
    {
        FunctionUnit unit = proof.Function.Unit;
        if (OutputForms.Find(proof.Forward) is not { } form)
        {
            return work.MostRepeated > 1
                ? Diagnostic.Create(Descriptor, unit.Location, unit.DisplayName, work.Description, Keep(proof))
                : null;
        }

        if (OutputInReach.Find(proof) is { } output)
        {
            return OutputWording.Write(proof, form, output.Text, withGradient: true) is { } inReach ? Report(proof, work, form, output, inReach) : null;
        }

        string local = FixText.LocalName(proof);
        string? call = ForwardCall.TryWrite(proof);
        if (!(work.Total > 1 || work.OwnEvaluations > 0) || OutputWording.Write(proof, form, local, withGradient: true) is not { } text)
        {
            return null;
        }

        DerivativeFix fromForward = FixText.FromForward(proof, form, local, work.Total > 1);
        return Diagnostic.Create(
            Descriptor,
            unit.Location,
            fromForward.AdditionalLocations,
            fromForward.Properties,
            unit.DisplayName,
            work.Description,
            $"with {local} = {call ?? ForwardText.Of(proof)} it is {text}{Overload(proof, all)}");
    }

    private static Diagnostic Report(ProvenDerivative proof, ExponentialWork work, Formula form, FreeVariable output, string inReach)
    {
        FunctionUnit unit = proof.Function.Unit;
        if (!OutputInReach.IsOfTheInput(proof, output))
        {
            // To be told, and for the user to decide: only the callers know.
            return Diagnostic.Create(
                Descriptor,
                unit.Location,
                unit.DisplayName,
                work.Description,
                $"'{output.Text}' holds the output of the last '{proof.Forward.Lifted.Unit.Name}', and where that was of the same '{proof.Input!.Symbol.Name}', this is {inReach}");
        }

        DerivativeFix fix = FixText.FromVariable(proof, form, output);
        return Diagnostic.Create(
            Descriptor,
            unit.Location,
            fix.AdditionalLocations,
            fix.Properties,
            unit.DisplayName,
            work.Description,
            $"'{output.Text}' holds the output, and with it this is {inReach}");
    }

    /// <summary>The method that takes the output, if there is one already.</summary>
    private static string Overload(ProvenDerivative proof, IReadOnlyList<ProvenDerivative> all)
        => all.FirstOrDefault(other => other.Output is not null && other.Function.Evaluations.Count == 0 && other.Forward.Lifted.Unit == proof.Forward.Lifted.Unit) is { } overload
            ? $", and '{overload.Function.Unit.DisplayName}' takes the output"
            : string.Empty;

    /// <summary>What to keep where the output doesn't hold the exponential.</summary>
    private static string Keep(ProvenDerivative proof)
        => $"once is enough, and the output of {proof.Forward.Lifted.Unit.Name} doesn't tell it: let the forward pass, which evaluates it anyway, keep the derivative";
}
