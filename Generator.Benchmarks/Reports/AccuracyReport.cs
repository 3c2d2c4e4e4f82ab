using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Activations.Generator.Benchmarks.Accuracy;

namespace Activations.Generator.Benchmarks.Reports;

/// <summary>The errors of a scan, each beside its bound.</summary>
/// <param name="results">The errors.</param>
/// <param name="step">At every so manieth float.</param>
/// <param name="doubles">At how many doubles.</param>
/// <param name="duration">How long it took.</param>
internal sealed class AccuracyReport(IReadOnlyList<ScanResult> results, int step, int doubles, TimeSpan duration)
{
    private const string Unjudged = "";

    /// <summary>Everything but the head.</summary>
    public string Sections()
    {
        StringBuilder text = new();
        text.Append("## Bounds that are missed\n\n").Append(Misses());
        foreach (AccuracyForm form in Enum.GetValues<AccuracyForm>())
        {
            ScanResult[] part = [.. results.Where(result => !result.IsDouble && result.Form == form)];
            if (part.Length > 0)
            {
                text.Append("\n## ").Append(Title(form)).Append(", float\n\n").Append(SideBySide(part, InUlp, "mean"));
            }
        }

        ScanResult[] near = [.. results.Where(static result => result.Errors.NearZero.Count > 0)];
        if (near.Length > 0)
        {
            text.Append("\n## Close to a zero of the derivative\n\n")
                .Append("In units of 2^-24 for float, of which `double` has 2^-53; the bound is 1.\n\n")
                .Append(NearZero(near));
        }

        ScanResult[] ofDouble = [.. results.Where(static result => result.IsDouble)];
        if (ofDouble.Length > 0)
        {
            text.Append("\n## double\n\n").Append(Doubles(ofDouble));
        }

        return text.ToString();
    }

    public string Document() => $"""
        # Accuracy

        The largest errors of the generated kernels, each beside its bound, in ulp: the distance from the real function at the exact argument, in units of the spacing
        of floats there, so that a correctly rounded result is at most 0.5 off, subnormal results included. Written by

            {Machine.Command}

        in {Duration()} over {(step == 1 ? "all 2^32 floats" : FormattableString.Invariant($"every {step}th of the 2^32 floats"))} and {Number(doubles)} doubles, on {Machine.Today}: {Machine.Description}.

        - Every activation of the catalogue, with its default hyperparameters. The references are the textbook's formulas in a form that loses no digits
          (`TextbookFunctions` of Generator.Tests): for float in double, for double with some 200 bits. They share no code with the generator; tests compare the two with
          each other.
        - *Forward*: `Forward`. *Derivative from the input*: `BackwardFromInput` with a gradient of 1. *Derivative that Forward keeps*: what `ForwardWithDerivative` stores,
          whether or not the layer would choose to. *Derivative from the output*: `BackwardFromOutput` with a gradient of 1, at every float from the least output to the
          largest, against the exact function of that output; where the output doesn't tell the derivative there is none.
        - *Fast*: with `Accuracy.Fast`, where that is other code; a result that isn't a normal float may be 0.
        - Close to a zero of the derivative that isn't at x = 0 there is no relative accuracy to be had: within a quarter of the zero's size, or below 1/4 where there are
          many zeros, the errors are absolute and in a table of their own.
        - Before it looks, the command makes every result five ulp wrong and holds that each form of each activation is found out.
        - NaN has to give NaN, and nothing else may, but for the sines of ±∞.

        {Sections()}
        """;

    private static string Title(AccuracyForm form) => form switch
    {
        AccuracyForm.Forward => "Forward",
        AccuracyForm.DerivativeFromInput => "Derivative from the input",
        AccuracyForm.KeptDerivative => "Derivative that Forward keeps",
        _ => "Derivative from the output",
    };

    private static ErrorStatistics InUlp(ScanResult result) => result.Errors.InUlp;

    private static string SideBySide(IReadOnlyList<ScanResult> part, Func<ScanResult, ErrorStatistics> statistics, string mean)
    {
        MarkdownTable table = new(1, "activation", "bound", "largest error", "at", mean, "bound, Fast", "largest, Fast", "at", mean);
        foreach (IGrouping<string, ScanResult> group in part.GroupBy(static result => result.Function.Entry))
        {
            table.Add([group.Key, .. Cells(Activations.Accuracy.High), .. Cells(Activations.Accuracy.Fast)]);

            string[] Cells(Activations.Accuracy accuracy) => group.FirstOrDefault(result => result.Accuracy == accuracy) is { } result
                ? [Bound(result.Bound), Error(statistics(result).Largest, result.MissesBound), At(statistics(result)), Mean(statistics(result))]
                : [Unjudged, Unjudged, Unjudged, Unjudged];
        }

        return table.ToString();
    }

