using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Sample.Layers;

namespace Activations.Sample.Reporting;

/// <summary>Each generated activation with its derivative, as the generated code computes them, to one scale.</summary>
internal static class ActivationPlots
{
    private const int Samples = 400;
    private const double Range = 5.0;

    private static readonly PlotArea s_area = new()
    {
        Width = 250,
        Height = 170,
        Left = 22,
        Bottom = 20,
        MinX = -Range,
        MaxX = Range,
        MinY = -1.5,
        MaxY = 3.0,
    };

    public static string Render(DemoResult result) => Markup.Lines(
        """<section id="activations">""",
        "<h2>The generated activations</h2>",
        """<p><span class="key function">f(x)</span> <span class="key derivative">f′(x)</span> All to the same scale, drawn from <code>Evaluate</code> and <code>Derivative</code>. The hidden layer's is marked.</p>""",
        """<div class="plots">""",
        string.Join('\n', ActivationList.All.Select(entry => Plot(entry, result))),
        "</div>",
        "</section>");

    private static string Plot(ActivationEntry entry, DemoResult result)
    {
        CompilerReport report = result.CompilerReports.Find(entry);
        string name = Markup.Text(entry.Name);
        string id = "plot-" + name;
        string chosen = entry == result.Settings.Activation ? " chosen" : string.Empty;
        return Markup.Lines(
            $"""<figure class="card{chosen}">""",
            $"""<svg viewBox="{s_area.ViewBox}" role="img" aria-labelledby="{id}-title {id}-desc">""",
            $"""<title id="{id}-title">{name} and its derivative</title>""",
            $"""<desc id="{id}-desc">{name} (solid) and its derivative (dashed) for x from -5 to 5.</desc>""",
            s_area.Clip(id + "-clip"),
            Axes(),
            $"""<g clip-path="url(#{id}-clip)">""",
            $"""<polyline class="function" points="{s_area.Points(Sample(entry.Evaluate))}"/>""",
            $"""<polyline class="derivative" points="{s_area.Points(Sample(entry.Derivative))}"/>""",
            "</g>",
            "</svg>",
            $"<figcaption><strong>{name}</strong>",
            $"<code>y = {Markup.Text(report.Formula)}</code>",
            $"<code>y′ = {Markup.Text(report.EmittedDerivative)}</code>",
            $"<small>keeps the {Markup.Text(report.Saved.ToString().ToLowerInvariant())}</small></figcaption>",
            "</figure>");
    }

    private static string Axes()
    {
        IEnumerable<string> horizontal = PlotArea.Ticks(-1, 3, 4).Select(y => Markup.Lines(
            s_area.HorizontalLine(y, y == 0.0 ? "axis" : "grid"),
            $"""<text x="16" y="{s_area.Y(y)}" dy="4" text-anchor="end">{Markup.Number(y)}</text>"""));
        IEnumerable<string> vertical = PlotArea.Ticks(-4, 4, 4).Select(x => Markup.Lines(
            s_area.VerticalLine(x, x == 0.0 ? "axis" : "grid"),
            $"""<text x="{s_area.X(x)}" y="165" text-anchor="middle">{Markup.Number(x)}</text>"""));
        return string.Join('\n', horizontal.Concat(vertical));
    }

    private static IEnumerable<(double X, double Y)> Sample(Func<float, float> function)
        => Enumerable.Range(0, Samples + 1)
            .Select(static i => -Range + (2.0 * Range * i / Samples))
            .Select(x => (x, (double)function((float)x)));
}
