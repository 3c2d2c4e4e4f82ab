using Activations.Sample.Screen;

namespace Activations.Sample.Reporting;

/// <summary>The head of the page: what it is about, and the figures that matter.</summary>
internal static class Summary
{
    public static string Render(DemoResult result)
    {
        string speed = result.Timings.Length > 1
            ? Figure(ScreenText.Ratio(result.Timings[1].RatioTo(result.Timings[0])), "as fast as a hand-written backward loop")
            : Figure(ScreenText.Nanoseconds(result.Timings[0].NanosecondsPerElement), "an element for the backward pass");
        return Markup.Lines(
            "<header>",
            $"<h1>Handwritten digits, read with a generated {Markup.Text(result.Settings.Activation.Name)}</h1>",
            "<p>A 784-128-10 network. The hidden layer's activation, forward and backward, was written by the compiler from one formula.</p>",
            """<div class="figures">""",
            Figure(ScreenText.Percent(result.Training.Last.TestAccuracy), $"of {ScreenText.Count(result.Data.Test.Count)} test images right"),
            Figure(ScreenText.Seconds(result.Training.Last.Seconds), $"of training on {ScreenText.Count(result.Data.Training.Count)} images"),
            speed,
            Figure(ScreenText.Scientific(result.GradientCheck.MaxRelativeError), "largest error in the gradient check"),
            "</div>",
            "</header>");
    }

    private static string Figure(string value, string label) => $"""<p class="card"><b>{value}</b> {label}</p>""";
}
