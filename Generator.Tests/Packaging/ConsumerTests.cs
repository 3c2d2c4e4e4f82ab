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

    [Fact]
    public async Task HandWrittenDerivatives_WarnInTheBuild_AndAreFixedByDotnetFormat()
    {
        const string network = """
            using System;

            namespace Consumer;

            internal static class Network
            {
                public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

                // Used by the output layer.
                public static double SigmoidDerivative(double x) => Sigmoid(x) * (1 - Sigmoid(x));

                public static double Elu(double x) => x > 0 ? x : Math.Exp(x) - 1;

                public static double EluDerivative(double x, double y) => x > 0 ? 1 : Math.Exp(x);
            }

            """;
        using ConsumerProject project = new(package, "net10.0", isProgram: false);
        project.Write("Network.cs", network);

        CommandResult build = await project.BuildAsync("-p:TreatWarningsAsErrors=false");

        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Equal(["ACT101", "ACT101"], project.Diagnostics("warning"));
        Assert.Contains("'SigmoidDerivative'", build.Output, StringComparison.Ordinal);

        CommandResult format = await project.FormatAsync("ACT101");

        Assert.True(format.ExitCode == 0, format.ToString());
        Assert.NotEqual(network, project.Read("Network.cs"));
        Assert.Contains("// Used by the output layer.", project.Read("Network.cs"), StringComparison.Ordinal);

        // With warnings as errors, as the project has it.
        CommandResult rebuild = await project.BuildAsync("--no-incremental");
        Assert.True(rebuild.ExitCode == 0, rebuild + "\n" + project.Read("Network.cs"));
        Assert.Empty(project.Diagnostics("warning"));
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
