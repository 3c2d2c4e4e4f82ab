using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Fixing;
using Activations.Generator.Analyzers.Usage.Proving;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>ACT102: a derivative that evaluates its function once could take the function's output.</summary>
internal static class OutputOverloadRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.OutputOverload,
        title: "The derivative could take the output of its function",
        messageFormat: "'{0}' {1}; {2}",
        RuleCategories.Performance,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The forward pass has already evaluated the function: a backward pass that keeps its output needs no exponential.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.OutputOverload));

    /// <summary>Looks at a derivative that evaluates its function's exponential once.</summary>
    /// <returns>The report, or <see langword="null"/>.</returns>
    public static Diagnostic? Check(ProvenDerivative proof, ExponentialWork work, IReadOnlyList<ProvenDerivative> all)
    {
        // A form that takes the output exists already, beside this one.
        bool hasOverload = all.Any(other => other.Output is not null && other.Function.Evaluations.Count == 0
            && other.Forward.Lifted.Unit == proof.Forward.Lifted.Unit);
        FunctionUnit unit = proof.Function.Unit;
        return !hasOverload && work.Total == 1
            && OutputForms.Find(proof.Forward) is { } form
            && OutputWording.Write(proof, form, "y", withGradient: true) is { } text
                ? Diagnostic.Create(
                    Descriptor,
                    unit.Location,
                    OverloadText.Write(proof, form),
                    unit.DisplayName,
                    work.Description,
                    $"a form that takes the output y needs no exponential: {text}")
                : null;
    }
}
