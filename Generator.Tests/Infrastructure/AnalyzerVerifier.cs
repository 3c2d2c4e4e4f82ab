using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// Runs an analyzer as in a user's build, after the generator, and compares what it and the compiler report with the
/// marks in the source. Of the shape of Microsoft.CodeAnalysis.Testing's verifier of this name.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
internal static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Checks that exactly the marked diagnostics are reported.</summary>
    /// <param name="markedSource">The source.</param>
    /// <param name="messages">Texts each of which one of the messages contains.</param>
    /// <returns>The diagnostics, in the order of the source.</returns>
    public static async Task<ImmutableArray<Diagnostic>> VerifyAnalyzerAsync(string markedSource, params string[] messages)
    {
        MarkedSource source = MarkedSource.Parse(markedSource);
        ImmutableArray<Diagnostic> actual = await RunAsync(TestReferences.Compile(source.Text));
        VerifyMarks(source, actual);
        foreach (string message in messages)
        {
            Assert.Contains(actual, diagnostic => Message(diagnostic).Contains(message, StringComparison.Ordinal));
        }

        return actual;
    }

    /// <summary>Runs the generator and the analyzer.</summary>
    /// <param name="compilation">The user's compilation.</param>
    /// <returns>What the analyzer reports and what the compiler rejects, in the order of the source.</returns>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(CSharpCompilation compilation)
    {
        CSharpParseOptions parseOptions = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        CSharpGeneratorDriver
            .Create([new ActivationGenerator().AsSourceGenerator()], parseOptions: parseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> fromDriver);

        // CS8785 says that a generator threw.
        Assert.Empty(fromDriver);
        CompilationWithAnalyzers withAnalyzers = generated.WithAnalyzers([new TAnalyzer()], new AnalyzerOptions([]));
        ImmutableArray<Diagnostic> fromAnalyzer = await withAnalyzers.GetAnalyzerDiagnosticsAsync();

        // AD0001 says that an analyzer threw.
        Assert.DoesNotContain(fromAnalyzer, diagnostic => diagnostic.Id == "AD0001");
        return
        [
            .. generated.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Concat(fromAnalyzer)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    private static void VerifyMarks(MarkedSource source, ImmutableArray<Diagnostic> actual)
    {
        static string Id(string id) => id.Length > 0 ? id : new TAnalyzer().SupportedDiagnostics.Single().Id;

        IEnumerable<string> expectedLines = source.Marks.Select(mark => Line(source.Text, Id(mark.Id), mark.Span)).Order(StringComparer.Ordinal);
        IEnumerable<string> actualLines = actual
            .Select(diagnostic => Line(source.Text, diagnostic.Id, diagnostic.Location.SourceSpan))
            .Order(StringComparer.Ordinal);
        if (!expectedLines.SequenceEqual(actualLines))
        {
            Assert.Fail($"""
                Expected:
                {string.Join('\n', expectedLines)}
                Actual:
                {string.Join('\n', actual)}
                """);
        }
    }

    private static string Line(string text, string id, TextSpan span)
        => $"{id} at {span}: {(span.End <= text.Length ? text.Substring(span.Start, span.Length) : "(outside)")}";

    private static string Message(Diagnostic diagnostic)
        => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
