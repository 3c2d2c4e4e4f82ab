using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Activations.Generator.Tests.Analyzers.Robustness;

/// <summary>Runs analyzers over any text, and says which exceptions they throw and whether they come to an end.</summary>
internal static class AnalyzerRun
{
    /// <summary>A thousand times what a source takes: only an analyzer that doesn't end reaches it.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    /// <summary>Analyzes one source.</summary>
    /// <param name="compilation">A compilation without sources, whose references are bound once.</param>
    /// <param name="options">The language version.</param>
    /// <param name="source">The source.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <returns>What was thrown.</returns>
    public static async Task<IReadOnlyCollection<string>> FindExceptionsAsync(
        CSharpCompilation compilation,
        CSharpParseOptions options,
        string source,
        ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        ConcurrentBag<string> exceptions = [];
        CompilationWithAnalyzers run = new(
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, options, "Test0.cs")),
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                onAnalyzerException: (exception, _, _) => exceptions.Add(exception.ToString()),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: true,
                analyzerExceptionFilter: exception => exception is not OperationCanceledException));
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            ImmutableArray<Diagnostic> diagnostics = await run.GetAnalyzerDiagnosticsAsync(limit.Token);

            // A message is formatted when it is shown, and must not throw then.
            foreach (string message in diagnostics.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)))
            {
                _ = message;
            }
        }
        catch (OperationCanceledException)
        {
            exceptions.Add($"No end within {s_limit}.");
        }

        return exceptions;
    }
}
