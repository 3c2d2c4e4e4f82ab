using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>Which declarations are worth a closer look: decided by their text alone.</summary>
internal static class CandidateTypes
{
    /// <summary>Whether a type may hold activations or derivatives.</summary>
    public static bool MayHoldDerivatives(TypeDeclarationSyntax type)
    {
        bool isNamed = NameWords.IsActivation(type.Identifier.ValueText) || NameWords.IsDerivative(type.Identifier.ValueText);
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (MayBeDerivative(member, isNamed))
            {
                return HasNumbers(type);
            }
        }

        return false;
    }

    /// <summary>Whether a type computes with numbers at all: an upgrade isn't a gradient.</summary>
    private static bool HasNumbers(TypeDeclarationSyntax type)
        => type.TypeParameterList is not null || type.Members.Any(static member => member switch
        {
            MethodDeclarationSyntax method => method.TypeParameterList is not null
                || IsNumber(method.ReturnType)
                || method.ParameterList.Parameters.Any(static parameter => parameter.Type is { } type && IsNumber(type)),
            PropertyDeclarationSyntax property => IsNumber(property.Type) || property.Initializer is not null || property.ExpressionBody is not null,
            FieldDeclarationSyntax field => IsNumber(field.Declaration.Type) || field.Declaration.Variables.Any(static variable => variable.Initializer is not null),
            _ => false,
        });

    private static bool IsNumber(TypeSyntax type)
        => type switch
        {
            PredefinedTypeSyntax predefined => predefined.Keyword.IsKind(SyntaxKind.DoubleKeyword) || predefined.Keyword.IsKind(SyntaxKind.FloatKeyword),
            IdentifierNameSyntax => type.ToString() is "Single" or "Double",
            _ => type.DescendantNodes().OfType<TypeSyntax>().Any(IsNumber),
        };

    /// <summary>Whether a local function is the first that is named as a derivative among those beside it.</summary>
    public static bool IsFirstDerivative(LocalFunctionStatementSyntax function, SyntaxNode block)
    {
        if (!NameWords.IsDerivative(function.Identifier.ValueText))
        {
            return false;
        }

        foreach (SyntaxNode child in block.ChildNodes())
        {
            SyntaxNode statement = child is GlobalStatementSyntax global ? global.Statement : child;
            if (statement is LocalFunctionStatementSyntax other && NameWords.IsDerivative(other.Identifier.ValueText))
            {
                return other == function;
            }
        }

        return false;
    }

    private static bool MayBeDerivative(MemberDeclarationSyntax member, bool isNamed) => member switch
    {
        MethodDeclarationSyntax method => isNamed || IsNamed(method.Identifier.ValueText)
            || method.ParameterList.Parameters.Any(static parameter =>
                parameter.Type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword }
                && NameWords.IsDerivative(parameter.Identifier.ValueText))
            || HasAttribute(method.AttributeLists),
        PropertyDeclarationSyntax property => IsNamed(property.Identifier.ValueText)
            || (isNamed && (property.Initializer is not null || property.ExpressionBody is not null)),
        FieldDeclarationSyntax field => field.Declaration.Variables.Any(variable => IsNamed(variable.Identifier.ValueText) || (isNamed && variable.Initializer is not null)),
        _ => false,
    };

    private static bool IsNamed(string name) => NameWords.IsDerivative(name) || NameWords.IsActivation(name);

    private static bool HasAttribute(SyntaxList<AttributeListSyntax> lists)
        => lists.Any(static list => list.Attributes.Any(static attribute => attribute.Name.ToString().Contains("DerivativeOf")));
}
