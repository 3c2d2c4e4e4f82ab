using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using Activations.Generator.Benchmarks.Accuracy;
using Activations.Generator.Benchmarks.Reports;
using Activations.Generator.Benchmarks.Subjects;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>accuracy</c>: the errors over all floats.</summary>
internal static class AccuracyCommand
{
    private const int Threads = 2;

    public static Command Create(TextWriter output)
    {
        Option<int> sample = SharedOptions.Positive("--sample", "N", "Every Nth float only; an odd number reaches all exponents evenly", 1);
        Option<string[]> function = SharedOptions.Function();
        Option<string?> file = new("--output") { Description = "Also writes the report, for instance to docs/accuracy.md", HelpName = "FILE" };

        Command command = new("accuracy", "Compares the activations with a reference in double, over every float.") { sample, function, file };
        command.SetAction(parsed =>
        {
            int step = parsed.GetValue(sample);
            AccuracyReport report = new();
            Stopwatch clock = Stopwatch.StartNew();
            foreach (Subject subject in parsed.Subjects(function))
            {
                foreach (ScannedForm form in subject.ScannedForms)
                {
                    report.Add(subject.Name, form.Name, FloatScan.Run(form, step, Math.Min(Threads, Environment.ProcessorCount)));
                    Console.Error.WriteLine(FormattableString.Invariant($"{subject.Name}, {form.Name}: done after {clock.Elapsed.TotalSeconds:0} s"));
                }
            }

            output.WriteLine(report.Table());
            if (parsed.GetValue(file) is { } path)
            {
                DocumentFile.Write(path, report.Document(step));
            }
        });
        return command;
    }
}
