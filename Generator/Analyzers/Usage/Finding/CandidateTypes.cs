using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage.Finding;

/// <summary>Which declarations are worth a closer look: decided by their text alone.</summary>
/// <remarks>
/// Names find far too many: whatever is active, upgraded or derived, networks, layers and colour gradients. So a type has
/// to have an exponential in it as well, by any of its names; only where a derivative stands beside an activation that may
/// be told from its names, is it enough that both are there.
/// </remarks>
internal static class CandidateTypes
{
    /// <summary>Whether a type may hold activations or derivatives.</summary>
    public static bool MayHoldDerivatives(TypeDeclarationSyntax type)
    {
        string name = type.Identifier.ValueText;
        bool isDerivative = NameWords.IsDerivative(name);
        bool isDeclared = false;
        bool hasDerivative = false;
        bool holdsPair = false;
        bool hasActivation = false;
        bool isKnown = NameWords.IsKnownActivation(name);
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            foreach (string memberName in Names(member))
            {
                bool isActivation = NameWords.IsActivation(memberName);
                hasActivation |= isActivation && member is MethodDeclarationSyntax function && IsNumber(function.ReturnType);
                isKnown |= NameWords.IsKnownActivation(memberName);
                hasDerivative |= (isDerivative || NameWords.IsDerivative(memberName)) && !NameWords.IsForeign(memberName);
                holdsPair |= isActivation && HoldsValue(member);
            }

            if (member is MethodDeclarationSyntax method)
            {
                isDeclared |= HasAttribute(method.AttributeLists);
                hasDerivative |= HasFlag(method);
            }
        }

        return (isDeclared || hasDerivative || holdsPair || isKnown)
            && !NameWords.IsForeign(name)
            && HasNumbers(type)
            && (isDeclared || ExponentialWords.AreIn(type) || (hasDerivative && (hasActivation || IsAmongActivations(type))));
    }

    /// <summary>Whether the type stands among activations, by what it derives from and what it is in.</summary>
    private static bool IsAmongActivations(TypeDeclarationSyntax type)
        => type.AncestorsAndSelf().Any(static node => node switch
        {
            TypeDeclarationSyntax outer => NameWords.IsActivation(outer.Identifier.ValueText)
                || outer.BaseList?.Types.Any(static parent => NameWords.IsActivation(parent.Type.ToString())) == true,
            BaseNamespaceDeclarationSyntax space => NameWords.IsActivation(space.Name.ToString()),
            _ => false,
        });

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
        if (!NameWords.IsDerivative(function.Identifier.ValueText) || !ExponentialWords.AreIn(block))
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

    private static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax { ReturnType: TupleTypeSyntax tuple } method => [method.Identifier.ValueText, .. tuple.Elements.Select(static element => element.Identifier.ValueText)],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
        _ => [],
    };

    /// <summary>A pair of lambdas needs no name that says that one is the other's derivative.</summary>
    private static bool HoldsValue(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.Initializer is { Value: not LiteralExpressionSyntax } || property.ExpressionBody is not null,
        FieldDeclarationSyntax field => field.Declaration.Variables.Any(static variable => variable.Initializer is { Value: not LiteralExpressionSyntax }),
        _ => false,
    };

    /// <summary>Sigmoid(x, derivative: true).</summary>
    private static bool HasFlag(MethodDeclarationSyntax method)
        => method.ParameterList.Parameters.Any(static parameter =>
            parameter.Type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword }
            && NameWords.IsDerivative(parameter.Identifier.ValueText));

    private static bool HasAttribute(SyntaxList<AttributeListSyntax> lists)
        => lists.Any(static list => list.Attributes.Any(static attribute => attribute.Name.ToString().Contains("DerivativeOf")));
}