    private static string NearZero(IReadOnlyList<ScanResult> part)
    {
        MarkdownTable table = new(2, "activation", "what", "largest error", "at", "largest, Fast", "at", "largest, double", "at");
        foreach (IGrouping<(string Entry, AccuracyForm Form), ScanResult> group in part.GroupBy(static result => (result.Function.Entry, result.Form)))
        {
            table.Add(
            [
                group.Key.Entry,
                Title(group.Key.Form),
                .. Cells(static result => !result.IsDouble && result.Accuracy == Activations.Accuracy.High),
                .. Cells(static result => !result.IsDouble && result.Accuracy == Activations.Accuracy.Fast),
                .. Cells(static result => result.IsDouble),
            ]);

            string[] Cells(Func<ScanResult, bool> condition) => group.FirstOrDefault(condition) is { } result
                ? [Error(result.Errors.NearZero.Largest, result.MissesNearZero), At(result.Errors.NearZero)]
                : [Unjudged, Unjudged];
        }

        return table.ToString();
    }

    private static string Doubles(IReadOnlyList<ScanResult> part)
    {
        // The bounds of the derivatives are the same for all functions.
        AccuracyForm[] forms = Enum.GetValues<AccuracyForm>();
        string[] header = ["bound", .. forms.SelectMany(form => (string[])[DoubleTitle(form), "at"])];
        MarkdownTable table = new(1, ["activation", .. header]);
        foreach (IGrouping<string, ScanResult> group in part.GroupBy(static result => result.Function.Entry))
        {
            table.Add([group.Key, Bound(group.First(static result => result.Form == AccuracyForm.Forward).Bound), .. forms.SelectMany(Cells)]);

            string[] Cells(AccuracyForm form) => group.FirstOrDefault(result => result.Form == form) is { } result
                ? [Error(result.Errors.InUlp.Largest, result.MissesBound), At(result.Errors.InUlp)]
                : [Unjudged, Unjudged];
        }

        return table.ToString();
    }

    private static string DoubleTitle(AccuracyForm form) => form switch
    {
        AccuracyForm.Forward => "forward",
        AccuracyForm.DerivativeFromInput => FormattableString.Invariant($"from the input, bound {ScanResult.DerivativeBound}"),
        AccuracyForm.KeptDerivative => FormattableString.Invariant($"kept, bound {ScanResult.DerivativeBound}"),
        _ => FormattableString.Invariant($"from the output, bound {ScanResult.OutputDerivativeBound}"),
    };

    private static string Bound(double bound) => bound.ToString(CultureInfo.InvariantCulture);

    private static string Error(double error, bool isMissed)
        => error.ToString(error < 1000 ? "0.000" : "0.###E+0", CultureInfo.InvariantCulture) + (isMissed ? " (missed)" : string.Empty);

    private static string At(in ErrorStatistics statistics) => At(statistics.Largest == 0 ? double.NaN : statistics.LargestAt);

    /// <summary>As short as it is exact; a float's digits are those of a float.</summary>
    private static string At(double x)
        => double.IsNaN(x) ? string.Empty
            : (float)x == x ? ((float)x).ToString("R", CultureInfo.InvariantCulture)
            : x.ToString("R", CultureInfo.InvariantCulture);

    private static string Mean(in ErrorStatistics statistics) => statistics.Mean.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private string Duration() => duration.TotalHours >= 1
        ? FormattableString.Invariant($"{duration.TotalHours:0.0} hours")
        : duration.TotalMinutes >= 2
            ? FormattableString.Invariant($"{duration.TotalMinutes:0} minutes")
            : FormattableString.Invariant($"{duration.TotalSeconds:0} seconds");

    /// <summary>A line for each bound that doesn't hold.</summary>
    private string Misses()
    {
        StringBuilder text = new();
        foreach (ScanResult result in results.Where(static result => result.HasMissed))
        {
            string what = FormattableString.Invariant(
                $"- {result.Function.Entry}, {Title(result.Form).ToLowerInvariant()}, {(result.IsDouble ? "double" : "float")}, {result.Accuracy}: ");
            if (result.MissesBound)
            {
                text.Append(what).Append(CultureInfo.InvariantCulture, $"{Error(result.Errors.InUlp.Largest, false)} ulp at {At(result.Errors.InUlp)}, where {result.Bound} are allowed.\n");
            }

            if (result.MissesNearZero)
            {
                text.Append(what).Append(CultureInfo.InvariantCulture, $"{Error(result.Errors.NearZero.Largest, false)} units at {At(result.Errors.NearZero)}, close to a zero, where {ScanResult.NearZeroBound} is allowed.\n");
            }

            if (result.Errors.WrongNaNs > 0)
            {
                text.Append(what).Append(CultureInfo.InvariantCulture, $"{result.Errors.WrongNaNs} results are NaN and shouldn't be, or the reverse, one at {result.Errors.WrongNaNAt:R}.\n");
            }
        }

        return text.Length == 0 ? "None: every bound holds wherever it was looked at.\n" : text.ToString();
    }
}
