using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Activations.Generator.Benchmarks.Reports;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary>The same measurement with narrower vectors, which the runtime's switches give to a new process.</summary>
/// <param name="Title">The heading in the report.</param>
/// <param name="Switches">The environment variables that are set to 0.</param>
internal sealed record NarrowRun(string Title, params IReadOnlyList<string> Switches)
{
    private static readonly string[] s_lengths = ["100", "1024", "131072"];

    public static IReadOnlyList<NarrowRun> All { get; } =
    [
        new("AVX2 (`DOTNET_EnableAVX512=0`)", "DOTNET_EnableAVX512", "DOTNET_EnableAVX512F"),
        new("128-bit vectors (`DOTNET_EnableAVX=0`)", "DOTNET_EnableAVX"),
    ];

    public IReadOnlyList<Measurement> Measure(IReadOnlyList<string> functions, TimeSpan budget)
    {
        string file = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new(Environment.ProcessPath!)
            {
                RedirectStandardOutput = true,
            };

            // Started as "dotnet Benchmarks.dll" or as an executable of its own.
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            {
                start.ArgumentList.Add(typeof(NarrowRun).Assembly.Location);
            }

            string seconds = budget.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            string[] options = ["peers", "--seconds", seconds, "--measurements", file, "--size", .. s_lengths];
            string[] names = functions.Count == 0 ? [] : ["--function", .. functions];
            foreach (string argument in options.Concat(names))
            {
                start.ArgumentList.Add(argument);
            }

            foreach (string name in Switches)
            {
                start.Environment[name] = "0";
            }

            using Process process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? MeasurementFile.Read(file)
                : throw new IOException($"The run for {Title} ended with exit code {process.ExitCode}.");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
