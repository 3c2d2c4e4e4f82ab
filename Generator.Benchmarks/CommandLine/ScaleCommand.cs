using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Activations.Generator.Benchmarks.Reports;
using Activations.Generator.Benchmarks.Scale;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>scale</c>: what the generator takes in projects of more and more activations, beside the runtime's own generators.</summary>
internal static class ScaleCommand
{
    private const int WarmUpMembers = 40;

    public static Command Create(TextWriter output)
    {
        Option<int[]> classes = Counts("--classes", "How many classes, for instance 1,100,1000,5000", [1, 100, 1000, 5000]);
        Option<int[]> builds = Counts("--builds", "How many classes the projects have for which whole builds are timed, for instance 1,100", []);
        Option<int> runs = SharedOptions.Positive("--runs", "N", "How often each project is built, of which the medians count", 5);
        Option<string?> file = new("--output") { Description = "Also writes the tables into this document, for instance docs/benchmarks.md", HelpName = "FILE" };
        Command command = new("scale", "Times the generator on 1 to thousands of classes: cold, after an edit elsewhere, after an edit of one, and in whole builds.") { classes, builds, runs, file };
        command.SetAction(parsed =>
        {
            ScaleReport report = new(
                [.. Generators(output, parsed.GetValue(classes)!)],
                [.. parsed.GetValue(builds)!.Select(count => (count, BuildMeasurement.Of(Buildable(), count, parsed.GetValue(runs))))],
                parsed.GetValue(runs));
            output.Write(report.Tables());
            if (parsed.GetValue(file) is { } path)
            {
                DocumentFile.WriteSection(path, ScaleReport.Heading, report.Section(Machine.Command));
            }
        });
        return command;
    }

    private static IReadOnlyList<ScaleSubject> Buildable() => [ScaleSubject.Nothing, .. ScaleSubject.All];

    private static IEnumerable<(string Name, ScaleMeasurement Measured)> Generators(TextWriter output, int[] classes)
    {
        int project = 1;
        foreach (ScaleSubject subject in (IReadOnlyList<ScaleSubject>)[.. ScaleSubject.All, ScaleSubject.FilesAlone])
        {
            if (subject.Create().Count == 0)
            {
                output.WriteLine($"{subject.Name} isn't on this machine.");
                continue;
            }

            // The just-in-time compiler's time isn't the generator's.
            ScaleMeasurement.Of(subject, WarmUpMembers, project);
            foreach (int count in classes)
            {
                project += ScaleMeasurement.Projects;
                yield return (subject.Name, ScaleMeasurement.Of(subject, count, project));
            }

            project += ScaleMeasurement.Projects;
        }
    }

    private static Option<int[]> Counts(string name, string description, int[] defaultValue) => new(name)
    {
        Description = description,
        HelpName = "N,N,...",
        DefaultValueFactory = _ => defaultValue,
        CustomParser = result =>
        {
            List<int> counts = [];
            foreach (string part in result.Tokens.SelectMany(static token => token.Value.Split(',')))
            {
                if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count < 1)
                {
                    result.AddError($"{name} takes numbers from 1 on, with commas between them, not '{part}'.");
                    return [];
                }

                counts.Add(count);
            }

            return [.. counts];
        },
    };
}
