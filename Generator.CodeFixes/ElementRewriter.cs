using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.CodeFixes;

/// <summary>Gives the one assignment to an element in a loop another value.</summary>
/// <param name="expression">The value.</param>
/// <param name="local">The declaration of a local that it needs, or <see langword="null"/>.</param>
internal sealed class ElementRewriter(string expression, string? local)
{
    /// <summary>Whether a method writes to the elements of a collection.</summary>
    public static bool IsElementwise(BlockSyntax body) => Assignments(body).Any();

    /// <summary>The method with the value, or <see langword="null"/> if there is no place for it.</summary>
    public SyntaxNode? TryRewrite(MethodDeclarationSyntax method, BlockSyntax body)
    {
        AssignmentExpressionSyntax[] assignments = [.. Assignments(body)];
        AssignmentExpressionSyntax assignment = assignments[0];
        if (assignments.Length > 1
            || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            || assignment.Parent is not ExpressionStatementSyntax statement
            || (local is not null && statement.Parent is not BlockSyntax))
        {
            return null;
        }

        ExpressionStatementSyntax changed = statement.WithExpression(assignment.WithRight(SyntaxFactory.ParseExpression(expression).WithTriviaFrom(assignment.Right)));
        if (statement.Parent is not BlockSyntax block)
        {
            return method.ReplaceNode(statement, changed);
        }

        // What was computed for the old value only goes with it, but not what was said about it.
        int place = block.Statements.IndexOf(statement);
        List<StatementSyntax> before = [.. block.Statements.Take(place)];
        List<SyntaxTrivia> kept = [];
        for (int i = before.Count - 1; i >= 0; i--)
        {
            IEnumerable<SyntaxNode> rest = [.. before.Skip(i + 1), changed, .. block.Statements.Skip(place + 1)];
            if (before[i] is LocalDeclarationStatementSyntax declaration && !declaration.Declaration.Variables.Any(variable => IsRead(variable.Identifier.ValueText, rest)))
            {
                kept.InsertRange(0, CommentLines(declaration));
                before.RemoveAt(i);
            }
        }

        string indentation = ResultRewriter.Indentation(statement);
        string end = ResultRewriter.EndOfLine(method);
        IEnumerable<StatementSyntax> declared = local is null ? [] : [SyntaxFactory.ParseStatement(indentation + local + end)];
        IEnumerable<StatementSyntax> all = [.. before, .. declared, changed, .. block.Statements.Skip(place + 1)];
        List<StatementSyntax> statements = [.. all];
        if (kept.Count > 0)
        {
            StatementSyntax first = statements[before.Count];
            statements[before.Count] = first.WithLeadingTrivia(SyntaxFactory.TriviaList(kept.Concat(first.GetLeadingTrivia())));
        }

        return method.ReplaceNode(block, block.WithStatements(SyntaxFactory.List(statements)));
    }

    private static IEnumerable<AssignmentExpressionSyntax> Assignments(BlockSyntax body)
        => body.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(static assignment => assignment.Left is ElementAccessExpressionSyntax);

    private static bool IsRead(string name, IEnumerable<SyntaxNode> nodes)
        => nodes.Any(node => node.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name));

    private static IEnumerable<SyntaxTrivia> CommentLines(StatementSyntax statement)
    {
        string indentation = ResultRewriter.Indentation(statement);
        string end = ResultRewriter.EndOfLine(statement);
        return ResultRewriter.Comments(statement.DescendantTrivia())
            .SelectMany(comment => SyntaxFactory.ParseLeadingTrivia(indentation + comment + end));
    }
}
