using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Activations.Generator.Benchmarks.Analyzers;
using Activations.Generator.Benchmarks.Reports;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>analyzers</c>: what they cost a project that has no activations.</summary>
internal static class AnalyzersCommand
{
    // Until the just-in-time compiler has made its best of all code, as in a compiler server. The analyzers' own is run
    // for few files only, so a part of the project wouldn't do.
    private const int WarmUps = 1;

    public static Command Create(TextWriter output)
    {
        Option<int> files = SharedOptions.Positive("--files", "N", "How many files the project has", 2000);
        Option<int> runs = SharedOptions.Positive("--runs", "N", "How often it is compiled, of which the medians count", 5);
        Option<string?> file = new("--output") { Description = "Also writes the table into this document, for instance docs/benchmarks.md", HelpName = "FILE" };

        Command command = new("analyzers", "Measures the analyzers' share of the compiler's time on a project without activations.") { files, runs, file };
        command.SetAction(async (parsed, _) =>
        {
            AnalyzerReport report = await MeasureAsync(parsed.GetValue(files), parsed.GetValue(runs)).ConfigureAwait(false);
            output.WriteLine(report.Table());
            if (parsed.GetValue(file) is { } path)
            {
                DocumentFile.WriteSection(path, AnalyzerReport.Heading, report.Section());
            }
        });
        return command;
    }

    private static async Task<AnalyzerReport> MeasureAsync(int files, int runs)
    {
        IReadOnlyList<string> sources = SyntheticProject.Write(files);
        for (int i = 0; i < WarmUps; i++)
        {
            await Compilation.RunAsync(sources).ConfigureAwait(false);
        }

        List<Compilation> compilations = [];
        for (int i = 0; i < runs; i++)
        {
            compilations.Add(await Compilation.RunAsync(sources).ConfigureAwait(false));
        }

        return new AnalyzerReport(files, sources.Sum(static source => source.AsSpan().Count('\n')), compilations);
    }
}
