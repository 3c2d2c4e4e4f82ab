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
}
