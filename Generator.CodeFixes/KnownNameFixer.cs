using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;

using Activations.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.CodeFixes;

/// <summary>ACT002: replaces the unknown name by the nearest known one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KnownNameFixer))]
[Shared]
internal sealed class KnownNameFixer : DocumentFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIdentifiers.KnownName];

    protected override SyntaxNode? FindNode(SyntaxNode root, Diagnostic diagnostic)
        => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>()?.Expression;

    protected override IEnumerable<DocumentFix> GetFixes(SyntaxNode node, Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(DiagnosticProperties.NearestName, out string? name) && name is not null
            ? [new DocumentFix($"Use \"{name}\"", nameof(KnownNameFixer), (root, expression) => root.ReplaceNode(
                expression,
                SyntaxFactory
                    .LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name))
                    .WithTriviaFrom(expression)))]
            : [];
}
