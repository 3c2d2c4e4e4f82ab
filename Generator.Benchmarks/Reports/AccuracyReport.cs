using System;
using System.Globalization;
using Activations.Generator.Benchmarks.Accuracy;

namespace Activations.Generator.Benchmarks.Reports;

/// <summary>The errors of all scans.</summary>
internal sealed class AccuracyReport
{
    private readonly MarkdownTable _table = new(2, "activation", "what", "largest error", "at", "mean error", "floats", "wrong NaNs");

    public void Add(string activation, string form, in ErrorStatistics statistics)
        => _table.Add(
            activation,
            form,
            statistics.Largest.ToString(statistics.Largest < 1000 ? "0.000" : "0.###E+0", CultureInfo.InvariantCulture),
            statistics.LargestAt.ToString("R", CultureInfo.InvariantCulture),
            statistics.Mean.ToString("0.0000", CultureInfo.InvariantCulture),
            statistics.Count.ToString("N0", CultureInfo.InvariantCulture),
            statistics.WrongNaNs.ToString("N0", CultureInfo.InvariantCulture));

    public string Table() => _table.ToString();

    public string Document(int step) => $"""
        # Accuracy

        The largest and the mean error of the generated `float` kernels, in ulp: the distance from the real function at the exact float argument,
        in units of the spacing of floats there, so that a correctly rounded result is at most 0.5 off, subnormal results included. Written by

            dotnet run -c Release --project Generator.Benchmarks -- accuracy {(step == 1 ? string.Empty : FormattableString.Invariant($"--sample {step} "))}--output docs/accuracy.md

        over {(step == 1 ? "all 2^32 floats" : FormattableString.Invariant($"every {step}th of the 2^32 floats"))}, on {Machine.Today}: {Machine.Description}.

        - The reference is in double, from textbook formulas over `System.Math` in their stable form (Generator.Benchmarks/Functions); it shares no code with
          the generator.
        - *derivative from the input*: `BackwardFromInput` with a gradient of 1. *derivative from the output*: `BackwardFromOutput` with a gradient of 1, over every
          float that is an output, against the exact function of that output.
        - *Fast*: with `Accuracy.Fast`, where the true value is a normal float.
        - *wrong NaNs*: arguments that give NaN and shouldn't, or the reverse.

        {Table()}
        """;
}
