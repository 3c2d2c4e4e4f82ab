using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>Tells by the text where code changes what a name stands for.</summary>
internal static class Changes
{
    /// <summary>What a name is the root of: itself, the member of <c>this</c>, or an element of either.</summary>
    public static ExpressionSyntax PlaceOf(IdentifierNameSyntax name)
    {
        ExpressionSyntax place = name;
        while (place.Parent is ElementAccessExpressionSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax })
        {
            place = (ExpressionSyntax)place.Parent;
        }

        return place;
    }

    /// <summary>Whether a place is assigned to, counted up or down, or given away by reference.</summary>
    public static bool IsChanged(ExpressionSyntax place) => place.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == place,
        PrefixUnaryExpressionSyntax prefix => (SyntaxKind)prefix.RawKind is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax postfix => (SyntaxKind)postfix.RawKind is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0,
        RefExpressionSyntax => true,
        _ => false,
    };
}
