using System.Collections.Immutable;
using System.Composition;

using Activations.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Activations.CodeFixes;

/// <summary>ACT202: computes the same without overflow.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnstableFunctionFixer))]
[Shared]
internal sealed class UnstableFunctionFixer : ResultFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIdentifiers.UnstableFunction];

    protected override string Title => "Use the stable form";
}
