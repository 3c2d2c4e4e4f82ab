using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;

using Activations.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.CodeFixes;

/// <summary>ACT007: removes the hyperparameter, so that its default holds if there is one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HyperparameterFixer))]
[Shared]
internal sealed class HyperparameterFixer : DocumentFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIdentifiers.Hyperparameter];

    protected override SyntaxNode? FindNode(SyntaxNode root, Diagnostic diagnostic)
        => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>();

    protected override IEnumerable<DocumentFix> GetFixes(SyntaxNode node, Diagnostic diagnostic)
        => node is AttributeArgumentSyntax { NameEquals.Name: { } name }
            ? [new DocumentFix($"Remove {name}", nameof(HyperparameterFixer), AttributeArgument.Remove)]
            : [];
}
