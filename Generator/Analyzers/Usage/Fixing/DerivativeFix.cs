using System.Collections.Generic;
using System.Collections.Immutable;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Fixing;

/// <summary>What a fixer needs to give a function another result.</summary>
/// <param name="Properties">The result, and the local that it needs; empty where no fix is certain to be right.</param>
/// <param name="Place">The lambda or expression that is replaced; <see langword="null"/> for all of what is reported.</param>
internal sealed record DerivativeFix(ImmutableDictionary<string, string?> Properties, SyntaxNode? Place)
{
    public static DerivativeFix None { get; } = new(ImmutableDictionary<string, string?>.Empty, Place: null);

    /// <summary>How a diagnostic carries the place.</summary>
    public IEnumerable<Location> AdditionalLocations => Place is null ? [] : [Place.GetLocation()];
}
