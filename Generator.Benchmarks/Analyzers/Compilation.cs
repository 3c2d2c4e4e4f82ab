using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Activations.Generator.Benchmarks.Analyzers;

/// <summary>One run of the SDK's compiler, in a process of its own.</summary>
/// <param name="ProcessorSeconds">The processor time of the whole process.</param>
/// <param name="AnalyzerSeconds">What the compiler's own report says of our analyzers; none without them.</param>
/// <param name="GeneratorSeconds">What it says of our generator.</param>
internal sealed partial record Compilation(double ProcessorSeconds, double AnalyzerSeconds, double GeneratorSeconds)
{
    private static readonly TimeSpan s_watchInterval = TimeSpan.FromMilliseconds(5);

    /// <summary>Compiles a folder.</summary>
    /// <param name="folder">The sources.</param>
    /// <param name="analyzer">The assembly with analyzers and generator, or <see langword="null"/>.</param>
    /// <returns>What it took.</returns>
    /// <exception cref="IOException">The compiler isn't there, or rejects the sources.</exception>
    public static Compilation Run(string folder, string? analyzer)
    {
        string responseFile = Path.Combine(folder, "compile.rsp");
        File.WriteAllLines(responseFile, Arguments(folder, analyzer));
        ProcessStartInfo start = new(DotnetFolder.Host, [DotnetFolder.Compiler(), "/noconfig", "@" + responseFile])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };

        // The report's numbers are written in the user's culture.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> reading = process.StandardOutput.ReadToEndAsync();
        TimeSpan processorTime = WaitAndWatch(process);
        string output = reading.GetAwaiter().GetResult();
        if (process.ExitCode != 0)
        {
            throw new IOException($"The compiler ended with exit code {process.ExitCode}:\n{output[..Math.Min(output.Length, 2000)]}");
        }

        return new Compilation(
            processorTime.TotalSeconds,
            analyzer is null ? 0 : Seconds(output, AnalyzerLine()),
            analyzer is null ? 0 : Seconds(output, GeneratorLine()));
    }

    /// <summary>The processor time can't be asked for after the end: it is asked for until then.</summary>
    private static TimeSpan WaitAndWatch(Process process)
    {
        TimeSpan last = TimeSpan.Zero;
        do
        {
            try
            {
                process.Refresh();
                last = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It has ended meanwhile.
            }
        }
        while (!process.WaitForExit(s_watchInterval));
        process.WaitForExit();
        return last;
    }

    private static IEnumerable<string> Arguments(string folder, string? analyzer)
    {
        yield return "/target:library";
        yield return "/optimize+";
        yield return "/nullable:enable";
        yield return "/deterministic+";
        yield return "/warn:9999";
        yield return $"/out:\"{Path.Combine(folder, "Synthetic.dll")}\"";
        yield return $"/recurse:\"{Path.Combine(folder, "*.cs")}\"";
        foreach (string reference in DotnetFolder.References().Append(typeof(ActivationAttribute).Assembly.Location))
        {
            yield return $"/reference:\"{reference}\"";
        }

        if (analyzer is not null)
        {
            yield return $"/analyzer:\"{analyzer}\"";
            yield return "/reportanalyzer";
        }
    }

    private static double Seconds(string output, Regex line)
    {
        Match match = line.Match(output);
        return match.Success
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new IOException("The compiler's report has no total:\n" + output[..Math.Min(output.Length, 2000)]);
    }

    [GeneratedRegex(@"^Total analyzer execution time: ([\d.]+) seconds", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex AnalyzerLine();

    [GeneratedRegex(@"^Total generator execution time: ([\d.]+) seconds", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex GeneratorLine();
}
