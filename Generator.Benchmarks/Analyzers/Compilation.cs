using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Activations.Generator.Benchmarks.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Activations.Generator.Benchmarks.Analyzers;

/// <summary>One compilation in this process, on one thread: what else the machine does meets the compiler and the analyzers alike.</summary>
/// <param name="CompilerSeconds">From the text to the assembly, without analyzers.</param>
/// <param name="AnalyzerSeconds">What the compiler's analyzer driver reports of each of our analyzers, by name.</param>
/// <param name="GeneratorSeconds">What the generator driver reports of our generator.</param>
internal sealed record Compilation(double CompilerSeconds, ImmutableSortedDictionary<string, double> AnalyzerSeconds, double GeneratorSeconds)
{
    /// <summary>What all analyzers take together.</summary>
    public double AllAnalyzersSeconds => AnalyzerSeconds.Values.Sum();

    /// <summary>Compiles sources.</summary>
    /// <param name="sources">The files' texts.</param>
    /// <returns>What it took.</returns>
    /// <exception cref="IOException">The compiler rejects the sources, or an analyzer reports something.</exception>
    public static async Task<Compilation> RunAsync(IReadOnlyList<string> sources)
    {
        // The last run's garbage is nobody's fault in this one.
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        CSharpCompilation compilation = Create(sources);
        Reject(compilation.Emit(Stream.Null).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        double compiler = Stopwatch.GetElapsedTime(start).TotalSeconds;

        // From the text again: the analyzers find nothing that the compiler has remembered.
        CSharpCompilation analyzed = Create(sources);
        double generator = CSharpGeneratorDriver.Create([new ActivationGenerator().AsSourceGenerator()], parseOptions: CompilerReferences.ParseOptions)
            .RunGenerators(analyzed)
            .GetTimingInfo()
            .GeneratorTimes.Sum(static time => time.ElapsedTime.TotalSeconds);
        CompilationWithAnalyzers withAnalyzers = analyzed.WithAnalyzers(CreateAnalyzers(), new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        AnalysisResult result = await withAnalyzers.GetAnalysisResultAsync(CancellationToken.None).ConfigureAwait(false);
        Reject(result.GetAllDiagnostics().Where(static diagnostic => diagnostic.Id.StartsWith("ACT", StringComparison.Ordinal) || diagnostic.Id == "AD0001"));
        return new Compilation(
            compiler,
            result.AnalyzerTelemetryInfo.ToImmutableSortedDictionary(
                static pair => pair.Key.GetType().Name,
                static pair => pair.Value.ExecutionTime.TotalSeconds,
                StringComparer.Ordinal),
            generator);
    }

    private static CSharpCompilation Create(IReadOnlyList<string> sources)
    {
        CSharpCompilation compilation = CompilerReferences.Compile(sources.Select(static source => CSharpSyntaxTree.ParseText(source, CompilerReferences.ParseOptions)));
        return compilation.WithOptions(compilation.Options.WithConcurrentBuild(false).WithOptimizationLevel(OptimizationLevel.Release));
    }

    private static ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() =>
    [
        .. typeof(ActivationGenerator).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    private static void Reject(IEnumerable<Diagnostic> diagnostics)
    {
        if (diagnostics.FirstOrDefault() is { } first)
        {
            throw new IOException($"The synthetic project isn't as it should be: {first}");
        }
    }
}
