using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Activations.Generator.Benchmarks.Compiling;
using Activations.Generator.Tests.Fuzzing;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>fuzz</c>: the tests' fuzzer for as long as wanted.</summary>
internal static class FuzzCommand
{
    private const int Failure = 1;

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
        double slowest = 0;
        int slowestSeed = seed;
        string slowestSource = string.Empty;
        for (; Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; next++)
        {
            string source = new HostileDefinitions(next).Next();
            long before = Stopwatch.GetTimestamp();
            DefinitionRun run = DefinitionRun.Of(empty, CompilerReferences.ParseOptions, source);
            double milliseconds = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
            if (milliseconds > slowest && next > seed)
            {
                (slowest, slowestSeed, slowestSource) = (milliseconds, next, source);
            }

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
        output.WriteLine(FormattableString.Invariant($"The slowest, seed {slowestSeed}, took {slowest:0} ms with compiler and analyzers:"));
        output.WriteLine(slowestSource);
        return flawed == 0 ? 0 : Failure;
    }
}
