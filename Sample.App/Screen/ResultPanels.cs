using System.Collections.Generic;
using System.Linq;
using Activations.Sample.Checks;
using Activations.Sample.Layers;
using Spectre.Console;

namespace Activations.Sample.Screen;

/// <summary>The panels that close the demo.</summary>
internal static class ResultPanels
{
    public static IEnumerable<Panel> Create(DemoResult result) =>
    [
        Compiler(result.Settings.Activation, result.Compiler),
        GradientCheck(result.GradientCheck),
        Timings(result.Timings),
        Accuracy(result),
    ];

    private static Panel Compiler(ActivationEntry activation, CompilerReport report)
    {
        Grid grid = TwoColumns();
        Row(grid, "function", $"y = {report.Formula}");
        Row(grid, "derivative", $"y' = {report.Derivative}");
        if (report.OutputDerivative is not null)
        {
            Row(grid, "from the output", $"y' = {report.OutputDerivative}");
        }

        Row(grid, "kept for backward", $"{report.Saved}: {report.SavedReason}");
        Row(grid, "memory", ScreenText.BytesKept(report.BytesPerElement));
        foreach (RefusedForm refused in report.Refused)
        {
            Row(grid, "refused", $"{refused.Form}: {refused.Reason}");
        }

        return Frame($"What the compiler did for {activation.Name}", grid);
    }

    private static Panel GradientCheck(GradientCheckResult check)
    {
        Grid grid = TwoColumns();
        foreach (GradientCheckGroup group in check.Groups)
        {
            Row(grid, group.Name, $"largest relative error {ScreenText.Scientific(group.MaxRelativeError)} of {group.Count}");
        }

        Row(grid, "all", $"{ScreenText.Scientific(check.MaxRelativeError)} against central differences in double precision");
        return Frame("Gradient check", grid);
    }

    private static Panel Timings(IReadOnlyList<Timing> timings)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().PadRight(3));
        grid.AddColumn(new GridColumn().PadRight(3).RightAligned());
        grid.AddColumn();
        grid.AddRow(Cell(timings[0].Name), Cell(ScreenText.Nanoseconds(timings[0].NanosecondsPerElement)), Cell("an element"));
        foreach (Timing timing in timings.Skip(1))
        {
            string ratio = $"{ScreenText.Ratio(timing.RatioTo(timings[0]))} the generated pass's time";
            grid.AddRow(Cell(timing.Name), Cell(ScreenText.Nanoseconds(timing.NanosecondsPerElement)), Cell(ratio));
        }

        return Frame($"Backward pass, {ScreenText.Count(BackwardTiming.Length)} elements, one thread", grid);
    }

    private static Panel Accuracy(DemoResult result)
    {
        int right = result.Training.Predictions.Count(static prediction => prediction.IsRight);
        string text = $"{ScreenText.Percent(result.Training.Last.TestAccuracy)}: {ScreenText.Count(right)} of "
            + $"{ScreenText.Count(result.Data.Test.Count)} images right, after {ScreenText.Seconds(result.Training.Last.Seconds)} of training";
        return Frame("Test accuracy", Cell(text));
    }

    private static Grid TwoColumns()
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().PadRight(3));
        grid.AddColumn();
        return grid;
    }

    private static void Row(Grid grid, string name, string value) => grid.AddRow(Cell(name), Cell(value));

    // Formulas may hold brackets, which Spectre's markup would take for styles.
    private static Text Cell(string text) => new(text);

    private static Panel Frame(string header, Spectre.Console.Rendering.IRenderable content)
        => new Panel(content).Header($" {Markup.Escape(header)} ").Expand().RoundedBorder();
}
