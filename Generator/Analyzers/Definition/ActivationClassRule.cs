using Activations.Generator.Parsing;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Definition;

/// <summary>ACT003: an activation is a class of which there are instances, and which generated code can name.</summary>
internal static class ActivationClassRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.ActivationClass,
        title: "An activation must not be static, abstract, generic or file-local",
        messageFormat: "'{0}' is {1}, and an activation must not be",
        RuleCategories.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An activation is at once a layer, of which there are instances, and a type argument. The type that contains it may be generic; a file-local type is out of reach for generated code.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ActivationClass));

    public static bool Check(ActivationDeclaration declaration)
    {
        string? flaw = FindFlaw(declaration.Type);
        if (flaw is null)
        {
            return true;
        }

        declaration.Report(Descriptor, declaration.TypeLocation, declaration.Type.Name, flaw);
        return false;
    }

    private static string? FindFlaw(INamedTypeSymbol type)
    {
        if (type.IsStatic)
        {
            return "static";
        }

        if (type.IsAbstract)
        {
            return "abstract";
        }

        if (type.Arity > 0)
        {
            return "generic";
        }

        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal)
            {
                return outer.Equals(type, SymbolEqualityComparer.Default) ? "file-local" : "nested in a file-local type";
            }
        }

        return null;
    }
}
