using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Activations.Sample.Checks;
using Activations.Sample.Layers;
using Activations.Sample.Screen;

namespace Activations.Sample.Reporting;

/// <summary>What the compiler did for the hidden layer, and what that brings.</summary>
internal static class CompilerSection
{
    public static string Render(DemoResult result)
    {
        CompilerReport report = result.Compiler;
        return Markup.Lines(
            """<section id="compiler">""",
            $"<h2>What the compiler did for {Markup.Text(result.Settings.Activation.Name)}</h2>",
            """<div class="columns">""",
            """<div class="card">""",
            "<dl>",
            Entry("Function", $"<code>y = {Markup.Text(report.Formula)}</code>"),
            Entry("Derivative", $"<code>y′ = {Markup.Text(report.Derivative)}</code>"),
            report.OutputDerivative is null ? null : Entry("From the output", $"<code>y′ = {Markup.Text(report.OutputDerivative)}</code>"),
            Entry("Kept for backward", $"{report.Saved}: {Markup.Text(report.SavedReason)}"),
            Entry("Memory", Markup.Text(ScreenText.BytesKept(report.BytesPerElement))),
            string.Join('\n', report.Refused.Select(static refused =>
                Entry("Refused", $"<code>{Markup.Text(refused.Form)}</code>: {Markup.Text(refused.Reason)}"))),
            "</dl>",
            "</div>",
            Timings(result.Timings),
            "</div>",
            Steps(report.Steps),
            "</section>");
    }

    private static string Entry(string term, string description) => $"<div><dt>{term}</dt><dd>{description}</dd></div>";

    private static string Timings(IReadOnlyList<Timing> timings)
    {
        double slowest = timings.Max(static timing => timing.NanosecondsPerElement);
        return Markup.Lines(
            """<div class="card">""",
            $"<h3>Backward pass, {ScreenText.Count(BackwardTiming.Length)} elements, one thread</h3>",
            """<ul class="timings">""",
            string.Join('\n', timings.Select((timing, i) => Bar(timing, timings[0], slowest, isFirst: i == 0))),
            "</ul>",
            "</div>");
    }

    private static string Bar(Timing timing, Timing generated, double slowest, bool isFirst)
    {
        string ratio = isFirst ? string.Empty : $", {ScreenText.Ratio(timing.RatioTo(generated))} the generated pass's time";
        string width = (100.0 * timing.NanosecondsPerElement / slowest).ToString("0.#", CultureInfo.InvariantCulture);
        return Markup.Lines(
            $"<li>{Markup.Text(timing.Name)}",
            $"""<span class="bar{(isFirst ? " own" : string.Empty)}" style="width:{width}%"></span>""",
            $"<small>{ScreenText.Nanoseconds(timing.NanosecondsPerElement)} an element{ratio}</small></li>");
    }

    private static string? Steps(IReadOnlyList<CompilerStep> steps) => steps.Count == 0 ? null : Markup.Lines(
        """<div class="scroll card">""",
        "<table><caption>The derivation, step by step</caption>",
        """<thead><tr><th scope="col">Rule</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>""",
        "<tbody>",
        string.Join('\n', steps.Select(static step =>
            $"""<tr><th scope="row">{Markup.Text(step.Rule)}</th><td><code>{Markup.Text(step.Before)}</code></td><td><code>{Markup.Text(step.After)}</code></td></tr>""")),
        "</tbody></table>",
        "</div>");
}
