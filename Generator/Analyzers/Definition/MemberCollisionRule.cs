using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Parsing;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Definition;

/// <summary>ACT008: no member of the class takes the place of a generated one.</summary>
internal static class MemberCollisionRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.MemberCollision,
        title: "A member of the class collides with a generated one",
        messageFormat: "'{0}' collides with the member '{1}' that is generated for the activation '{2}'",
        RuleCategories.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Methods may overload the generated ones; everything else in the class and its base classes needs a name of its own.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.MemberCollision));

    private static readonly SavedValue[] s_saves = [SavedValue.Output, SavedValue.Derivative, SavedValue.Input];

    /// <summary>As <see cref="GeneratedMember.ParameterTypes"/> are written.</summary>
    private static readonly SymbolDisplayFormat s_typeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Finds the choices of the saved value that lead to a collision.</summary>
    /// <param name="type">The class.</param>
    /// <param name="elementType">The type of the elements.</param>
    /// <returns>These choices.</returns>
    public static EquatableArray<SavedValue> FindCollidingSaves(INamedTypeSymbol type, ElementType elementType)
        => new(s_saves.Where(saved => FindCollisions(type, saved, elementType).Any()).ToArray());

    /// <summary>Reports each of the user's members that is in the way of a generated one.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="saved">What is saved.</param>
    /// <param name="elementType">The type of the elements.</param>
    public static void Report(ActivationDeclaration declaration, SavedValue saved, ElementType elementType)
    {
        INamedTypeSymbol type = declaration.Type;
        foreach ((ISymbol user, GeneratedMember generated) in FindCollisions(type, saved, elementType))
        {
            // What is inherited may be declared in another assembly: it is reported where the class says what it inherits.
            bool isOwn = SymbolEqualityComparer.Default.Equals(user, type) || SymbolEqualityComparer.Default.Equals(user.ContainingType, type);
            string name = isOwn ? user.Name : user is INamedTypeSymbol ? $"{user.Name}.{generated.Name}" : $"{user.ContainingType.Name}.{user.Name}";
            declaration.Report(Descriptor, isOwn ? user.Locations.FirstOrDefault() : BaseLocation(type), name, generated.Name, type.Name);
        }
    }

    private static IEnumerable<(ISymbol User, GeneratedMember Generated)> FindCollisions(
        INamedTypeSymbol type,
        SavedValue saved,
        ElementType elementType)
    {
        IReadOnlyList<GeneratedMember> generated = GeneratedMembers.For(saved, elementType);

        // A member can't have its type's name (CS0542).
        if (generated.FirstOrDefault(member => member.Name == type.Name) is { } namesake)
        {
            yield return (type, namesake);
        }

        // What is overridden, too, is told once.
        bool hasOwn = false;
        foreach (ISymbol member in type.GetMembers())
        {
            if (IsWrittenByUser(member) && generated.FirstOrDefault(other => Collides(member, other)) is { } collision)
            {
                hasOwn = true;
                yield return (member, collision);
            }
        }

        if (!hasOwn && FindInheritedCollision(type, generated) is { } inherited)
        {
            yield return inherited;
        }
    }

    /// <summary>The first member of a base class that a generated one would hide, or fail to implement if it is abstract.</summary>
    private static (ISymbol User, GeneratedMember Generated)? FindInheritedCollision(INamedTypeSymbol type, IReadOnlyList<GeneratedMember> generated)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is { SpecialType: not SpecialType.System_Object }; parent = parent.BaseType)
        {
            // The generator doesn't see what it generates into the base class, nor is the analyzer to see more than that.
            if (WellKnownSymbols.FindActivationAttribute(parent) is not null)
            {
                return (parent, generated[0]);
            }

            foreach (ISymbol member in parent.GetMembers())
            {
                if (member.DeclaredAccessibility != Accessibility.Private && generated.FirstOrDefault(other => Collides(member, other)) is { } collision)
                {
                    return (member, collision);
                }
            }
        }

        return null;
    }

    private static Location? BaseLocation(INamedTypeSymbol type)
        => type.DeclaringSyntaxReferences
            .Select(static reference => (reference.GetSyntax() as TypeDeclarationSyntax)?.BaseList?.Types[0].GetLocation())
            .FirstOrDefault(static location => location is not null)
            ?? type.Locations.FirstOrDefault();

    private static bool Collides(ISymbol member, GeneratedMember generated)
        => member.Name == generated.Name
            && (!generated.IsMethod || member is not IMethodSymbol method || HasSignature(method, generated));

    private static bool HasSignature(IMethodSymbol method, GeneratedMember generated)
        => method.Arity == 0
            && method.Parameters.All(parameter => parameter.RefKind == RefKind.None)
            && method.Parameters
                .Select(parameter => parameter.Type.ToDisplayString(s_typeFormat))
                .SequenceEqual(generated.ParameterTypes, StringComparer.Ordinal);

    /// <summary>
    /// The analyzer sees the class with what was generated into it, which doesn't collide with itself. The compiler
    /// puts a generator's files in a folder of the generator's full name.
    /// </summary>
    private static bool IsWrittenByUser(ISymbol member)
        => member.Locations.FirstOrDefault()?.SourceTree?.FilePath is not { Length: > 0 } path
            || Path.GetFileName(Path.GetDirectoryName(path)) != typeof(ActivationGenerator).FullName;
}
