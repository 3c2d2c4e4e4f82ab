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
        description: "An exponential costs some twenty times a multiplication; where the function's output already holds it, the derivative is a product of the output.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RedundantExponential));
}
