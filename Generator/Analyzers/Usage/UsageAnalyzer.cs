using System.Collections.Immutable;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>Holds hand-written activations and their derivatives to the standard of the generated ones.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        RedundantExponentialRule.Descriptor,
        OutputOverloadRule.Descriptor,
        WrongDerivativeRule.Descriptor,
        UnstableFunctionRule.Descriptor,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
    }
}
