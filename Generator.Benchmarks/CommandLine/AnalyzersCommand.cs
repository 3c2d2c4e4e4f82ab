using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Activations.Generator.Benchmarks.Analyzers;
using Activations.Generator.Benchmarks.Reports;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>analyzers</c>: what they cost a project that has no activations.</summary>
internal static class AnalyzersCommand
{
    private const string AnalyzerFile = "Activations.Generator.dll";

    public static Command Create(TextWriter output)
    {
        Option<int> files = SharedOptions.Positive("--files", "N", "How many files the project has", 2000);
        Option<int> runs = SharedOptions.Positive("--runs", "N", "How often it is compiled with and without the analyzers, of which the medians count", 5);
        Option<string?> file = new("--output") { Description = "Also writes the table into this document, for instance docs/benchmarks.md", HelpName = "FILE" };

        Command command = new("analyzers", "Measures the analyzers' share of the compiler's time on a project without activations.") { files, runs, file };
        command.SetAction(parsed =>
        {
            AnalyzerReport report = Measure(parsed.GetValue(files), parsed.GetValue(runs));
            output.WriteLine(report.Table());
            if (parsed.GetValue(file) is { } path)
            {
                DocumentFile.WriteSection(path, AnalyzerReport.Heading, report.Section());
            }
        });
        return command;
    }

    private static AnalyzerReport Measure(int files, int runs)
    {
        // Beside this program: the one that it was built with.
        string analyzer = Path.Combine(AppContext.BaseDirectory, AnalyzerFile);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("activations-analyzers-");
        try
        {
            int lines = SyntheticProject.Write(folder.FullName, files);
            List<Compilation> without = [];
            List<Compilation> with = [];

            // The first of each only brings the files into the system's cache. They take turns: a disturbance meets both.
            for (int i = 0; i <= runs; i++)
            {
                Compilation plain = Compilation.Run(folder.FullName, null);
                Compilation analyzed = Compilation.Run(folder.FullName, analyzer);
                if (i > 0)
                {
                    without.Add(plain);
                    with.Add(analyzed);
                }
            }

            return new AnalyzerReport(files, lines, without, with);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
