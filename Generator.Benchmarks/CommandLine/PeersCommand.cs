using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using Activations.Generator.Benchmarks.Reports;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>peers</c>: ours against everybody else.</summary>
internal static class PeersCommand
{
    private static readonly int[] s_lengths = [8, 16, 32, 64, 100, 1_024, 131_072, 16_777_216];

    public static Command Create(TextWriter output)
    {
        Option<int[]> size = new("--size")
        {
            Description = "The numbers of elements; without the option " + string.Join(", ", s_lengths),
            HelpName = "N",
            AllowMultipleArgumentsPerToken = true,
        };
        size.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int[]>() is { } lengths && lengths.Any(static length => length is < 1 or > 1 << 28))
            {
                result.AddError("--size takes numbers from 1 to 2^28.");
            }
        });
        Option<double> seconds = new("--seconds")
        {
            Description = "How long each row of the tables is measured",
            HelpName = "S",
            DefaultValueFactory = static _ => 0.3,
        };
        Option<string?> file = new("--output") { Description = "Also writes the report, for instance to docs/benchmarks.md", HelpName = "FILE" };
        Option<string?> raw = new("--measurements") { Description = "Also writes the bare measurements", HelpName = "FILE" };
        Option<bool> narrow = new("--narrow")
        {
            Description = "Also measures the AVX2 and the 128-bit paths, in processes of their own",
        };
        Option<string[]> function = SharedOptions.Function();

        Command command = new("peers", "Times the activations against the scalar loop, System.Numerics.Tensors, XNNPACK and oneDNN.")
        {
            size, function, seconds, file, raw, narrow,
        };
        command.SetAction(parsed =>
        {
            int[] lengths = parsed.GetValue(size) is { Length: > 0 } given ? [.. given.Distinct().Order()] : s_lengths;
            TimeSpan budget = TimeSpan.FromSeconds(parsed.GetValue(seconds));
            IReadOnlyList<Measurement> measurements =
                new PeerTiming(parsed.Subjects(function), lengths, budget).Run(Console.Error.WriteLine);
            if (parsed.GetValue(raw) is { } rawPath)
            {
                MeasurementFile.Write(rawPath, measurements);
            }

            PeerReport report = new(measurements);
            output.WriteLine($"{Machine.Description}; {Machine.Today}; ns an element, in parentheses against ours\n");
            output.WriteLine(report.Tables(2));
            output.WriteLine("Peers that are faster\n\n" + report.Defeats());
            output.WriteLine(report.Claims());

            StringBuilder narrowTables = new();
            if (parsed.GetValue(narrow))
            {
                foreach (NarrowRun run in NarrowRun.All)
                {
                    PeerReport narrowReport = new(run.Measure(parsed.GetValue(function) ?? [], budget));
                    narrowTables.Append("## ").Append(run.Title).Append("\n\n").Append(narrowReport.Tables(3))
                        .Append("### Peers that are faster\n\n").Append(narrowReport.Defeats()).Append('\n');
                }

                output.WriteLine(narrowTables);
            }

            if (parsed.GetValue(file) is { } path)
            {
                DocumentFile.Write(path, Document(report, narrowTables.ToString()));
            }
        });
        return command;
    }

    private static string Document(PeerReport report, string narrowTables) => $"""
        # Benchmarks

        Nanoseconds an element; in parentheses the time against ours, so that more than 1 says that ours is faster. `~`: the quartiles of the
        samples are more than a quarter of the median apart. Written by

            dotnet run -c Release --project Generator.Benchmarks -- peers --narrow --output docs/benchmarks.md

        on {Machine.Today}: {Machine.Description}.

        - One thread. The contenders of a row take turns, A B C A B C …, with another one first each round, 50 µs or one call at a time; the numbers are medians.
        - All read and write the same arrays, which start at multiples of 64 bytes. `layer` is what a network calls: its cache is an ordinary
          array of .NET's.
        - Everything generated or managed is compiled fully optimized before it is timed (`TieredCompilation` in the project file), and called 40 times and more first. Each
          peer's result is compared with ours before its time counts.
        - *ours*: the static kernels; *Forward, training* includes what the layer keeps, *Backward* starts from it. *copy*: the same bytes read and written without
          arithmetic, with stores past the caches beyond 32 MB. *scalar loop*: `MathF`, with a derivative that evaluates the exponential again. *Tensors*:
          System.Numerics.Tensors, in as few calls as it has. XNNPACK has no backward passes. oneDNN's backward pass starts from the output where it can.
        - XNNPACK and oneDNN are the shared libraries of the system, called without a transition of the garbage collector. On Debian
          `apt-get install libxnnpack-dev libdnnl-dev` installs them (oneDNN's version 2); without them their columns are empty.

        ## What was promised

        {report.Claims()}
        {report.Tables(2)}
        ## Where a peer is faster

        {report.Defeats()}
        {narrowTables}
        """;
}
