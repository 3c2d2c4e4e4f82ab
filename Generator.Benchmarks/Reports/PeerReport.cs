using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Reports;

/// <summary>The measurements as tables, and what they say.</summary>
internal sealed class PeerReport
{
    /// <summary>Shorter ones are the width of a real layer: call overhead and tails count there.</summary>
    private const int SmallLength = 256;

    private const int ClaimLength = 131_072;

    /// <summary>From here on everything is to run at the speed of memory.</summary>
    private const int StreamingLength = 1 << 24;

    /// <summary>What counts as the speed of a copy.</summary>
    private const double NearlyCopy = 0.9;

    /// <summary>With more of the time of High, Fast gains nothing.</summary>
    private const double NoGain = 0.97;

    // A cell whose quartiles are farther apart than this is marked: the machine was doing something else as well.
    private const double UnsteadySpread = 0.25;

    private readonly IReadOnlyList<Measurement> _measurements;
    private readonly IReadOnlyList<string> _rivals;

    /// <param name="measurements">What was measured.</param>
    /// <param name="rivals">Whose columns there are, empty ones too.</param>
    public PeerReport(IReadOnlyList<Measurement> measurements, IReadOnlyList<string> rivals)
    {
        _measurements =
        [
            .. measurements,
            .. from forward in measurements
               where forward.Pass == Pass.Training
               from backward in measurements
               where backward.Pass == Pass.Backward
                   && (backward.Function, backward.Length, backward.Contender) == (forward.Function, forward.Length, forward.Contender)
               select backward with
               {
                   Pass = Pass.Step,
                   Nanoseconds = forward.Nanoseconds + backward.Nanoseconds,
                   Spread = Math.Max(forward.Spread, backward.Spread),
               },
        ];
        _rivals = rivals;
    }

    private IEnumerable<Measurement> Ours => _measurements.Where(static m => m.Contender == PeerNames.Ours);

