using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Activations.Sample.Screen;
using Activations.Sample.Training;

namespace Activations.Sample.Reporting;

/// <summary>Loss and accuracy by epoch: two plots, since two scales in one are hard to read.</summary>
internal static class LearningCurves
{
    public static string Render(DemoResult result)
    {
        ImmutableArray<EpochResult> epochs = result.Training.Epochs;
        double maxLoss = epochs.Max(static epoch => epoch.Loss);
        double minAccuracy = epochs.Min(static epoch => epoch.TestAccuracy);
        double floor = Math.Clamp(Math.Floor(minAccuracy * 50.0) / 50.0, 0.0, 0.98);
        return Markup.Lines(
            """<section id="training">""",
            "<h2>Training</h2>",
            """<div class="curves">""",
            Plot("loss", "Mean training loss", epochs, static epoch => epoch.Loss, 0.0, maxLoss > 0.0 ? maxLoss * 1.05 : 1.0, "derivative", ScreenText.Loss),
            Plot("accuracy", "Test accuracy", epochs, static epoch => epoch.TestAccuracy, floor, 1.0, "function", ScreenText.Percent),
            "</div>",
            "</section>");
    }

    private static string Plot(
        string id,
        string title,
        ImmutableArray<EpochResult> epochs,
        Func<EpochResult, double> value,
        double min,
        double max,
        string cssClass,
        Func<double, string> format)
    {
        var area = new PlotArea
        {
            Width = 460,
            Height = 250,
            Left = 46,
            Right = 16,
            Bottom = 42,
            Top = 14,
            MinX = Math.Min(1, epochs.Length - 1),
            MaxX = epochs.Length,
            MinY = min,
            MaxY = max,
        };
        string last = format(value(epochs[^1]));
        string range = string.Create(CultureInfo.InvariantCulture, $"from {format(value(epochs[0]))} after epoch 1 to {last} after epoch {epochs.Length}");
        return Markup.Lines(
            """<figure class="card">""",
            $"<figcaption><strong>{title}</strong> <small>{last} at the end</small></figcaption>",
            $"""<svg viewBox="{area.ViewBox}" role="img" aria-labelledby="{id}-title {id}-desc">""",
            $"""<title id="{id}-title">{title} by epoch</title>""",
            $"""<desc id="{id}-desc">{title}: {range}.</desc>""",
            Axes(area, id),
            $"""<polyline class="{cssClass} solid" points="{area.Points(epochs.Select(epoch => ((double)epoch.Epoch, value(epoch))))}"/>""",
            string.Join('\n', epochs.Select(epoch => Dot(area, epoch, value(epoch), cssClass, format))),
            "</svg>",
            "</figure>");
    }

    private static string Dot(PlotArea area, EpochResult epoch, double value, string cssClass, Func<double, string> format)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"""<circle class="{cssClass}" cx="{area.X(epoch.Epoch)}" cy="{area.Y(value)}" r="3.5"><title>epoch {epoch.Epoch}: {format(value)}</title></circle>""");

    private static string Axes(PlotArea area, string id)
    {
        IEnumerable<string> horizontal = PlotArea.Ticks(area.MinY, area.MaxY, 5).Select(y => Markup.Lines(
            area.HorizontalLine(y, "grid"),
            $"""<text x="40" y="{area.Y(y)}" dy="4" text-anchor="end">{(id == "accuracy" ? Markup.Number(100.0 * y) + " %" : Markup.Number(y))}</text>"""));
        IEnumerable<string> epochs = PlotArea.Ticks(area.MinX, area.MaxX, 10).Where(static x => x >= 1.0 && x == Math.Floor(x)).Select(x =>
            $"""<text x="{area.X(x)}" y="226" text-anchor="middle">{Markup.Number(x)}</text>""");
        return Markup.Lines(
            string.Join('\n', horizontal.Concat(epochs)),
            area.HorizontalLine(area.MinY, "axis"),
            $"""<text x="{Markup.Number((area.Left + area.Width - area.Right) / 2)}" y="245" text-anchor="middle">epoch</text>""");
    }
}
