using System.Collections.Immutable;
using System.Composition;

using Activations.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Activations.CodeFixes;

/// <summary>ACT101: takes the derivative from the output.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedundantExponentialFixer))]
[Shared]
internal sealed class RedundantExponentialFixer : ResultFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIdentifiers.RedundantExponential];

    protected override string Title => "Use the output";
}
