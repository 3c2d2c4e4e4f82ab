using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>Sequences of numbers: what is done to one element is done to all.</summary>
internal static class Collections
{
    /// <summary>The type of the numbers in a collection, or <see langword="null"/>.</summary>
    /// <param name="type">The collection's type.</param>
    public static ITypeSymbol? ElementType(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Number(array.ElementType) ?? ElementType(array.ElementType),
        INamedTypeSymbol { Arity: 1 } named when IsKnown(named) => Number(named.TypeArguments[0]) ?? ElementType(named.TypeArguments[0]),
        IPointerTypeSymbol pointer => Number(pointer.PointedAtType),
        _ => null,
    };

    private static ITypeSymbol? Number(ITypeSymbol type) => NumericKinds.Of(type) == NumericKind.Real ? type : null;

    private static bool IsKnown(INamedTypeSymbol type)
        => type.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "List" or "IList" or "IReadOnlyList" or "IEnumerable"
            or "ICollection" or "IReadOnlyCollection" or "ImmutableArray" or "ArraySegment" or "ParallelQuery";
}
