using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Activations.Generator.Benchmarks.Analyzers;

/// <summary>Where the SDK is that builds this project.</summary>
internal static class DotnetFolder
{
    private static readonly string s_framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The folder that has "shared" and "sdk" in it.</summary>
    private static readonly string s_root = Path.GetFullPath(Path.Combine(s_framework, "..", "..", ".."));

    public static string Host { get; } = Path.Combine(s_root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The version of the SDK that is used here, by global.json.</summary>
    public static string Version { get; } = AskVersion();

    /// <exception cref="IOException">It isn't there.</exception>
    public static string Compiler()
    {
        string path = Path.Combine(s_root, "sdk", Version, "Roslyn", "bincore", "csc.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"There is no compiler at {path}.", path);
    }

    /// <summary>The framework's assemblies that are managed code.</summary>
    public static IEnumerable<string> References()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == s_framework);

    private static string AskVersion()
    {
        using Process process = Process.Start(new ProcessStartInfo(Host, ["--version"]) { RedirectStandardOutput = true })!;
        string version = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return version;
    }
}
