using System;
using System.CommandLine;
using System.Linq;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Reports;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>measure</c>: what <c>peers</c> starts in processes of their own.</summary>
internal static class MeasureCommand
{
    public static Command Create()
    {
        Option<string> file = new("--measurements") { Required = true };
        Option<int[]> size = new("--size") { Required = true, AllowMultipleArgumentsPerToken = true };
        Option<double> seconds = new("--seconds") { Required = true };
        Option<bool> managed = new("--managed-only");
        Option<string[]> function = SharedOptions.Function();

        Command command = new("measure", "One process's measurements, as lines.") { file, size, seconds, managed, function };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            PeerTiming timing = new(
                parsed.Subjects(function),
                [.. parsed.GetRequiredValue(size).Distinct()],
                TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds)),
                parsed.GetValue(managed) ? NativePeers.None : new NativePeers());
            MeasurementFile.Write(parsed.GetRequiredValue(file), timing.Run(Console.Error.WriteLine));
        });
        return command;
    }
}
