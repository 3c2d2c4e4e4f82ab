using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>ACT201: what is called the derivative of a function is its derivative.</summary>
internal static class WrongDerivativeRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.WrongDerivative,
        title: "This is not the derivative of its function",
        messageFormat: "'{0}' is not the derivative of '{1}': at x = {2} it gives {3}, and {4} is right{5}",
        RuleCategories.Mathematics,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The function was differentiated, and the result differs from what the method computes.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.WrongDerivative));
}
