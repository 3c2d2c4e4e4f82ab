using System.Collections.Generic;

using Activations.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.CodeFixes;

/// <summary>
/// A fix that gives a function another result: the analyzer has proved which and has written it, the fixer puts it where
/// the old one stands.
/// </summary>
internal abstract class ResultFixer : DocumentFixer
{
    /// <summary>What the editor offers.</summary>
    protected abstract string Title { get; }

    protected sealed override SyntaxNode? FindNode(SyntaxNode root, Diagnostic diagnostic)
    {
        Location place = diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[0] : diagnostic.Location;
        SyntaxNode node = root.FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        return node switch
        {
            MethodDeclarationSyntax or LocalFunctionStatementSyntax => node,
            VariableDeclaratorSyntax variable => FindLambda(variable.Initializer?.Value),
            PropertyDeclarationSyntax property => FindLambda(property.Initializer?.Value ?? property.ExpressionBody?.Expression),
            ArgumentSyntax argument => argument.Expression,
            ExpressionSyntax expression => expression,
            _ => null,
        };
    }

    protected sealed override IEnumerable<DocumentFix> GetFixes(SyntaxNode node, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Expression, out string? expression) || expression is null)
        {
            return [];
        }

        diagnostic.Properties.TryGetValue(DiagnosticProperties.Local, out string? local);
        return TryRewrite(node, expression, local) is null
            ? []
            : [new DocumentFix(Title, GetType().Name, (root, current) => TryRewrite(current, expression, local) is { } changed ? root.ReplaceNode(changed.Old, changed.New) : root)];
    }

    private static (SyntaxNode Old, SyntaxNode New)? TryRewrite(SyntaxNode node, string expression, string? local)
        => node is ExpressionSyntax place and not LambdaExpressionSyntax ? new PlaceRewriter(expression, local).TryRewrite(place)
            : new ResultRewriter(expression, local).TryRewrite(node) is { } changed ? (node, changed)
            : null;

    private static LambdaExpressionSyntax? FindLambda(ExpressionSyntax? value) => value switch
    {
        LambdaExpressionSyntax lambda => lambda,
        ParenthesizedExpressionSyntax parenthesized => FindLambda(parenthesized.Expression),
        CastExpressionSyntax cast => FindLambda(cast.Expression),
        _ => null,
    };
}
