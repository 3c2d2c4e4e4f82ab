using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Reports;

/// <summary>Measurements as lines: what a run with other instruction sets hands back.</summary>
internal static class MeasurementFile
{
    public static void Write(string path, IEnumerable<Measurement> measurements)
        => File.WriteAllLines(
            path,
            measurements.Select(static m => string.Create(
                CultureInfo.InvariantCulture, $"{m.Function};{m.Pass};{m.Length};{m.Contender};{m.Nanoseconds:R};{m.Spread:R}")));

    public static IReadOnlyList<Measurement> Read(string path) => [.. File.ReadLines(path).Select(Parse)];

    private static Measurement Parse(string line)
    {
        string[] fields = line.Split(';');
        return new Measurement(
            fields[0],
            Enum.Parse<Pass>(fields[1]),
            int.Parse(fields[2], CultureInfo.InvariantCulture),
            fields[3],
            double.Parse(fields[4], CultureInfo.InvariantCulture),
            double.Parse(fields[5], CultureInfo.InvariantCulture));
    }
}
