using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

using Activations.CodeFixes;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

using Xunit;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>All analyzers and fixes, as the package has them; what is added to it is tested by being there.</summary>
internal static class AllAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Instances<DiagnosticAnalyzer>(typeof(ActivationGenerator).Assembly);

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = Instances<CodeFixProvider>(typeof(PartialTypeFixer).Assembly);

    /// <summary>Runs all analyzers; none of them may throw.</summary>
    /// <param name="compilation">The user's compilation.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>What they report, in the order of the source.</returns>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(CSharpCompilation compilation, CancellationToken cancellationToken = default)
    {
        CompilationWithAnalyzers withAnalyzers = compilation.WithAnalyzers(Analyzers, new AnalyzerOptions([]));
        ImmutableArray<Diagnostic> diagnostics = await withAnalyzers.GetAnalyzerDiagnosticsAsync(cancellationToken);

        // AD0001 says that an analyzer threw.
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private static ImmutableArray<T> Instances<T>(Assembly assembly)
        =>
        [
            .. assembly.GetTypes()
                .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (T)Activator.CreateInstance(type)!),
        ];
}
