using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Activations.Generator.Tests.Fuzzing;

/// <summary>Generator and analyzers at work on one source, and all that mustn't come of it.</summary>
/// <param name="Flaws">What is wrong with the generator or the analyzers; empty if nothing is.</param>
/// <param name="HasFiles">Whether anything was generated.</param>
/// <param name="IsChecked">Whether nobody reported an error, so that the whole compilation was held to have none.</param>
/// <param name="Generating">What the generator alone took.</param>
internal sealed record DefinitionRun(ImmutableArray<string> Flaws, bool HasFiles, bool IsChecked, TimeSpan Generating)
{
    /// <summary>A thousand times what a source takes: only what doesn't end reaches it.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(ActivationGenerator).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Runs a source through everything.</summary>
    /// <param name="empty">A compilation without sources, whose references are bound once.</param>
    /// <param name="options">The language version.</param>
    /// <param name="source">The source.</param>
    /// <param name="generator">The generator; ours, but for those that must fail.</param>
    /// <returns>What came of it.</returns>
    public static DefinitionRun Of(CSharpCompilation empty, CSharpParseOptions options, string source, IIncrementalGenerator? generator = null)
    {
        List<string> flaws = [];
        CSharpCompilation user = empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, options, "Test0.cs"));
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([(generator ?? new ActivationGenerator()).AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(user, out Compilation complete, out ImmutableArray<Diagnostic> reported);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();

        // CS8785 among them. The generator itself reports nothing at all.
        flaws.AddRange(reported.Select(Text));
        if (result.Exception is { } exception)
        {
            flaws.Add(exception.ToString());
        }

        bool hasFiles = result.GeneratedSources.Any(static file => file.HintName.EndsWith(".g.cs", StringComparison.Ordinal));
        bool hasReports = Analyze(user, flaws);
        bool isChecked = !hasReports && FindErrors(user, complete, flaws);
        if (isChecked && !hasFiles && HasActivation(user))
        {
            flaws.Add("Nothing was generated, and nobody says why.");
        }

        return new DefinitionRun([.. flaws], hasFiles, isChecked, driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime);
    }

    /// <returns>Whether an error was reported.</returns>
    private static bool Analyze(CSharpCompilation user, List<string> flaws)
    {
        ConcurrentBag<string> exceptions = [];
        CompilationWithAnalyzers run = new(
            user,
            s_analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                onAnalyzerException: (exception, _, _) => exceptions.Add(exception.ToString()),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: true,
                analyzerExceptionFilter: static exception => exception is not OperationCanceledException));
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            ImmutableArray<Diagnostic> diagnostics = run.GetAnalyzerDiagnosticsAsync(limit.Token).GetAwaiter().GetResult();
            flaws.AddRange(diagnostics.Select(Text).Where(static text => text.Contains("failed on", StringComparison.Ordinal)));
            return diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
        catch (OperationCanceledException)
        {
            exceptions.Add($"No end within {s_limit}.");
            return true;
        }
        finally
        {
            flaws.AddRange(exceptions);
        }
    }

    /// <summary>Finds the errors of the whole compilation, unless the user's own part has some that nothing generated would take away.</summary>
    /// <returns>Whether the whole was held to have none.</returns>
    private static bool FindErrors(CSharpCompilation user, Compilation complete, List<string> flaws)
    {
        HashSet<(string, TextSpan)> before = [.. Errors(user).Select(static error => (error.Id, error.Location.SourceSpan))];
        ImmutableArray<Diagnostic> after = [.. Errors(complete)];
        if (after.Any(error => before.Contains((error.Id, error.Location.SourceSpan)) && error.Location.SourceTree?.FilePath == "Test0.cs"))
        {
            return false;
        }

        flaws.AddRange(after.Take(5).Select(Text));
        return true;
    }

    private static IEnumerable<Diagnostic> Errors(Compilation compilation)
        => compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static bool HasActivation(CSharpCompilation user)
        => user.SyntaxTrees[0].GetRoot().DescendantNodes()
            .Select(node => user.GetSemanticModel(user.SyntaxTrees[0]).GetDeclaredSymbol(node))
            .OfType<INamedTypeSymbol>()
            .Any(static type => type.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToString() == WellKnownNames.ActivationAttribute));

    /// <summary>A message is formatted when it is shown, and must not throw then.</summary>
    private static string Text(Diagnostic diagnostic)
        => $"{diagnostic.Location.GetLineSpan()}: {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
}
