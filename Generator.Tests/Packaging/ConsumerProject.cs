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
/// Fresh projects that reference the package, in a folder of their own outside of the repository: they inherit nothing.
/// </summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly PackageFixture _package;
    private readonly DirectoryInfo _folder;

    /// <param name="package">The package.</param>
    /// <param name="name">Part of the folder's name: what a build must not depend on.</param>
    public ConsumerProject(PackageFixture package, string name = "consumer")
    {
        _package = package;
        _folder = Directory.CreateTempSubdirectory($"activations-{name}-");

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
    }

    /// <summary>Adds a project with the strictest settings that users have.</summary>
    /// <param name="path">The project file's path.</param>
    /// <param name="frameworks">One framework or several.</param>
    /// <param name="isProgram">Whether it is a program.</param>
    /// <param name="properties">More properties, as XML; they win.</param>
    /// <param name="items">More items, as XML.</param>
    public void AddProject(string path, string frameworks, bool isProgram, string properties = "", string items = "")
    {
        // Documentation, because its warnings come for generated members too.
        Write(path, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework{(frameworks.Contains(';', StringComparison.Ordinal) ? "s" : "")}>{frameworks}</TargetFramework{(frameworks.Contains(';', StringComparison.Ordinal) ? "s" : "")}>
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
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Activations" Version="[{_package.Version}]" />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Adds the sources of a folder beside this file.</summary>
    /// <param name="source">The folder.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="edit">What becomes of their text.</param>
    public void AddSources(string source, string target = "", Func<string, string>? edit = null)
    {
        foreach (string file in RepositoryFiles.Sources("Generator.Tests/Packaging/" + source))
        {
            string text = File.ReadAllText(file);
            Write(Path.Combine(target, Path.GetFileName(file)), edit?.Invoke(text) ?? text);
        }
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Lets <c>dotnet format</c> apply the fix of a rule wherever the rule warns. The project has been built.</summary>
    /// <param name="path">The project file's path.</param>
    /// <param name="rule">The rule.</param>
    public Task<CommandResult> FormatAsync(string path, string rule)
        => DotnetCommand.RunAsync(
            ["format", "analyzers", PathOf(path), "--diagnostics", rule, "--severity", "warn", "--no-restore", "--verbosity", "normal"],
            _folder.FullName,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = _package.ExtractedPackages });

    /// <summary>Runs the SDK on the projects.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    public Task<CommandResult> RunSdkAsync(params string[] arguments) => RunSdkAsync("", arguments);

    /// <summary>Runs the SDK on the projects, as someone of another culture.</summary>
    /// <param name="culture">The culture, such as <c>fi-FI</c>.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public async Task<CommandResult> RunSdkAsync(string culture, string[] arguments)
    {
        Dictionary<string, string> environment = new() { ["NUGET_PACKAGES"] = _package.ExtractedPackages };
        if (culture.Length > 0)
        {
            foreach ((string name, string value) in DotnetCommand.Culture(culture))
            {
                environment[name] = value;
            }
        }

        CommandResult result = await DotnetCommand.RunAsync(
            [.. arguments, .. DotnetCommand.NoStrayProcesses], _folder.FullName, environment);

        // Another source may have a package of this name and version.
        string restored = Path.Combine(
            _package.ExtractedPackages, "activations", _package.Version, $"activations.{_package.Version}.nupkg");
        Assert.True(File.Exists(restored), result.ToString());
        Assert.Equal(File.ReadAllBytes(_package.FilePath), File.ReadAllBytes(restored));
        return result;
    }

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
}
