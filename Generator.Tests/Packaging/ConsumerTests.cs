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
        using ConsumerProject project = new(package);
        project.AddProject("Consumer.csproj", "net10.0", isProgram: false);
        project.Write("Network.cs", network);

        CommandResult build = await project.RunSdkAsync("build", "-c", "Release", "-p:TreatWarningsAsErrors=false");

        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Equal(["ACT101", "ACT101"], project.Diagnostics("warning"));
        Assert.Contains("'SigmoidDerivative'", build.Output, StringComparison.Ordinal);

        CommandResult format = await project.FormatAsync("Consumer.csproj", "ACT101");

        Assert.True(format.ExitCode == 0, format.ToString());
        Assert.NotEqual(network, project.Read("Network.cs"));
        Assert.Contains("// Used by the output layer.", project.Read("Network.cs"), StringComparison.Ordinal);

        // With warnings as errors, as the project has it.
        CommandResult rebuild = await project.RunSdkAsync("build", "-c", "Release", "--no-incremental");
        Assert.True(rebuild.ExitCode == 0, rebuild + "\n" + project.Read("Network.cs"));
        Assert.Empty(project.Diagnostics("warning"));
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
