using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

using Xunit;

namespace Activations.Generator.Tests.Packaging;

/// <summary>Projects outside of the solution that know nothing but the package.</summary>
[Collection(PackageTests.Name)]
[Trait("Category", "Package")]
public sealed class ConsumerTests(PackageFixture package)
{
    [Fact]
    public async Task Net10Program_BuildsAndRuns()
    {
        using ConsumerProject project = new(package, "net10.0");
        project.AddProgram();

        CommandResult build = await project.BuildAsync();
        Assert.True(build.ExitCode == 0, build.ToString());

        CommandResult run = await DotnetCommand.RunAsync([project.PathOf("bin/Release/net10.0/Consumer.dll")], project.PathOf(""));
        AssertAllChecksPassed(run, ".NET 10.");
    }

    [Fact]
    public async Task Net8Program_PublishedWithItsRuntime_Runs()
    {
        using ConsumerProject project = new(package, "net8.0");
        project.AddProgram();

        CommandResult publish = await project.PublishAsync(PortableRuntime());
        Assert.True(publish.ExitCode == 0, publish.ToString());

        string program = project.PathOf(Path.Combine("published", OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer"));
        CommandResult run = await DotnetCommand.RunAsync(program, [], project.PathOf(""));
        AssertAllChecksPassed(run, ".NET 8.");
    }

    [Fact]
    public async Task UnknownName_FailsTheBuildWithOneError()
    {
        using ConsumerProject project = new(package, "net10.0", isProgram: false);
        project.Write("Typo.cs", """
            using Activations;

            namespace Consumer;

            /// <summary>Misspelt.</summary>
            [Activation("sigmoyd")]
            public sealed partial class Sigmoid;
            """);

        CommandResult build = await project.BuildAsync();

        Assert.True(build.ExitCode != 0, build.ToString());
        Assert.Equal(["ACT002"], project.Diagnostics("error"));
        Assert.Empty(project.Diagnostics("warning"));
        Assert.Contains("'sigmoid'", build.Output, StringComparison.Ordinal);
    }

    private static void AssertAllChecksPassed(CommandResult run, string framework)
    {
        Assert.True(run.ExitCode == 0, run.ToString());
        string last = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Last();
        Match match = Regex.Match(last, @"^All (\d+) checks passed on (\.NET .*)\.$", RegexOptions.CultureInvariant);
        Assert.True(match.Success, run.ToString());
        Assert.InRange(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), 1000, int.MaxValue);
        Assert.StartsWith(framework, match.Groups[2].Value, StringComparison.Ordinal);
    }

    /// <summary>What runtime packs are made for: linux-x64 where this SDK is called debian.12-x64.</summary>
    private static string PortableRuntime()
    {
        string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        string libc = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "-musl" : "";
        return $"{system}{libc}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }
}
