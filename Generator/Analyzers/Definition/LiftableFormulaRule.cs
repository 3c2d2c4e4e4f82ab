using System.Linq;

using Activations.Generator.Parsing;
using Activations.Generator.Parsing.Lifting;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Definition;

/// <summary>ACT005: the formula consists of what the compiler can differentiate.</summary>
internal static class LiftableFormulaRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.LiftableFormula,
        title: "The formula cannot be compiled",
        messageFormat: "The formula '{0}' cannot be compiled: {1}",
        RuleCategories.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A [Formula] method is read into an expression, and consists of what such an expression can hold.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.LiftableFormula));

    /// <summary>Reports what can't be lifted.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="method">The formula.</param>
    /// <param name="refusal">What stands in its way.</param>
    public static void Report(ActivationDeclaration declaration, IMethodSymbol method, Refusal refusal)
        => declaration.Report(Descriptor, refusal.Location, method.Name, refusal.Reason);

    /// <summary>Reports that a formula that was lifted has no plan at all, whatever is saved.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="method">The formula.</param>
    /// <param name="failure">Why it has none.</param>
    public static void Report(ActivationDeclaration declaration, IMethodSymbol method, PlanFailure failure)
        => declaration.Report(Descriptor, method.Locations.FirstOrDefault(), method.Name, failure.Reason);
}
