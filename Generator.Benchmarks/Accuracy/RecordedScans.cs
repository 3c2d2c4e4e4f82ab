using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Activations.Generator.Tests.Execution;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>
/// What was found over all floats, kept on disk: a scan of them takes a minute or two for each activation, and can go on where it was
/// stopped. A file is for the generated code and the reference that it names: where one of them has changed, the scan is run again.
/// </summary>
/// <param name="directory">Where the files are, or <see langword="null"/> to keep nothing.</param>
internal sealed class RecordedScans(string? directory)
{
    /// <summary>At so many arguments the reference's values tell it from another one.</summary>
    private const int ReferenceSamples = 16384;

    private static readonly JsonSerializerOptions s_options = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        IncludeFields = true,
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
    };

    /// <summary>How long the scans took whose results were on disk.</summary>
    public TimeSpan Spared { get; private set; }

    /// <summary>The results of a function: those that are kept, or those of a run.</summary>
    /// <param name="function">The function.</param>
    /// <param name="code">Gives the code that is scanned, with all that it calls; not asked for where nothing is kept.</param>
    /// <param name="step">At every so manieth float.</param>
    /// <param name="run">Scans it.</param>
    public IReadOnlyList<ScanResult> GetOrRun(TextbookFunction function, Func<string> code, long step, Func<IReadOnlyList<ScanResult>> run)
    {
        string? path = directory is null ? null : Path.Combine(directory, $"{function.Name}.{Key(function, code(), step)}.json");
        Scan scan;
        if (File.Exists(path))
        {
            scan = JsonSerializer.Deserialize<Scan>(File.ReadAllText(path), s_options)!;
            Spared += scan.Duration;
        }
        else
        {
            long start = Stopwatch.GetTimestamp();
            IReadOnlyList<ScanResult> results = run();
            scan = new Scan(Stopwatch.GetElapsedTime(start), [.. results.Select(static r => new ScannedForm(r.Form, r.Accuracy, r.Errors))]);
            if (path is not null)
            {
                Directory.CreateDirectory(directory!);
                File.WriteAllText(path, JsonSerializer.Serialize(scan, s_options));
            }
        }

        return [.. scan.Forms.Select(form => new ScanResult(function, form.Form, form.Accuracy, IsDouble: false, form.Errors))];
    }

    private static string Key(TextbookFunction function, string code, long step)
    {
        StringBuilder text = new(code);
        text.Append(CultureInfo.InvariantCulture, $"\n{step} {function.Value:R}\n");
        double parameter = function.Rounded<float>();
        for (int i = 0; i < ReferenceSamples; i++)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)((i * (1L << 32) / ReferenceSamples) + i));
            Append(function.Function(x, parameter));
            Append(function.Derivative(x, parameter));
            Append(function.OutputDerivative?.Invoke(x, parameter) ?? 0);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..24];

        void Append(double value) => text.Append(CultureInfo.InvariantCulture, $"{BitConverter.DoubleToInt64Bits(value):x} ");
    }

    private sealed record Scan(TimeSpan Duration, IReadOnlyList<ScannedForm> Forms);

    private sealed record ScannedForm(AccuracyForm Form, Activations.Accuracy Accuracy, FormErrors Errors);
}
