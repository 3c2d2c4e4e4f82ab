using Microsoft.CodeAnalysis;

namespace Activations.Generator.Parsing;

/// <summary>Recognises the attributes by their full names, as <c>ForAttributeWithMetadataName</c> does.</summary>
internal static class WellKnownSymbols
{
    /// <summary>Finds the attribute that defines a class as an activation.</summary>
    /// <param name="type">The class.</param>
    /// <returns>
    /// The attribute, or <see langword="null"/>. Of several, which the compiler rejects, it is the first, so that
    /// all who ask agree on one.
    /// </returns>
    public static AttributeData? FindActivationAttribute(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (Is(attribute, WellKnownNames.ActivationAttributeType))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether a method carries <c>[Formula]</c>.</summary>
    /// <param name="method">The method.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsFormula(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (Is(attribute, WellKnownNames.FormulaAttributeType))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The method whose derivative <c>[DerivativeOf]</c> says that a method is, or <see langword="null"/>.</summary>
    /// <param name="method">The method.</param>
    public static string? FindDeclaredFunction(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (Is(attribute, WellKnownNames.DerivativeOfAttributeType) && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: string name })
            {
                return name;
            }
        }

        return null;
    }

    private static bool Is(AttributeData attribute, string typeName)
        => attribute.AttributeClass is { ContainingType: null } type
            && type.Name == typeName
            && type.ContainingNamespace is { Name: WellKnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true };
}
