using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

using Xunit;

namespace Activations.Generator.Tests.Packaging;

/// <summary>What several tests look at is built once, by the first of them.</summary>
internal sealed class ConsumerBuilds(PackageFixture package) : IDisposable
{
    /// <summary>Paths that begin alike for whoever builds it, and the generated text as files.</summary>
    private const string Reproducible = """
        <PathMap>$(MSBuildProjectDirectory)=/_/</PathMap>
        <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
        """;

    private readonly List<ConsumerProject> _projects = [];
    private Task<ConsumerProject>? _program;
    private Task<ConsumerProject>? _twoAssemblies;

    /// <summary>
    /// What runtime packs are made for: linux-x64 where this SDK is called debian.12-x64.
    /// </summary>
    public static string PortableRuntime { get; } = FindPortableRuntime();

    /// <summary>The program of the folder Consumer with its runtime, for each framework that is supported.</summary>
    public Task<ConsumerProject> ProgramAsync() => _program ??= BuildProgramAsync();

    /// <summary>The projects of the folder TwoAssemblies.</summary>
    public Task<ConsumerProject> TwoAssembliesAsync() => _twoAssemblies ??= BuildTwoAssembliesAsync("en-GB", "two-assemblies");

    public async Task<ConsumerProject> BuildTwoAssembliesAsync(string culture, string folder)
    {
        ConsumerProject project = Add(new ConsumerProject(package, folder));
        project.AddProject(
            "Portable/Portable.csproj",
            "netstandard2.0",
            isProgram: false,
            "<LangVersion>11</LangVersion><Nullable>disable</Nullable><CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>" + Reproducible,
            "<InternalsVisibleTo Include=\"Modern\" />");
        project.AddProject(
            "Modern/Modern.csproj",
            "net10.0",
            isProgram: true,
            "<LangVersion>latest</LangVersion><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>false</InvariantGlobalization>" + Reproducible,
            "<ProjectReference Include=\"../Portable/Portable.csproj\" />");
        project.AddSources("TwoAssemblies/Portable", "Portable");
        project.AddSources("TwoAssemblies/Portable", "Modern", static text => text.Replace("namespace Portable", "namespace Modern", StringComparison.Ordinal));
        project.AddSources("TwoAssemblies/Modern", "Modern");

        CommandResult build = await project.RunSdkAsync(culture, ["build", "Modern", "-c", "Debug"]);
        Assert.True(build.ExitCode == 0, build.ToString());
        return project;
    }

    public void Dispose()
    {
        foreach (ConsumerProject project in _projects)
        {
            project.Dispose();
        }
    }

    private async Task<ConsumerProject> BuildProgramAsync()
    {
        // Trimming as it is published; its analysis, and that of native AOT, when it is built.
        ConsumerProject project = Add(new ConsumerProject(package));
        project.AddProject(
            "Consumer.csproj",
            "net8.0;net9.0;net10.0",
            isProgram: true,
            "<IsAotCompatible>true</IsAotCompatible><PublishTrimmed>true</PublishTrimmed><TrimMode>full</TrimMode>");
        project.AddSources("Consumer");

        CommandResult build = await project.RunSdkAsync("build", "-c", "Release", "-r", PortableRuntime, "--self-contained");
        Assert.True(build.ExitCode == 0, build.ToString());
        return project;
    }

    private ConsumerProject Add(ConsumerProject project)
    {
        _projects.Add(project);
        return project;
    }

    private static string FindPortableRuntime()
    {
        string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        string libc = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "-musl" : "";
        return $"{system}{libc}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }
}
