using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Activations.Generator.Benchmarks.Reports;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary>
/// A measurement in processes of its own. Where code and stack happen to lie is fixed for a process's lifetime and can
/// change a time by a factor, so that one process is one sample: there are several, and the medians count.
/// </summary>
/// <param name="Title">The heading in the report.</param>
/// <param name="Switches">The runtime's switches for narrower vectors, as environment variables.</param>
internal sealed record ChildRun(string Title, params IReadOnlyList<(string Name, string Value)> Switches)
{
    // Every method is compiled once, optimized, at its first call: no precompiled code, no second thoughts.
    private static readonly (string Name, string Value)[] s_compilation = [("DOTNET_TieredCompilation", "0"), ("DOTNET_ReadyToRun", "0")];

    public static ChildRun Widest { get; } = new("The widest vectors of the machine");

    /// <summary>What other machines have.</summary>
    public static IReadOnlyList<ChildRun> Narrow { get; } =
    [
        new("AVX2 (`DOTNET_EnableAVX512=0`)", ("DOTNET_EnableAVX512", "0"), ("DOTNET_EnableAVX512F", "0")),
        new("128-bit vectors with FMA (`DOTNET_PreferredVectorBitWidth=128`)", ("DOTNET_PreferredVectorBitWidth", "128")),
        new("128-bit vectors without FMA (`DOTNET_EnableAVX=0`)", ("DOTNET_EnableAVX", "0")),
    ];

    /// <exception cref="IOException">A process ended with an error.</exception>
    public IReadOnlyList<Measurement> Measure(int runs, IEnumerable<string> functions, IEnumerable<int> lengths, double seconds)
    {
        List<string> arguments =
        [
            "--seconds", (seconds / runs).ToString(CultureInfo.InvariantCulture),
            "--size", .. lengths.Select(static length => length.ToString(CultureInfo.InvariantCulture)),
            "--function", .. functions,

            // The runtime's switches don't reach them: they would still use everything that the machine has.
            .. Switches.Count > 0 ? ["--managed-only"] : Array.Empty<string>(),
        ];
        return
        [
            .. Enumerable.Range(0, runs).SelectMany(_ => Measure(arguments))
                .GroupBy(static m => (m.Function, m.Pass, m.Length, m.Contender))
                .Select(static group => Median([.. group.OrderBy(static m => m.Nanoseconds)])),
        ];
    }

    private static Measurement Median(Measurement[] sorted) => sorted[(sorted.Length - 1) / 2] with
    {
        // Disagreement between the processes is disturbance as well.
        Spread = Math.Max(
            sorted[(sorted.Length - 1) / 2].Spread,
            (sorted[^1].Nanoseconds - sorted[0].Nanoseconds) / sorted[(sorted.Length - 1) / 2].Nanoseconds),
    };

    private IReadOnlyList<Measurement> Measure(IEnumerable<string> arguments)
    {
        string file = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new(Environment.ProcessPath!);

            // Started as "dotnet Benchmarks.dll" or as an executable of its own.
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            {
                start.ArgumentList.Add(typeof(ChildRun).Assembly.Location);
            }

            foreach (string argument in (IEnumerable<string>)["measure", "--measurements", file, .. arguments])
            {
                start.ArgumentList.Add(argument);
            }

            foreach ((string name, string value) in s_compilation.Concat(Switches))
            {
                start.Environment[name] = value;
            }

            using Process process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0
                ? MeasurementFile.Read(file)
                : throw new IOException($"{Title}: the measuring process ended with exit code {process.ExitCode}.");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
