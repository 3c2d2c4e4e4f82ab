using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;

using Activations.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.CodeFixes;

/// <summary>ACT010: saves something that the activation can save.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SaveFixer))]
[Shared]
internal sealed class SaveFixer : DocumentFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIdentifiers.Save];

    protected override SyntaxNode? FindNode(SyntaxNode root, Diagnostic diagnostic)
        => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>()?.Expression;

    protected override IEnumerable<DocumentFix> GetFixes(SyntaxNode node, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.PossibleSaves, out string? names)
            || names is not { Length: > 0 })
        {
            yield break;
        }

        foreach (string name in names.Split(','))
        {
            if (Rename(node, name) is { } renamed)
            {
                yield return new DocumentFix(
                    $"Use {renamed.WithoutTrivia()}",
                    nameof(SaveFixer) + "." + name,
                    (root, expression) => root.ReplaceNode(expression, renamed));
            }
        }
    }

    /// <summary>Keeps how the user qualifies the enum's name. A constant of another type is left to the user.</summary>
    private static ExpressionSyntax? Rename(SyntaxNode expression, string name)
        => expression switch
        {
            MemberAccessExpressionSyntax { Expression: var type, Name: var old } access
                when type is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "Saved" }
                    && type is not IdentifierNameSyntax { Identifier.ValueText: not "Saved" }
                => access.WithName(SyntaxFactory.IdentifierName(name).WithTriviaFrom(old)),
            CastExpressionSyntax cast => SyntaxFactory.ParseExpression(cast.Type + "." + name).WithTriviaFrom(cast),
            _ => null,
        };
}
