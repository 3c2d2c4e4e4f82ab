using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Activations.Sample.Data;
using Activations.Sample.Screen;
using Activations.Sample.Training;

namespace Activations.Sample.Reporting;

/// <summary>Digits with what the network reads: its most confident mistakes, and as many that it got right.</summary>
internal static class DigitGallery
{
    private const int Mistakes = 20;

    public static string Render(DemoResult result)
    {
        Prediction[] mistakes =
        [
            .. result.Training.Predictions
                .Where(static prediction => !prediction.IsRight)
                .OrderByDescending(static prediction => prediction.Confidence)
                .ThenBy(static prediction => prediction.Index)
                .Take(Mistakes),
        ];

        // Two of each digit, the first ones of the set: not picked for their looks.
        IEnumerable<Prediction> right = result.Training.Predictions
            .Where(static prediction => prediction.IsRight)
            .GroupBy(static prediction => prediction.Label)
            .OrderBy(static group => group.Key)
            .SelectMany(static group => group.Take(2));

        return Markup.Lines(
            """<section id="digits">""",
            "<h2>Digits</h2>",
            "<h3>The most confident mistakes</h3>",
            "<p>What the image is → what the network reads, and the probability that it gives to that.</p>",
            mistakes.Length == 0 ? "<p>None: every test image was read right.</p>" : Grid(mistakes, result.Data.Test),
            "<h3>Read right</h3>",
            Grid(right, result.Data.Test),
            "</section>");
    }

    private static string Grid(IEnumerable<Prediction> predictions, DigitSet digits) => Markup.Lines(
        """<div class="digits">""",
        string.Join('\n', predictions.Select(prediction => Figure(prediction, digits))),
        "</div>");

    private static string Figure(Prediction prediction, DigitSet digits)
    {
        string confidence = ScreenText.Percent(prediction.Confidence);
        string title = string.Create(
            CultureInfo.InvariantCulture, $"A {prediction.Label}, read as {prediction.Predicted} with {confidence}");
        string image = DigitImage.Render(digits.Pixels(prediction.Index), title);
        return prediction.IsRight
            ? string.Create(CultureInfo.InvariantCulture, $"""<figure class="card">{image}<figcaption><b>{prediction.Predicted}</b><small>{confidence}</small></figcaption></figure>""")
            : string.Create(CultureInfo.InvariantCulture, $"""<figure class="card mistake">{image}<figcaption>{prediction.Label} → <b>{prediction.Predicted}</b><small>{confidence}</small></figcaption></figure>""");
    }
}
