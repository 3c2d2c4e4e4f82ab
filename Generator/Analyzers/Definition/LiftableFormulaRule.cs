using System.Linq;

using Activations.Generator.Parsing;

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

    public static void Report(ActivationDeclaration declaration, IMethodSymbol method)
        => declaration.Report(Descriptor, method.Locations.FirstOrDefault(), method.Name, "formulas are not supported yet");
}
