using System.CommandLine;
using System.Globalization;
using System.IO;
using Activations.Generator.Benchmarks.Compiling;
using Activations.Generator.Benchmarks.Reports;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary><c>compile</c>: how long the generator takes for one formula, from its method to the generated text.</summary>
internal static class CompileCommand
{
    public static Command Create(TextWriter output)
    {
        Option<int> nodes = new("--nodes") { DefaultValueFactory = static _ => 300, Description = "The size of the formulas, in operations." };
        Option<int> runs = new("--runs") { DefaultValueFactory = static _ => 15, Description = "Timed runs of each, each of another formula." };
        Command command = new("compile", "Times the generator on large formulas: lifting, planning and emitting.") { nodes, runs };
        command.SetAction(parsed =>
        {
            MarkdownTable table = new(1, "formula", "nodes", "lift ms", "derive ms", "plan ms", "emit ms", "all ms", "kept");
            foreach (FormulaShape shape in FormulaShape.All)
            {
                CompileTiming timing = CompileTiming.Measure(shape, parsed.GetValue(nodes), parsed.GetValue(runs));
                table.Add(
                    shape.Name,
                    timing.Nodes.ToString(CultureInfo.InvariantCulture),
                    Milliseconds(timing.Lift),
                    Milliseconds(timing.Derive),
                    Milliseconds(timing.Plan),
                    Milliseconds(timing.Emit),
                    Milliseconds(timing.Lift + timing.Plan + timing.Emit),
                    timing.Outcome);
            }

            output.Write(table);
        });
        return command;
    }

    private static string Milliseconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
