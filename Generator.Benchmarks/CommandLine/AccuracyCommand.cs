using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Activations.Generator.Benchmarks.Accuracy;
using Activations.Generator.Benchmarks.Reports;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>accuracy</c>: the errors over all floats, and at a sample of the doubles.</summary>
internal static class AccuracyCommand
{
    public static Command Create(TextWriter output)
    {
        Option<int> sample = SharedOptions.Positive("--sample", "N", "Every Nth float only; an odd number reaches all exponents evenly", 1);
        Option<int> doubles = SharedOptions.Positive("--doubles", "N", "At about how many doubles", 60_000);
        Option<string[]> function = SharedOptions.Names([.. CatalogueScan.Functions.Select(static function => function.Entry)]);
        Option<string?> records = new("--records")
        {
            Description = "Keeps what is found here, and scans only what has changed since: a scan of all floats can be stopped and go on",
            HelpName = "DIR",
        };
        Option<string?> file = new("--output") { Description = "Also writes the report, for instance to docs/accuracy.md", HelpName = "FILE" };

        Command command = new("accuracy", "Compares the catalogue's activations with their references, over every float and a sample of the doubles.")
        {
            sample, doubles, function, records, file,
        };
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(function) ?? [];
            CatalogueScan scan = new(
                [.. CatalogueScan.Functions.Where(f => names.Length == 0 || names.Contains(f.Entry, StringComparer.OrdinalIgnoreCase))]);
            scan.CheckControl();
            int step = parsed.GetValue(sample);
            double[] arguments = DoubleScan.Sample(parsed.GetValue(doubles));
            Stopwatch clock = Stopwatch.StartNew();
            List<ScanResult> results = [];
            RecordedScans recorded = new(parsed.GetValue(records));
            foreach (ScanResult result in scan.Floats(step, Environment.ProcessorCount, recorded).Concat(scan.Doubles(arguments, Environment.ProcessorCount)))
            {
                if (results.Count > 0 && (results[^1].Function, results[^1].IsDouble) != (result.Function, result.IsDouble))
                {
                    Report(results[^1], clock);
                }

                results.Add(result);
            }

            AccuracyReport report = new(results, step, arguments.Length, clock.Elapsed + recorded.Spared);
            output.WriteLine(report.Sections());
            if (parsed.GetValue(file) is { } path)
            {
                DocumentFile.Write(path, report.Document());
            }
        });
        return command;
    }

    private static void Report(ScanResult last, Stopwatch clock)
        => Console.Error.WriteLine(FormattableString.Invariant(
            $"{last.Function}, {(last.IsDouble ? "double" : "float")}: done after {clock.Elapsed.TotalSeconds:0} s"));
}
