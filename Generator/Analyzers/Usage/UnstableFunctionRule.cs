using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>ACT202: an activation or its derivative gives a usable value for every finite input.</summary>
internal static class UnstableFunctionRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.UnstableFunction,
        title: "The activation overflows or loses its digits",
        messageFormat: "'{0}' gives {1} at x = {2}, where {3} is right{4}",
        RuleCategories.Mathematics,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An intermediate value overflows, or two that are nearly equal are subtracted, although the result is an ordinary number.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnstableFunction));
}
