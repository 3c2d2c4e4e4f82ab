using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>What a lifted function depends on: a parameter, an element of a collection, a field or a property.</summary>
/// <param name="Key">
/// The name under which it stands in the formula; a function and its derivative have a hyperparameter under the same.
/// </param>
/// <param name="Symbol">The parameter, field, property or local.</param>
/// <param name="Text">How it is spelled where it is used.</param>
/// <param name="Type">Its type, or that of the elements.</param>
internal sealed record FreeVariable(string Key, ISymbol Symbol, string Text, ITypeSymbol? Type)
{
    /// <summary>Whether the caller gives it.</summary>
    public bool IsParameter => Symbol is IParameterSymbol;
}
