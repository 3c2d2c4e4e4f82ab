using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Activations.Generator.Tests.Packaging;

/// <summary>Runs the SDK, or what it built, as a user would from a shell of their own.</summary>
internal static class DotnetCommand
{
    /// <summary>Far more than any of the commands takes; a hanging one is ended with all that it started.</summary>
    private static readonly TimeSpan s_timeLimit = TimeSpan.FromMinutes(6);

    /// <summary>Builds leave no node and no compiler server behind: they would hold the temporary folders.</summary>
    public static IReadOnlyList<string> NoStrayProcesses { get; } = ["-nodeReuse:false", "-p:UseSharedCompilation=false"];

    /// <summary>What makes a process one of that culture, messages included.</summary>
    public static IReadOnlyDictionary<string, string> Culture(string name)
        => new Dictionary<string, string>
        {
            ["LC_ALL"] = name.Replace('-', '_') + ".UTF-8",
            ["LANG"] = name.Replace('-', '_') + ".UTF-8",
            ["DOTNET_CLI_UI_LANGUAGE"] = name,
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
        };

    public static Task<CommandResult> RunAsync(
        IReadOnlyList<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string>? environment = null)
        => RunAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments, folder, environment);

    public static async Task<CommandResult> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What "dotnet test" set for its own MSBuild points at that one's files.
        foreach (string name in start.Environment.Keys
            .Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        StringBuilder output = new();
        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        using Process process = new() { StartInfo = start };
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using CancellationTokenSource limit = new(s_timeLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"{program} {string.Join(' ', arguments)} did not end within {s_timeLimit}.\n{Text(output)}");
        }

        return new CommandResult($"{program} {string.Join(' ', arguments)}", process.ExitCode, Text(output));
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString();
        }
    }
}
