using System;
using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.CodeFixes;

/// <summary>Gives a function another result, and keeps its comments and its layout.</summary>
/// <param name="expression">The result.</param>
/// <param name="local">The declaration of a local that it needs, or <see langword="null"/>.</param>
internal sealed class ResultRewriter(string expression, string? local)
{
    /// <summary>The function with the result, or <see langword="null"/> if there is no place for it.</summary>
    /// <param name="node">A method, a local function or a lambda.</param>
    public SyntaxNode? TryRewrite(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax { Body: { } body } method => method.WithBody(Rewrite(body, Indentation(method))),
        MethodDeclarationSyntax { ExpressionBody: { } body } method when local is null => method.ReplaceNode(body.Expression, Replace(body.Expression)),
        MethodDeclarationSyntax { ExpressionBody: { } body } method => RewriteArrow(method, body),
        LocalFunctionStatementSyntax { Body: { } body } function => function.WithBody(Rewrite(body, Indentation(function))),
        LocalFunctionStatementSyntax { ExpressionBody: { } body } function when local is null => function.ReplaceNode(body.Expression, Replace(body.Expression)),
        LocalFunctionStatementSyntax { ExpressionBody: { } body } function => RewriteArrow(function, body),
        LambdaExpressionSyntax { Block: { } body } lambda => lambda.WithBody(Rewrite(body, Indentation(body.CloseBraceToken))),
        LambdaExpressionSyntax { ExpressionBody: { } body } lambda when local is null => lambda.ReplaceNode(body, Replace(body)),
        LambdaExpressionSyntax { ExpressionBody: { } body } lambda => RewriteLambda(lambda, body),
        _ => null,
    };

    /// <summary>The indentation of a declaration's first line.</summary>
    public static string Indentation(SyntaxNodeOrToken node)
    {
        SyntaxTriviaList trivia = node.GetLeadingTrivia();
        return trivia.Count > 0 && trivia[trivia.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? trivia[trivia.Count - 1].ToString() : string.Empty;
    }

    /// <summary>One level of indentation, as the file has it.</summary>
    public static string Step(string indentation) => indentation.Contains("\t") ? "\t" : "    ";

    /// <summary>The end of line that the file has.</summary>
    public static string EndOfLine(SyntaxNode node)
    {
        SyntaxTrivia end = node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return end.IsKind(SyntaxKind.EndOfLineTrivia) ? end.ToString() : "\n";
    }

    /// <summary>The comments within a piece of code that is about to go.</summary>
    public static IReadOnlyList<string> Comments(IEnumerable<SyntaxTrivia> trivia)
        => [.. trivia.Where(static piece => piece.IsKind(SyntaxKind.SingleLineCommentTrivia) || piece.IsKind(SyntaxKind.MultiLineCommentTrivia)).Select(static piece => piece.ToString().TrimEnd())];

    /// <summary>The result in the place of an expression, with the comments of that.</summary>
    public ExpressionSyntax Replace(ExpressionSyntax old)
    {
        // Comments inside the old expression would go with it.
        IReadOnlyList<string> comments = Comments(old.DescendantTrivia().Where(trivia => old.Span.Contains(trivia.Span)));
        string kept = string.Concat(comments.Where(static comment => comment.StartsWith("/*", StringComparison.Ordinal)).Select(static comment => comment + " "));
        string lines = string.Concat(comments.Where(static comment => comment.StartsWith("//", StringComparison.Ordinal)).Select(static comment => "/*" + comment.Substring(2) + " */ "));
        return SyntaxFactory.ParseExpression(kept + lines + expression)
            .WithLeadingTrivia(old.GetLeadingTrivia().AddRange(SyntaxFactory.ParseLeadingTrivia(kept + lines)))
            .WithTrailingTrivia(old.GetTrailingTrivia());
    }

    private BlockSyntax Rewrite(BlockSyntax body, string indentation)
    {
        IReadOnlyList<string> comments = Comments(body.DescendantTrivia().Where(trivia => body.Span.Contains(trivia.Span)));
        bool isOneLine = !body.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && body.Span.Contains(trivia.Span));
        BlockSyntax block = isOneLine ? Line(comments) : Block(body, comments, indentation);
        return block
            .WithOpenBraceToken(block.OpenBraceToken.WithLeadingTrivia(body.OpenBraceToken.LeadingTrivia))
            .WithCloseBraceToken(block.CloseBraceToken.WithTrailingTrivia(body.CloseBraceToken.TrailingTrivia));
    }

    private MethodDeclarationSyntax RewriteArrow(MethodDeclarationSyntax method, ArrowExpressionClauseSyntax body)
    {
        string indentation = Indentation(method);
        BlockSyntax block = ArrowBlock(method, body, indentation).WithTrailingTrivia(method.SemicolonToken.TrailingTrivia);
        SyntaxToken before = body.ArrowToken.GetPreviousToken();
        return method
            .ReplaceToken(before, before.WithTrailingTrivia(SyntaxFactory.ParseTrailingTrivia(EndOfLine(method))))
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(block);
    }

    private LocalFunctionStatementSyntax RewriteArrow(LocalFunctionStatementSyntax function, ArrowExpressionClauseSyntax body)
    {
        string indentation = Indentation(function);
        BlockSyntax block = ArrowBlock(function, body, indentation).WithTrailingTrivia(function.SemicolonToken.TrailingTrivia);
        SyntaxToken before = body.ArrowToken.GetPreviousToken();
        return function
            .ReplaceToken(before, before.WithTrailingTrivia(SyntaxFactory.ParseTrailingTrivia(EndOfLine(function))))
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(block);
    }

    private BlockSyntax ArrowBlock(SyntaxNode declaration, ArrowExpressionClauseSyntax body, string indentation)
        => Block(declaration, Comments(body.DescendantTrivia()), indentation).WithLeadingTrivia(SyntaxFactory.ParseLeadingTrivia(indentation));

    private LambdaExpressionSyntax RewriteLambda(LambdaExpressionSyntax lambda, ExpressionSyntax body)
    {
        // On one line, as it was; line comments would swallow the rest of it.
        IEnumerable<string> comments = Comments(body.DescendantTrivia().Where(trivia => body.Span.Contains(trivia.Span)))
            .Select(static comment => (comment.StartsWith("//", StringComparison.Ordinal) ? "/*" + comment.Substring(2) + " */" : comment));
        return lambda.WithBody(Line(comments).WithLeadingTrivia(body.GetLeadingTrivia()).WithTrailingTrivia(body.GetTrailingTrivia()));
    }

    private BlockSyntax Line(IEnumerable<string> comments)
        => (BlockSyntax)SyntaxFactory.ParseStatement($"{{ {string.Concat(comments.Select(static comment => comment + " "))}{(local is null ? "" : local + " ")}return {expression}; }}");

    private BlockSyntax Block(SyntaxNode old, IReadOnlyList<string> comments, string indentation)
    {
        string end = EndOfLine(old);
        string inner = indentation + Step(indentation);
        IEnumerable<string> lines = [.. comments, .. local is null ? (IEnumerable<string>)[] : [local], $"return {expression};"];
        return (BlockSyntax)SyntaxFactory.ParseStatement("{" + end + string.Concat(lines.Select(line => inner + line + end)) + indentation + "}");
    }
}
