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
        Option<int[]> classes = new("--classes")
        {
            Description = "How many classes, for instance 1,100,1000,5000",
            HelpName = "N,N,...",
            DefaultValueFactory = static _ => [1, 100, 1000, 5000],
            CustomParser = static result =>
            {
                List<int> counts = [];
                foreach (string part in result.Tokens.SelectMany(static token => token.Value.Split(',')))
                {
                    if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count < 1)
                    {
                        result.AddError($"--classes takes numbers from 1 on, with commas between them, not '{part}'.");
                        return [];
                    }

                    counts.Add(count);
                }

                return [.. counts];
            },
        };
        Command command = new("scale", "Times the generator on 1 to thousands of classes: cold, after an edit elsewhere and after an edit of one.") { classes };
        command.SetAction(parsed => Run(output, parsed.GetValue(classes)!));
        return command;
    }

    private static void Run(TextWriter output, int[] classes)
    {
        MarkdownTable table = new(1, "generator", "members", "cold ms", "ms a member", "unrelated edit ms", "edit of one ms", "KB held a member", "lines a member", "IL bytes a member");
        foreach (ScaleSubject subject in ScaleSubject.All)
        {
            if (subject.Create().Count == 0)
            {
                output.WriteLine($"{subject.Name} isn't on this machine.");
                continue;
            }

            // The just-in-time compiler's time isn't the generator's.
            int first = 1;
            ScaleMeasurement.Of(subject, WarmUpMembers, first);
            first += WarmUpMembers;
            foreach (int count in classes)
            {
                ScaleMeasurement measured = ScaleMeasurement.Of(subject, count, first);
                first += count;
                table.Add(
                    subject.Name,
                    count.ToString(CultureInfo.InvariantCulture),
                    Number(measured.Cold, 1),
                    Number(measured.Cold / count, 3),
                    Number(measured.Unrelated, 2),
                    Number(measured.One, 2),
                    Number(measured.Memory / 1024, 1),
                    Number(measured.Lines, 0),
                    measured.IntermediateBytes is { } bytes ? Number(bytes, 0) : "-");
            }
        }

        output.Write(table);
    }

    private static string Number(double value, int digits) => value.ToString("F" + digits, CultureInfo.InvariantCulture);
}
