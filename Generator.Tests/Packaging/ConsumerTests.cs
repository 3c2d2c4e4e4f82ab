using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

using Xunit;

namespace Activations.Generator.Tests.Packaging;

/// <summary>Projects outside of the solution that know nothing but the package.</summary>
[Collection(PackageTests.Name)]
[Trait("Category", "Package")]
public sealed class ConsumerTests(PackageFixture package)
{
    [Theory]
    [InlineData("net8.0", ".NET 8.")]
    [InlineData("net9.0", ".NET 9.")]
    [InlineData("net10.0", ".NET 10.")]
    public async Task Program_BuiltWithItsRuntime_Runs(string framework, string runtime)
    {
        ConsumerProject project = await package.Builds.ProgramAsync();

        await AssertRunsAsync(project, Path.Combine("bin", "Release", framework, ConsumerBuilds.PortableRuntime), runtime);
    }

    [Fact]
    public async Task Program_Trimmed_RunsWithoutWarning()
    {
        ConsumerProject project = await package.Builds.ProgramAsync();

        CommandResult publish = await project.RunSdkAsync(
            "publish", "-c", "Release", "-f", "net8.0", "-r", ConsumerBuilds.PortableRuntime, "--self-contained", "--no-build", "-o", project.PathOf("trimmed"));

        Assert.True(publish.ExitCode == 0, publish.ToString());
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        await AssertRunsAsync(project, "trimmed", ".NET 8.");
    }

    /// <summary>Needs what native AOT needs: a C compiler to link with.</summary>
    [Fact]
    public async Task Program_CompiledAheadOfTime_RunsWithoutWarning()
    {
        using ConsumerProject project = new(package);
        project.AddProject("Consumer.csproj", "net10.0", isProgram: true, "<PublishAot>true</PublishAot>");
        project.AddSources("Consumer");

        CommandResult publish = await project.RunSdkAsync(
            "publish", "-c", "Release", "-r", ConsumerBuilds.PortableRuntime, "-o", project.PathOf("native"));

        Assert.True(publish.ExitCode == 0, publish.ToString());
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(project.PathOf("native/Consumer.dll")), "It is not native.");
        await AssertRunsAsync(project, "native", ".NET 10.");
    }

    [Fact]
    public async Task UnknownName_FailsTheBuildWithOneError()
    {
        using ConsumerProject project = new(package);
        project.AddProject("Consumer.csproj", "net10.0", isProgram: false);
        project.Write("Typo.cs", """
            using Activations;

            namespace Consumer;

            /// <summary>Misspelt.</summary>
            [Activation("sigmoyd")]
            public sealed partial class Sigmoid;
            """);

        CommandResult build = await project.RunSdkAsync("build", "-c", "Release");

        Assert.True(build.ExitCode != 0, build.ToString());
        Assert.Equal(["ACT002"], project.Diagnostics("error"));
        Assert.Empty(project.Diagnostics("warning"));
        Assert.Contains("'sigmoid'", build.Output, StringComparison.Ordinal);

        // With a compiler that doesn't load the generator, not a word of what isn't generated. Restored already.
        CommandResult old = await project.RunSdkAsync("build", "-c", "Release", "--no-restore", "-p:CompilerApiVersion=roslyn4.13");

        Assert.True(old.ExitCode != 0, old.ToString());
        Assert.Equal(["ACT011"], Regex.Matches(old.Output, @"\berror (\w+):").Select(match => match.Groups[1].Value).Distinct());
        Assert.Contains("(Roslyn 4.14), and this build's is Roslyn 4.13.", old.Output, StringComparison.Ordinal);
    }

    private static async Task AssertRunsAsync(ConsumerProject project, string folder, string framework)
    {
        string program = project.PathOf(Path.Combine(folder, OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer"));
        CommandResult run = await DotnetCommand.RunAsync(program, [], project.PathOf(""));

        Assert.True(run.ExitCode == 0, run.ToString());
        string last = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Last();
        Match match = Regex.Match(last, @"^All (\d+) checks passed on (\.NET .*)\.$", RegexOptions.CultureInvariant);
        Assert.True(match.Success, run.ToString());
        Assert.InRange(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), 1000, int.MaxValue);
        Assert.StartsWith(framework, match.Groups[2].Value, StringComparison.Ordinal);
    }
}
