using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Finding;

/// <summary>One function as the user wrote it: a method, a local function, a lambda, or one case of a switch in any of them.</summary>
/// <param name="Name">The name that says what it is: of the method, or of the member that holds the lambda.</param>
/// <param name="Method">The method, or the lambda's.</param>
/// <param name="Body">The declaration that is lifted.</param>
/// <param name="Location">Where it is reported.</param>
/// <param name="Type">The type that it is a member of.</param>
/// <param name="Case">The case of a switch, the key or place in a collection; <see langword="null"/> for the only one.</param>
/// <param name="Selector">The parameter or member that a switch asks for the case.</param>
/// <param name="SelectorValue">What it holds in this case.</param>
internal sealed record FunctionUnit(
    string Name,
    IMethodSymbol Method,
    SyntaxNode Body,
    Location Location,
    INamedTypeSymbol Type,
    string? Case = null,
    ISymbol? Selector = null,
    double SelectorValue = 0)
{
    /// <summary>The method whose derivative <c>[DerivativeOf]</c> says that this is.</summary>
    public string? DeclaredFunction { get; init; }

    /// <summary>Whether it stands in a base class or in another part of the type, and is looked at as a forward function only.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The name in messages.</summary>
    public string DisplayName => Case is null ? Name : $"{Name} ({Case})";
}
