using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Activations.Generator.Benchmarks.Compiling;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Fuzzing;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>fuzz</c>: the tests' fuzzer for as long as wanted.</summary>
internal static class FuzzCommand
{
    private const int Failure = 1;

    // Milliseconds that no source should take.
    private const int Limit = 100;

    private const int WarmUps = 200;

    // Of sources over the limit.
    private const int Repetitions = 5;

    // At least; all over the limit are.
    private const int Shown = 3;

    public static Command Create(TextWriter output)
    {
        Option<int> seed = SharedOptions.Positive("--seed", "N", "The first source's seed; the others' follow", 1);
        Option<int> seconds = SharedOptions.Positive("--seconds", "S", "How long", 60);
        Command command = new("fuzz", "Gives the generator and its analyzers definitions that nobody should write, and says what breaks them.") { seed, seconds };
        command.SetAction(parsed => Run(output, parsed.GetValue(seed), parsed.GetValue(seconds)));
        return command;
    }

    private static int Run(TextWriter output, int seed, int seconds)
    {
        CSharpCompilation empty = CompilerReferences.Compile([]);
        long start = Stopwatch.GetTimestamp();
        int next = seed;
        int generated = 0;
        int held = 0;
        int flawed = 0;
        List<(double Milliseconds, int Seed)> times = [];
        for (; Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; next++)
        {
            string source = new HostileDefinitions(next).Next();
            DefinitionRun run = DefinitionRun.Of(empty, CompilerReferences.ParseOptions, source);
            times.Add((run.Generating.TotalMilliseconds > Limit ? TimeAgain(empty, source) : run.Generating.TotalMilliseconds, next));
            generated += run.HasFiles ? 1 : 0;
            held += run.IsChecked ? 1 : 0;
            if (run.Flaws.Length > 0)
            {
                flawed++;
                output.WriteLine($"seed {next}:\n{string.Join('\n', run.Flaws.Take(3))}\n{source}\n");
            }
        }

        output.WriteLine(FormattableString.Invariant(
            $"{next - seed} sources from seed {seed}: {generated} with generated files, {held} compiled as a whole without an error of anybody's; {flawed} flawed."));
        WriteTimes(output, times);
        return flawed == 0 ? 0 : Failure;
    }

    /// <summary>
    /// The least of several times, each with everything planned anew: what the first takes longer is the just-in-time
    /// compiler's, the collector's and other processes'.
    /// </summary>
    private static double TimeAgain(CSharpCompilation empty, string source)
    {
        double least = double.PositiveInfinity;
        for (int i = 0; i < Repetitions; i++)
        {
            PlanCache.Clear();
            least = Math.Min(least, DefinitionRun.Of(empty, CompilerReferences.ParseOptions, source).Generating.TotalMilliseconds);
        }

        return least;
    }

    /// <summary>The first sources are timed for nobody: most of that is the just-in-time compiler's.</summary>
    private static void WriteTimes(TextWriter output, List<(double Milliseconds, int Seed)> times)
    {
        (double Milliseconds, int Seed)[] sorted = [.. times.Skip(Math.Min(WarmUps, times.Count / 2)).Order()];
        int slow = sorted.Count(static time => time.Milliseconds > Limit);
        output.WriteLine(FormattableString.Invariant(
            $"The generator alone took {sorted[sorted.Length / 2].Milliseconds:0.0} ms at the median, and more than {Limit} ms for {slow} of {sorted.Length}. Those above were timed {Repetitions} times more, and the least counts. The slowest:"));
        foreach ((double milliseconds, int seed) in sorted.Reverse().Take(Math.Max(Shown, slow)))
        {
            output.WriteLine(FormattableString.Invariant($"{milliseconds:0} ms, seed {seed}:\n{new HostileDefinitions(seed).Next()}"));
        }
    }
}
