using System.Collections.Generic;
using System.Globalization;
using Activations.Generator.Benchmarks.Scale;

namespace Activations.Generator.Benchmarks.Reports;

/// <summary>What the generator takes in projects of more and more activations.</summary>
/// <param name="generators">The generators' own time, by subject.</param>
/// <param name="builds">Whole builds, by the number of members: first that of classes alone.</param>
/// <param name="buildRuns">Of how many builds the medians are.</param>
internal sealed class ScaleReport(
    IReadOnlyList<(string Name, ScaleMeasurement Measured)> generators,
    IReadOnlyList<(int Members, IReadOnlyList<BuildMeasurement> Measured)> builds,
    int buildRuns)
{
    public const string Heading = "## The generator's time";

    public string Tables() => Generators() + (builds.Count > 0 ? "\n" + Builds() : string.Empty);

    /// <param name="command">What gave these figures, as it is typed.</param>
    public string Section(string command) => $"""
        {Heading}

        Written by

            {command}

        on {Machine.Today}: {Machine.Description}.

        - Each member stands in a file of its own. *All different*: no two are the same function, among them three formulas of eight; *of 40 definitions*: as many classes, but
          a function that was planned once is remembered. The runtime's own generators are those of this SDK, one regular expression, record or logger's method a member.
        - *cold*: the first run on a project, in a process in which other projects have warmed the code up; *edit*: of a file without members, and of one member,
          medians of up to 15, the former after two seconds of such edits, which warm the driver up. These are the times that the compiler's driver states for the generator alone.
        - *files alone*: a generator of a constant file a member. What it takes is the driver's own; after an edit that is a comparison of each generated file's name with those before it.
        - *held*: what the driver keeps for the next run. Lines and IL are those of a member, without what is generated once for all.

        {Generators()}
        Whole builds, `dotnet build` in a process of its own without the compiler server, so that nothing is warm: medians of {Number(buildRuns, 0)}, in turns.
        *added* is what the members take beyond as many empty classes: the generator and the compilation of what it has written.

        {Builds()}
        """;

    private string Generators()
    {
        MarkdownTable table = new(1, "generator", "members", "cold ms", "ms a member", "unrelated edit ms", "edit of one ms", "KB held a member", "lines a member", "IL bytes a member");
        foreach ((string name, ScaleMeasurement measured) in generators)
        {
            table.Add(
                name,
                Number(measured.Members, 0),
                Number(measured.Cold, 1),
                Number(measured.Cold / measured.Members, 3),
                Number(measured.Unrelated, 2),
                Number(measured.One, 2),
                Number(measured.Memory / 1024, 1),
                Number(measured.Lines, 0),
                measured.IntermediateBytes is { } bytes ? Number(bytes, 0) : "-");
        }

        return table.ToString();
    }

    private string Builds()
    {
        MarkdownTable table = new(1, "members", "number", "build s", "added s", "added ms a member", "assembly KB");
        foreach ((int members, IReadOnlyList<BuildMeasurement> measured) in builds)
        {
            double nothing = measured[0].Seconds;
            foreach (BuildMeasurement build in measured)
            {
                bool isNothing = build == measured[0];
                table.Add(
                    build.Name,
                    Number(members, 0),
                    Number(build.Seconds, 2),
                    isNothing ? string.Empty : Number(build.Seconds - nothing, 2),
                    isNothing ? string.Empty : Number((build.Seconds - nothing) * 1000 / members, 1),
                    Number(build.Bytes / 1024.0, 0));
            }
        }

        return table.ToString();
    }

    private static string Number(double value, int digits) => value.ToString("N" + digits, CultureInfo.InvariantCulture);
}
