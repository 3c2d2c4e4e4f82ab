using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Activations.Sample;
using Activations.Sample.Checks;
using Activations.Sample.Layers;
using Activations.Sample.Reporting;
using Activations.Sample.Training;
using Xunit;

namespace Activations.Generator.Tests.Sample;

public sealed class HtmlReportTests
{
    private static readonly ImmutableArray<string> s_sections =
        ["compiler", "training", "digits", "confusion", "activations", "settings"];

    [Fact]
    public void Report_HasEachSectionOnce()
    {
        XElement page = Page(Result());
        Assert.Equal(s_sections, page.Descendants("section").Select(static section => section.Attribute("id")!.Value));
        Assert.Equal(ActivationList.All.Length, Section(page, "activations").Elements("div").Single().Elements("figure").Count());
        Assert.Equal(10, Section(page, "confusion").Descendants("tbody").Single().Elements("tr").Count());
    }

    [Fact]
    public void Text_IsEscaped()
    {
        DemoResult result = Result();
        result = result with { Settings = result.Settings with { DataFolder = "<script>alert('&')</script>" } };
        string html = HtmlReport.Render(result);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("x &lt; &amp;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_NeedsNoOtherFile()
    {
        string html = HtmlReport.Render(Result());
        Assert.DoesNotMatch(new Regex("(src|href)=|@import|url\\((?!#)", RegexOptions.CultureInvariant), html);
    }

    [Fact]
    public void Images_HaveATitle()
        => Assert.All(Page(Result()).Descendants("svg"), static svg => Assert.NotEmpty(svg.Elements("title")));

    [Fact]
    public void Mistakes_AreMarked()
    {
        XElement mistake = Section(Page(Result()), "digits").Descendants("figure").First();
        Assert.Equal("card mistake", mistake.Attribute("class")!.Value);
        Assert.StartsWith("3 → 7", mistake.Element("figcaption")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void OneEpochAndNoMistake_StillMakeAReport()
    {
        DemoResult result = Result();
        result = result with
        {
            Training = new TrainingResult(
                [result.Training.Epochs[0] with { Loss = 0.0, TestAccuracy = 1.0 }],
                [.. result.Training.Predictions.Select(static prediction => prediction with { Predicted = prediction.Label })]),
        };
        string html = Page(result).ToString();
        Assert.Contains("None: every test image was read right.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
    }

    // The report is written as well-formed XML but for the void elements of its head.
    private static XElement Page(DemoResult result)
    {
        string html = HtmlReport.Render(result).Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal);
        return XElement.Parse(Regex.Replace(html, "(<meta [^>]*)>", "$1/>", RegexOptions.CultureInvariant));
    }

    private static XElement Section(XElement page, string id)
        => page.Descendants("section").Single(section => section.Attribute("id")!.Value == id);

    private static DemoResult Result()
    {
        Activations.Sample.Data.DigitData data = TestDigits.CreateData();
        ImmutableArray<Prediction> predictions =
        [
            .. Enumerable.Range(0, data.Test.Count).Select(i =>
                new Prediction(i, data.Test.Labels[i], data.Test.Labels[i] == 3 ? (byte)7 : data.Test.Labels[i], 0.75f)),
        ];
        return new DemoResult
        {
            Settings = new DemoSettings
            {
                Activation = ActivationList.Find("tanh")!,
                DataFolder = null,
                Training = new TrainingSettings(),
                ReportPath = "report.html",
            },
            Data = data,
            Training = new TrainingResult([new EpochResult(1, 0.5, 0.9, 1.0), new EpochResult(2, 0.25, 0.95, 2.0)], predictions),
            CompilerReports = new EscapingReports(),
            GradientCheck = new GradientCheckResult([new GradientCheckGroup("hidden weights", 12, 1e-6)]),
            Timings = [new Timing("generated", 0.1), new Timing("loop", 2.5)],
        };
    }

    private sealed class EscapingReports : ICompilerReportSource
    {
        public CompilerReport Find(ActivationEntry activation) => new()
        {
            Formula = "x < & > \"",
            Derivative = "'",
            OutputDerivative = null,
            Saved = Saved.Derivative,
            SavedReason = "<b>",
            BytesPerElement = 4,
            Steps = [new CompilerStep("<", "&", ">")],
            Refused = [new RefusedForm("<", "&")],
        };
    }
}
