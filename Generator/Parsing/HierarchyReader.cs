using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Models;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Parsing;

/// <summary>Reads where a type is declared.</summary>
internal static class HierarchyReader
{
    public static HierarchySpec Read(INamedTypeSymbol type)
    {
        Stack<TypeSpec> containingTypes = new();
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containingTypes.Push(ReadType(outer));
        }

        return new HierarchySpec(
            ReadNamespace(type.ContainingNamespace),
            new EquatableArray<TypeSpec>(containingTypes.ToArray()),
            ReadType(type));
    }

    private static string ReadNamespace(INamespaceSymbol symbol)
    {
        Stack<string> names = new();
        for (INamespaceSymbol current = symbol; !current.IsGlobalNamespace; current = current.ContainingNamespace)
        {
            names.Push(Escape(current.Name));
        }

        return string.Join(".", names);
    }

    private static TypeSpec ReadType(INamedTypeSymbol type)
    {
        string keyword = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        };
        string typeParameters = type.TypeParameters.IsEmpty
            ? ""
            : "<" + string.Join(", ", type.TypeParameters.Select(parameter => Escape(parameter.Name))) + ">";
        return new TypeSpec(keyword, Escape(type.Name), typeParameters);
    }

    /// <summary>Contextual keywords too: a type can't be named <c>required</c> or <c>file</c> without the sign.</summary>
    private static string Escape(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
