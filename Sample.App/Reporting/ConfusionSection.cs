using System;
using System.Globalization;
using System.Linq;
using Activations.Sample.Data;
using Activations.Sample.Training;

namespace Activations.Sample.Reporting;

/// <summary>The confusion matrix: a table, so that it can be read without seeing the colours.</summary>
internal static class ConfusionSection
{
    public static string Render(DemoResult result)
    {
        var matrix = new ConfusionMatrix(result.Training.Predictions);
        int[] digits = [.. Enumerable.Range(0, DigitSet.ClassCount)];
        int worst = Math.Max(1, digits.Max(label => digits.Max(predicted => label == predicted ? 0 : matrix[label, predicted])));
        return Markup.Lines(
            """<section id="confusion">""",
            "<h2>Confusion matrix</h2>",
            """<div class="scroll card">""",
            """<table class="confusion">""",
            "<caption>Rows: what the image is. Columns: what the network reads. The stronger an error's colour, the more frequent.</caption>",
            $"""<thead><tr><th scope="col"><span class="hidden">digit</span></th>{string.Concat(digits.Select(static digit => $"""<th scope="col">{digit}</th>"""))}<th scope="col">right</th></tr></thead>""",
            "<tbody>",
            string.Join('\n', digits.Select(label => Row(matrix, digits, label, worst))),
            "</tbody>",
            "</table>",
            "</div>",
            "</section>");
    }

    private static string Row(ConfusionMatrix matrix, int[] digits, int label, int worst)
    {
        int total = digits.Sum(predicted => matrix[label, predicted]);
        double share = total == 0 ? 0.0 : 100.0 * matrix[label, label] / total;
        string cells = string.Concat(digits.Select(predicted => Cell(matrix[label, predicted], label == predicted, worst)));
        return string.Create(
            CultureInfo.InvariantCulture, $"""<tr><th scope="row">{label}</th>{cells}<td class="share">{share:0.0} %</td></tr>""");
    }

    private static string Cell(int count, bool isRight, int worst)
    {
        if (count == 0)
        {
            return """<td class="none">0</td>""";
        }

        // Errors are few beside the hundreds on the diagonal: they get a scale of their own.
        double strength = isRight ? 38.0 : 12.0 + (33.0 * count / worst);
        string kind = isRight ? "right" : "wrong";
        return string.Create(
            CultureInfo.InvariantCulture, $"""<td class="{kind}" style="--strength:{strength:0}%">{count}</td>""");
    }
}
