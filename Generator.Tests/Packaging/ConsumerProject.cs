using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

using Activations.Generator.Tests.Conventions;

using Xunit;

namespace Activations.Generator.Tests.Packaging;

/// <summary>
/// A fresh project that references the package, in a folder of its own outside of the repository: it inherits nothing.
/// </summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly PackageFixture _package;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("activations-consumer-");

    public ConsumerProject(PackageFixture package, string framework, bool isProgram = true)
    {
        _package = package;

        // The package's folder comes on top of the ordinary sources, which have the runtime packs.
        Write("nuget.config", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="activations-under-test" value="{package.Folder}" />
              </packageSources>
            </configuration>
            """);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");

        // The strictest that users have; documentation, because its warnings come for generated members too.
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <OutputType>{(isProgram ? "Exe" : "Library")}</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>disable</ImplicitUsings>
                <AllowUnsafeBlocks>false</AllowUnsafeBlocks>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <WarningLevel>9999</WarningLevel>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <InvariantGlobalization>true</InvariantGlobalization>
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
                <ErrorLog>$(MSBuildProjectDirectory)/diagnostics.sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Activations" Version="[{package.Version}]" />
              </ItemGroup>
            </Project>
            """);
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    /// <summary>Adds the sources in Packaging/Consumer.</summary>
    public void AddProgram()
    {
        foreach (string file in RepositoryFiles.Sources("Generator.Tests/Packaging/Consumer"))
        {
            File.Copy(file, PathOf(Path.GetFileName(file)));
        }
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public Task<CommandResult> BuildAsync(params string[] arguments) => RunSdkAsync(["build", "-c", "Release", .. arguments]);

    /// <summary>Lets <c>dotnet format</c> apply the fix of a rule wherever the rule warns. The project has been built.</summary>
    public Task<CommandResult> FormatAsync(string rule)
        => DotnetCommand.RunAsync(
            ["format", "analyzers", PathOf("Consumer.csproj"), "--diagnostics", rule, "--severity", "warn", "--no-restore", "--verbosity", "normal"],
            _folder.FullName,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = _package.ExtractedPackages });

    public Task<CommandResult> PublishAsync(string runtime)
        => RunSdkAsync("publish", "-c", "Release", "-r", runtime, "--self-contained", "-o", PathOf("published"));

    /// <summary>The ids of the compilation's diagnostics of one level, one for each place.</summary>
    public IReadOnlyList<string> Diagnostics(string level)
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(PathOf("diagnostics.sarif")));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(result => result.GetProperty("level").GetString() == level)
                .Select(static result => result.GetProperty("ruleId").GetString()!),
        ];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<CommandResult> RunSdkAsync(params string[] arguments)
    {
        CommandResult result = await DotnetCommand.RunAsync(
            [.. arguments, .. DotnetCommand.NoStrayProcesses],
            _folder.FullName,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = _package.ExtractedPackages });

        // Another source may have a package of this name and version.
        string restored = Path.Combine(
            _package.ExtractedPackages, "activations", _package.Version, $"activations.{_package.Version}.nupkg");
        Assert.True(File.Exists(restored), result.ToString());
        Assert.Equal(File.ReadAllBytes(_package.FilePath), File.ReadAllBytes(restored));
        return result;
    }
}
