using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Activations.Generator.Benchmarks.Analyzers;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Benchmarks.Reports;

/// <summary>What the analyzers cost.</summary>
/// <param name="files">The files of the project.</param>
/// <param name="lines">Their lines.</param>
/// <param name="runs">The compilations.</param>
internal sealed class AnalyzerReport(int files, int lines, IReadOnlyList<Compilation> runs)
{
    public const string Heading = "## The analyzers' share of the compiler's time";

    public string Table()
    {
        MarkdownTable table = new(1, "median of the runs", "seconds", "share of the compiler's time");
        Add(table, "compiler, from text to assembly", static run => run.CompilerSeconds);
        Add(table, "our analyzers", static run => run.AllAnalyzersSeconds);
        foreach (string name in runs[0].AnalyzerSeconds.Keys)
        {
            Add(table, "- " + name, run => run.AnalyzerSeconds[name]);
        }

        Add(table, "our generator", static run => run.GeneratorSeconds);
        return table.ToString();
    }

    public string Section() => $"""
        {Heading}

        A project of {files.ToString("N0", CultureInfo.InvariantCulture)} files and {lines.ToString("N0", CultureInfo.InvariantCulture)} lines without activations: records, queries, parsers, asynchronous code, some numerics, exponentials in one file of
        twenty; something that is active in each, and in one of ten a member that is named like a derivative. The goal is less than 5 %. Written by

            dotnet run -c Release --project Generator.Benchmarks -- analyzers --output docs/benchmarks.md

        on {Machine.Today}, Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version?.ToString(3)}, {runs.Count.ToString(CultureInfo.InvariantCulture)} runs: {Machine.Description}.

        - The compiler runs in the benchmark's process, warm as in a compiler server, on one thread. Each share is one run's, so that what else the machine does meets both
          sides of it.
        - The analyzers' and the generator's seconds are what the compiler's own drivers report, as `/reportanalyzer` (`-p:ReportAnalyzer=true`) prints them. They contain the
          binding of code that an analyzer asks for.
        - No other analyzers run. The SDK's own, which most projects have, add to the compiler's time and not to ours.

        {Table()}
        """;

    private void Add(MarkdownTable table, string name, Func<Compilation, double> seconds)
        => table.Add(
            name,
            Median(seconds).ToString("0.00", CultureInfo.InvariantCulture),
            (100 * Median(run => seconds(run) / run.CompilerSeconds)).ToString("0.00", CultureInfo.InvariantCulture) + " %");

    private double Median(Func<Compilation, double> value)
    {
        double[] sorted = [.. runs.Select(value).Order()];
        return sorted[(sorted.Length - 1) / 2];
    }
}
