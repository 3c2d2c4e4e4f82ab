using System.Linq;

using Activations.Generator.Parsing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Definition;

/// <summary>ACT001: the class and the types that contain it must be partial.</summary>
internal static class PartialTypeRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        RuleIdentifiers.PartialType,
        title: "An activation and the types that contain it must be partial",
        messageFormat: "'{0}' must be partial, so that the activation '{1}' can be generated into it",
        RuleCategories.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generated members are a further part of the class, and a part can stand only in partial types.",
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PartialType));

    public static bool Check(ActivationDeclaration declaration)
    {
        for (INamedTypeSymbol? type = declaration.Type; type is not null; type = type.ContainingType)
        {
            if (!IsPartial(type, declaration))
            {
                declaration.Report(Descriptor, type.Locations.FirstOrDefault(), type.Name, declaration.Type.Name);
                return false;
            }
        }

        return true;
    }

    private static bool IsPartial(INamedTypeSymbol type, ActivationDeclaration declaration)
        => type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(declaration.CancellationToken) is TypeDeclarationSyntax syntax
            && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
}
