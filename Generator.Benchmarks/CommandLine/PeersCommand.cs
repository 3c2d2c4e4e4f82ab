using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Reports;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>peers</c>: ours against everybody else.</summary>
internal static class PeersCommand
{
    private static readonly int[] s_lengths = [8, 16, 32, 64, 100, 1_024, 131_072, 16_777_216];
    private static readonly int[] s_narrowLengths = [100, 1_024, 131_072];

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
        Option<int> runs = SharedOptions.Positive("--runs", "N", "In how many processes, of which the medians count", 3);
        Option<string?> file = new("--output") { Description = "Also writes the report, for instance to docs/benchmarks.md", HelpName = "FILE" };
        Option<bool> narrow = new("--narrow") { Description = "Also measures the paths of machines with narrower vectors" };
        Option<string[]> function = SharedOptions.Function();

        Command command = new("peers", "Times the activations against the scalar loop, System.Numerics.Tensors, XNNPACK and oneDNN.")
        {
            size, function, seconds, runs, file, narrow,
        };
        command.SetAction(parsed =>
        {
            int[] lengths = parsed.GetValue(size) is { Length: > 0 } given ? [.. given.Distinct().Order()] : s_lengths;
            string[] names = [.. parsed.Subjects(function).Select(static subject => subject.Name)];
            PeerReport report = new(ChildRun.Widest.Measure(parsed.GetValue(runs), names, lengths, parsed.GetValue(seconds)), PeerNames.Rivals);
            output.WriteLine($"{Machine.Description}; {Machine.Today}; ns an element, in parentheses against ours\n");
            output.WriteLine(report.Tables(2));
            output.WriteLine("Peers that are faster\n\n" + report.Defeats());
            output.WriteLine("Where Fast isn't faster\n\n" + report.UselessFast());
            output.WriteLine("Slower than a copy\n\n" + report.SlowerThanCopy());
            output.WriteLine(report.Claims());

            StringBuilder narrowTables = new();
            if (parsed.GetValue(narrow))
            {
                foreach (ChildRun run in ChildRun.Narrow)
                {
                    PeerReport part = new(run.Measure(parsed.GetValue(runs), names, s_narrowLengths, parsed.GetValue(seconds)), PeerNames.ManagedRivals);
                    narrowTables.Append("## ").Append(run.Title).Append("\n\n").Append(part.Tables(3))
                        .Append("### Where a peer is faster\n\n").Append(part.Defeats()).Append('\n');
                }

                output.WriteLine(narrowTables);
            }

            if (parsed.GetValue(file) is { } path)
            {
                DocumentFile.Write(path, Document(report, narrowTables.ToString(), parsed.GetValue(runs)));
            }
        });
        return command;
    }

    private static string Document(PeerReport report, string narrowTables, int runs) => $"""
        # Benchmarks

        Nanoseconds an element; in parentheses the time against ours, so that more than 1 says that ours is faster. `~`: the quartiles of the
        samples, or the processes, are more than a quarter of the median apart. Written by

            {Machine.Command}

        on {Machine.Today}: {Machine.Description}.

        - One thread. The contenders of a row take turns, A B C A B C …, with another one first each round, 50 µs or one call at a time; the numbers are medians.
        - All read and write the same arrays, which start at multiples of 64 bytes. `layer` is what a network calls: its cache is an ordinary
          array of .NET's.
        - Processes: {runs}, and the medians of their medians: where code and stack happen to lie is fixed for a process's lifetime. Everything managed is compiled
          once, fully optimized, at its first call (`DOTNET_TieredCompilation=0`, `DOTNET_ReadyToRun=0`: the command sets them), and called 40 times first. Each peer's
          result is compared with ours before its time counts; *other results* stands where it isn't the function's.
        - *ours*: the static kernels; *Fast*: with `Accuracy.Fast`; *Forward, training* includes what the layer keeps, *Backward* starts from it. *Together* is their sum:
          it says more than either where one library keeps the derivative and another evaluates the function again. *copy*: the same bytes read and written without
          arithmetic, with stores past the caches beyond 32 MB. *scalar loop*: `MathF`, with a derivative that evaluates the exponential again. *Tensors*:
          System.Numerics.Tensors, in as few calls as it has. XNNPACK has no backward passes. oneDNN's backward pass starts from the output where it can.
        - XNNPACK and oneDNN are the shared libraries of the system, called without a transition of the garbage collector. On Debian
          `apt-get install libxnnpack-dev libdnnl-dev` installs them (oneDNN's version 2); without them their columns are empty. The tables of narrower vectors leave
          them out: the runtime's switches don't reach them.

        ## What was promised

        {report.Claims()}
        {report.Tables(2)}
        ## Where a peer is faster

        {report.Defeats()}
        ## Where Fast isn't faster

        {report.UselessFast()}
        ## Slower than a copy

        Backward passes, and everything from 16.8 million elements on, are to run at the speed of a copy of the same bytes. These take more than a tenth longer:

        {report.SlowerThanCopy()}
        {narrowTables}
        """;
}
