using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Activations.Generator.Benchmarks.Analyzers;

namespace Activations.Generator.Benchmarks.Reports;

/// <summary>What the analyzers cost.</summary>
/// <param name="files">The files of the project.</param>
/// <param name="lines">Their lines.</param>
/// <param name="without">The compilations without our analyzers.</param>
/// <param name="with">Those with them.</param>
internal sealed class AnalyzerReport(int files, int lines, IReadOnlyList<Compilation> without, IReadOnlyList<Compilation> with)
{
    public const string Heading = "## The analyzers' share of the compiler's time";

    public string Table()
    {
        double total = Median(with, static run => run.ProcessorSeconds);
        MarkdownTable table = new(1, "median of the runs", "seconds", "share of the compiler's time");
        table.Add("compiler with analyzers and generator", Seconds(total), Share(total, total));
        table.Add("our analyzers, by the compiler's report", Seconds(Median(with, static run => run.AnalyzerSeconds)), Share(Median(with, static run => run.AnalyzerSeconds), total));
        table.Add("our generator, by the compiler's report", Seconds(Median(with, static run => run.GeneratorSeconds)), Share(Median(with, static run => run.GeneratorSeconds), total));
        double plain = Median(without, static run => run.ProcessorSeconds);
        table.Add("compiler without either", Seconds(plain), Share(plain, total));
        table.Add("the difference", Seconds(total - plain), Share(total - plain, total));
        return table.ToString();
    }

    public string Section() => $"""
        {Heading}

        A project of {files.ToString("N0", CultureInfo.InvariantCulture)} files and {lines.ToString("N0", CultureInfo.InvariantCulture)} lines without activations: records, queries, parsers, asynchronous code, some numerics, exponentials in one file of
        twenty. The goal is less than 5 %. Written by

            dotnet run -c Release --project Generator.Benchmarks -- analyzers --output docs/benchmarks.md

        on {Machine.Today}, SDK {DotnetFolder.Version}, {with.Count.ToString(CultureInfo.InvariantCulture)} runs: {Machine.Description}.

        - The compiler is started as a process of its own, so nothing is warm: our code is compiled just in time in each run, which a compiler server does once.
        - No other analyzers run. The SDK's own, which most projects have, add to the compiler's time and not to ours.
        - The first lines are what `/reportanalyzer` prints (`-p:ReportAnalyzer=true`) against the process's time on all processors. The difference also has what the
          compiler does to feed any analyzer: it reads the code into operations, which other analyzers would share.

        {Table()}
        """;

    private static double Median(IEnumerable<Compilation> runs, Func<Compilation, double> value)
    {
        double[] sorted = [.. runs.Select(value).Order()];
        return sorted[(sorted.Length - 1) / 2];
    }

    private static string Seconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Share(double value, double total) => (100 * value / total).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
