using System;
using System.Collections.Immutable;
using System.Linq;

namespace Activations.Sample.Reporting;

/// <summary>The report: one file that needs nothing else, no script, in a light and a dark form.</summary>
internal static class HtmlReport
{
    private static readonly ImmutableArray<Func<DemoResult, string>> s_sections =
    [
        Summary.Render,
        CompilerSection.Render,
        LearningCurves.Render,
        DigitGallery.Render,
        ConfusionSection.Render,
        ActivationPlots.Render,
        SettingsSection.Render,
    ];

    public static string Render(DemoResult result) => Markup.Lines(
        "<!DOCTYPE html>",
        """<html lang="en">""",
        "<head>",
        """<meta charset="utf-8">""",
        """<meta name="viewport" content="width=device-width, initial-scale=1">""",
        """<meta name="color-scheme" content="light dark">""",
        $"<title>Activations: digits with {Markup.Text(result.Settings.Activation.Name)}</title>",
        $"<style>\n{StyleSheet.Text}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        string.Join('\n', s_sections.Select(render => render(result))),
        "</main>",
        "<footer>MNIST: Yann LeCun, Corinna Cortes, Christopher J. C. Burges, from NIST's Special Databases 1 and 3; CC BY-SA 3.0.</footer>",
        "</body>",
        "</html>\n");
}