    /// <summary>One table for each pass, small spans apart.</summary>
    public string Tables(int level)
    {
        StringBuilder text = new();
        foreach (Pass pass in Enum.GetValues<Pass>())
        {
            foreach (bool small in (ReadOnlySpan<bool>)[false, true])
            {
                List<Measurement> part = [.. _measurements.Where(m => m.Pass == pass && (m.Length < SmallLength) == small)];
                if (part.Count > 0)
                {
                    text.Append('#', level).Append(' ').Append(Title(pass)).Append(small ? ", small spans" : string.Empty)
                        .Append("\n\n").Append(Table(part)).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    /// <summary>What the project promises, with the numbers of this run; nothing where it wasn't measured.</summary>
    public string Claims()
    {
        StringBuilder text = new();
        AppendClaim(text, Pass.Inference, "Forward of sigmoid", "TensorPrimitives.Sigmoid", 2.5);
        AppendClaim(text, Pass.Backward, "Backward of sigmoid", "three calls of TensorPrimitives", 2);
        return text.ToString();
    }

    /// <summary>A sentence for each peer that is faster somewhere.</summary>
    public string Defeats()
    {
        StringBuilder text = new();
        foreach (Measurement ours in Ours)
        {
            foreach (string rival in _rivals)
            {
                if (Find(ours, rival) is { } theirs && theirs.Nanoseconds < ours.Nanoseconds)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{Row(ours)}: {rival} takes {theirs.Nanoseconds / ours.Nanoseconds:0.00} of our time")
                        .Append(Find(ours, PeerNames.Fast) is { } fast
                            ? string.Create(CultureInfo.InvariantCulture, $", {theirs.Nanoseconds / fast.Nanoseconds:0.00} of Fast's.\n")
                            : ".\n");
                }
            }
        }

        return text.Length == 0 ? "None: no peer is faster anywhere in these tables.\n" : text.ToString();
    }

    /// <summary>A sentence for each place where less accuracy gains nothing.</summary>
    public string UselessFast()
        => Sentences(
            Ours,
            PeerNames.Fast,
            static (ours, fast) => fast.Nanoseconds > NoGain * ours.Nanoseconds,
            static ratio => string.Create(CultureInfo.InvariantCulture, $"Fast takes {ratio:0.00} of High's time"),
            "None: `Accuracy.Fast` is faster everywhere in these tables.\n");

    /// <summary>A sentence for each pass that memory should limit, and something else does.</summary>
    public string SlowerThanCopy()
        => Sentences(
            Ours.Where(static m => m.Pass == Pass.Backward || m.Length >= StreamingLength),
            PeerNames.Copy,
            static (ours, copy) => copy.Nanoseconds < NearlyCopy * ours.Nanoseconds,
            static ratio => string.Create(CultureInfo.InvariantCulture, $"a copy takes {ratio:0.00} of our time"),
            "None.\n");

    private static string Title(Pass pass) => pass switch
    {
        Pass.Inference => "Forward, inference",
        Pass.Training => "Forward, training",
        Pass.Step => "Forward, training, and backward together",
        _ => "Backward",
    };

    private static string Row(Measurement ours) => $"- {ours.Function}, {Title(ours.Pass).ToLowerInvariant()}, {Number(ours.Length)} elements";

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private string Table(IReadOnlyList<Measurement> part)
    {
        bool hasLayer = part.Any(static m => m.Contender == PeerNames.Layer);
        bool hasFast = part.Any(static m => m.Contender == PeerNames.Fast);
        string[] columns =
        [
            PeerNames.Ours,
            .. hasFast ? [PeerNames.Fast] : Array.Empty<string>(),
            .. hasLayer ? [PeerNames.Layer] : Array.Empty<string>(),
            PeerNames.Copy,
            .. _rivals,
        ];
        MarkdownTable table = new(1, ["activation", "elements", .. columns]);
        foreach (Measurement ours in part.Where(static m => m.Contender == PeerNames.Ours))
        {
            table.Add([ours.Function, Number(ours.Length), .. columns.Select(column => Cell(ours, Find(ours, column)))]);
        }

        return table.ToString();
    }

    private static string Cell(Measurement ours, Measurement? measurement)
    {
        if (measurement is null)
        {
            return string.Empty;
        }

        if (double.IsNaN(measurement.Nanoseconds))
        {
            return "other results";
        }

        string time = measurement.Nanoseconds.ToString("0.000", CultureInfo.InvariantCulture)
            + (measurement.Spread > UnsteadySpread ? "~" : string.Empty);
        return ReferenceEquals(ours, measurement)
            ? time
            : time + string.Create(CultureInfo.InvariantCulture, $" (×{measurement.Nanoseconds / ours.Nanoseconds:0.00})");
    }

    private Measurement? Find(Measurement ours, string contender)
        => _measurements.FirstOrDefault(
            m => m.Contender == contender && m.Function == ours.Function && m.Pass == ours.Pass && m.Length == ours.Length);

    private string Sentences(
        IEnumerable<Measurement> rows, string contender, Func<Measurement, Measurement, bool> condition, Func<double, string> sentence, string none)
    {
        StringBuilder text = new();
        foreach (Measurement ours in rows)
        {
            if (Find(ours, contender) is { } theirs && condition(ours, theirs))
            {
                text.Append(Row(ours)).Append(": ").Append(sentence(theirs.Nanoseconds / ours.Nanoseconds)).Append(".\n");
            }
        }

        return text.Length == 0 ? none : text.ToString();
    }

    private void AppendClaim(StringBuilder text, Pass pass, string what, string rival, double goal)
    {
        if (_measurements.FirstOrDefault(
                m => m is { Function: "sigmoid", Length: ClaimLength, Contender: PeerNames.Ours } && m.Pass == pass) is { } ours
            && Find(ours, PeerNames.Tensors) is { } theirs)
        {
            double ratio = theirs.Nanoseconds / ours.Nanoseconds;
            text.Append(CultureInfo.InvariantCulture, $"- {what}, {Number(ClaimLength)} floats: {ratio:0.00} times as fast as {rival} ")
                .Append(CultureInfo.InvariantCulture, $"({ours.Nanoseconds:0.000} against {theirs.Nanoseconds:0.000} ns an element); ")
                .Append(CultureInfo.InvariantCulture, $"the goal is {goal}: {(ratio >= goal ? "reached" : "missed")}.\n");
        }
    }
}
