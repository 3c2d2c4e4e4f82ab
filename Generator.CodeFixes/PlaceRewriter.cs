using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.CodeFixes;

/// <summary>Gives an expression within a function another value: the arm of a switch, what is returned, an element, a local.</summary>
/// <param name="expression">The value.</param>
/// <param name="local">The declaration of a local that it needs, or <see langword="null"/>.</param>
internal sealed class PlaceRewriter(string expression, string? local)
{
    /// <summary>What is replaced and by what, or <see langword="null"/> if there is no place for the local.</summary>
    /// <param name="old">The expression.</param>
    public (SyntaxNode Old, SyntaxNode New)? TryRewrite(ExpressionSyntax old)
    {
        StatementSyntax? statement = StatementOf(old);
        if (statement is null)
        {
            // An arm of a switch, or one side of a condition: no statement can stand before it.
            return Bind() is { } bound ? (old, WithCommentsOf(old, bound)) : null;
        }

        StatementSyntax changed = statement.ReplaceNode(old, WithCommentsOf(old, expression));
        return statement.Parent is BlockSyntax block ? (block, InBlock(block, statement, changed))
            : local is null ? (statement, changed)
            : (statement, AsBlock(statement, changed));
    }

    /// <summary>The statement whose value an expression is; a local before it is evaluated just as often.</summary>
    private static StatementSyntax? StatementOf(ExpressionSyntax old)
    {
        SyntaxNode? parent = old.Parent;
        while (parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            ReturnStatementSyntax statement => statement,
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } => statement,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } } => statement,
            _ => null,
        };
    }

    /// <summary>The value as one expression: <c>Sigmoid(x) switch { var s => s * (1 - s) }</c>.</summary>
    private string? Bind()
    {
        if (local is null)
        {
            return expression;
        }

        if (SyntaxFactory.ParseStatement(local) is not LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } || variables[0].Initializer is not { } initializer)
        {
            return null;
        }

        string value = initializer.Value is InvocationExpressionSyntax or IdentifierNameSyntax ? initializer.Value.ToString() : $"({initializer.Value})";
        return $"{value} switch {{ var {variables[0].Identifier.ValueText} => {expression} }}";
    }

    private static ExpressionSyntax WithCommentsOf(ExpressionSyntax old, string text) => new ResultRewriter(text, local: null).Replace(old);

    private BlockSyntax InBlock(BlockSyntax block, StatementSyntax statement, StatementSyntax changed)
    {
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
        string end = ResultRewriter.EndOfLine(block);
        IEnumerable<StatementSyntax> declared = local is null ? [] : [SyntaxFactory.ParseStatement(indentation + local + end)];
        List<StatementSyntax> statements = [.. before, .. declared, changed, .. block.Statements.Skip(place + 1)];
        if (kept.Count > 0)
        {
            StatementSyntax first = statements[before.Count];
            statements[before.Count] = first.WithLeadingTrivia(SyntaxFactory.TriviaList(kept.Concat(first.GetLeadingTrivia())));
        }

        return block.WithStatements(SyntaxFactory.List(statements));
    }

    /// <summary>A block where a single statement stood: in a section of a switch, or below an <c>if</c>.</summary>
    private BlockSyntax AsBlock(StatementSyntax statement, StatementSyntax changed)
    {
        string indentation = ResultRewriter.Indentation(statement);
        bool isOnLineOfItsOwn = statement.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        if (!isOnLineOfItsOwn)
        {
            // On one line, as it was.
            BlockSyntax line = (BlockSyntax)SyntaxFactory.ParseStatement($"{{ {local} }}");
            return line
                .AddStatements(changed.WithoutLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(statement.GetLeadingTrivia())
                .WithTrailingTrivia(statement.GetTrailingTrivia());
        }

        string end = ResultRewriter.EndOfLine(statement);
        bool isBody = statement.Parent is not SwitchSectionSyntax;
        string outer = isBody ? ResultRewriter.Indentation(statement.Parent!) : indentation;
        string inner = isBody ? indentation : indentation + ResultRewriter.Step(indentation);
        BlockSyntax block = (BlockSyntax)SyntaxFactory.ParseStatement($"{outer}{{{end}{inner}{local}{end}{outer}}}{end}");
        SyntaxTriviaList comments = SyntaxFactory.TriviaList(statement.GetLeadingTrivia().Take(statement.GetLeadingTrivia().Count - (indentation.Length > 0 ? 1 : 0)));
        return block
            .WithStatements(block.Statements.Add(changed.WithLeadingTrivia(SyntaxFactory.ParseLeadingTrivia(inner))))
            .WithLeadingTrivia(comments.AddRange(SyntaxFactory.ParseLeadingTrivia(outer)));
    }

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
