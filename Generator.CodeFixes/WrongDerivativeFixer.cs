using System.Collections.Immutable;
using System.Composition;

using Activations.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Activations.CodeFixes;

/// <summary>ACT201: computes the derivative that is right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrongDerivativeFixer))]
[Shared]
internal sealed class WrongDerivativeFixer : ResultFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIdentifiers.WrongDerivative];

    protected override string Title => "Compute the right derivative";
}
