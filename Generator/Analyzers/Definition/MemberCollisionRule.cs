using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Parsing;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;

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
        description: "Methods may overload the generated ones; everything else in the class needs a name of its own.",
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
        foreach ((ISymbol user, GeneratedMember generated) in FindCollisions(declaration.Type, saved, elementType))
        {
            declaration.Report(Descriptor, user.Locations.FirstOrDefault(), user.Name, generated.Name, declaration.Type.Name);
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

        foreach (ISymbol member in type.GetMembers())
        {
            if (IsWrittenByUser(member) && generated.FirstOrDefault(other => Collides(member, other)) is { } collision)
            {
                yield return (member, collision);
            }
        }
    }

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
