using System.Globalization;
using System.Linq;
using Activations.Sample.Screen;
using Activations.Sample.Training;

namespace Activations.Sample.Reporting;

/// <summary>The settings of the run and the gradient check's figures.</summary>
internal static class SettingsSection
{
    public static string Render(DemoResult result)
    {
        TrainingSettings training = result.Settings.Training;
        return Markup.Lines(
            """<section id="settings">""",
            "<h2>Settings and checks</h2>",
            """<div class="columns">""",
            """<div class="card"><table class="plain"><caption>Settings</caption><tbody>""",
            Row("Network", $"784-128-10, {Markup.Text(result.Settings.Activation.Name)}, softmax with cross-entropy"),
            Row("Data", Markup.Text(result.Settings.DataFolder ?? "the built-in MNIST subset")),
            Row("Images", $"{ScreenText.Count(result.Data.Training.Count)} for training, {ScreenText.Count(result.Data.Test.Count)} for testing"),
            Row("Optimiser", string.Create(CultureInfo.InvariantCulture, $"Adam, learning rate {training.LearningRate} falling to 0 along half a cosine")),
            Row("Epochs", training.Epochs.ToString(CultureInfo.InvariantCulture)),
            Row("Mini-batch", training.BatchSize.ToString(CultureInfo.InvariantCulture)),
            Row("Seed", training.Seed.ToString(CultureInfo.InvariantCulture)),
            "</tbody></table></div>",
            """<div class="card"><table class="plain"><caption>Gradient check: largest relative error of backpropagation against central differences of the whole network's loss in double precision</caption><tbody>""",
            string.Join('\n', result.GradientCheck.Groups.Select(static group =>
                Row(Markup.Text(group.Name), string.Create(CultureInfo.InvariantCulture, $"{ScreenText.Scientific(group.MaxRelativeError)} of {group.Count}")))),
            "</tbody></table></div>",
            "</div>",
            "</section>");
    }

    private static string Row(string name, string value) => $"""<tr><th scope="row">{name}</th><td>{value}</td></tr>""";
}
