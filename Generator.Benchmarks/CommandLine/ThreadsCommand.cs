using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Activations.Generator.Benchmarks.Accuracy;
using Activations.Generator.Benchmarks.Reports;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>threads</c>: from which length on <c>Parallel = true</c> pays.</summary>
internal static class ThreadsCommand
{
    private static readonly string[] s_functions = ["relu", "sigmoid", "gelu", "mish"];
    private static readonly int[] s_lengths = [.. Enumerable.Range(13, 12).Select(static exponent => 1 << exponent)];

    public static Command Create(TextWriter output)
    {
        Option<string[]> function = SharedOptions.Names([.. CatalogueScan.Functions.Select(static function => function.Entry)], string.Join(", ", s_functions));
        Option<int> range = SharedOptions.Positive("--range", "N", "The least number of elements that a thread takes", 4_096);
        Option<double> seconds = new("--seconds")
        {
            Description = "How long each row of the table is measured",
            HelpName = "S",
            DefaultValueFactory = static _ => 0.5,
        };

        Command command = new("threads", "Times activations on one thread and on the thread pool, and says from which length on the pool pays.") { function, range, seconds };
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(function) is { Length: > 0 } given ? given : s_functions;
            ThreadTiming timing = new(
                [.. names.Select(static name => CatalogueScan.Functions.Single(f => f.Entry.Equals(name, StringComparison.OrdinalIgnoreCase)))],
                parsed.GetValue(range));
            output.WriteLine($"{Machine.Description}; {Machine.Today}; ns an element\n");
            output.WriteLine(Report([.. timing.Run(s_lengths, TimeSpan.FromSeconds(parsed.GetValue(seconds)))]));
        });
        return command;
    }

    private static string Report(IReadOnlyList<ThreadMeasurement> rows)
    {
        MarkdownTable table = new(2, "activation", "pass", "elements", "one thread", "thread pool", "times as fast");
        foreach (ThreadMeasurement row in rows)
        {
            table.Add(row.Function, row.Pass, Number(row.Length), Text(row.Alone), Text(row.Shared), Text(row.Alone / row.Shared));
        }

        MarkdownTable crossovers = new(2, "activation", "pass", "the pool pays from", "one thread takes there, in µs");
        foreach (IGrouping<(string Function, string Pass), ThreadMeasurement> group in rows.GroupBy(static row => (row.Function, row.Pass)))
        {
            // From the length on beyond which it never loses again.
            ThreadMeasurement[] paying = [.. group.Reverse().TakeWhile(static row => row.Shared < row.Alone)];
            string[] found = paying.Length == 0 ? ["nowhere here", string.Empty] : [Number(paying[^1].Length), Text(paying[^1].Alone * paying[^1].Length / 1000)];
            crossovers.Add([group.Key.Function, group.Key.Pass, .. found]);
        }

        return $"{table}\n{crossovers}";
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
