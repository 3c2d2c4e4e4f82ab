using System;
using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>What others can call, as text: a line a type or member, in an order that nothing but names decides.</summary>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat s_member = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeContainingType,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeModifiers,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The public types of a namespace and all below it.</summary>
    public static string Of(INamespaceSymbol root) => string.Concat(Types(root).SelectMany(Lines).Select(line => line + "\n"));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol root)
        => root.GetTypeMembers()
            .Where(IsVisible)
            .Concat(root.GetNamespaceMembers().SelectMany(Types))
            .OrderBy(type => type.ToDisplayString(s_member), StringComparer.Ordinal);

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        IEnumerable<string> bases = type.Interfaces
            .Select(implemented => implemented.ToDisplayString(s_member))
            .Order(StringComparer.Ordinal);
        if (type.BaseType is { SpecialType: SpecialType.None } @base)
        {
            bases = bases.Prepend(@base.ToDisplayString(s_member));
        }

        string inherited = string.Join(", ", bases.Select(name => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        string attributes = string.Concat(type.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.Name == nameof(AttributeUsageAttribute))
            .Select(attribute => $"[{attribute}] "));
        yield return attributes + (type is { IsSealed: true, TypeKind: TypeKind.Class } ? "sealed " : "") + type.ToDisplayString(s_member) + (inherited.Length > 0 ? " : " + inherited : "");

        IEnumerable<string> members = type.GetMembers()
            .Where(member => IsVisible(member) && member is not IMethodSymbol { AssociatedSymbol: not null })
            .Where(member => type.TypeKind != TypeKind.Enum || member is IFieldSymbol)
            .Select(member => (type.TypeKind == TypeKind.Interface ? Modifiers(member) : "") + member.ToDisplayString(s_member))
            .Order(StringComparer.Ordinal);
        foreach (string member in members)
        {
            yield return "    " + member;
        }
    }

    /// <summary>The display leaves them out in interfaces, where they decide who can implement it.</summary>
    private static string Modifiers(ISymbol member)
        => (member.IsStatic ? "static " : "") + (member.IsAbstract ? "abstract " : member.IsVirtual ? "virtual " : "");

    private static bool IsVisible(ISymbol symbol)
        => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
