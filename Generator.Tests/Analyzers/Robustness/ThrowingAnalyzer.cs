using System;
using System.Collections.Immutable;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Activations.Generator.Tests.Analyzers.Robustness;

/// <summary>What must be found: it throws at one kind of broken code, a method without a name.</summary>
#pragma warning disable RS1038, RS1041 // Nobody loads it but this test.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ThrowingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        new("TEST001", "Title", "Message", "Category", DiagnosticSeverity.Warning, isEnabledByDefault: true),
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            static symbol =>
            {
                if (symbol.Symbol.Name.Length == 0)
                {
                    throw new InvalidOperationException("No name.");
                }
            },
            SymbolKind.Method,
            SymbolKind.NamedType);
    }
}
