using System;
using System.IO;
using System.Threading.Tasks;

using Activations.Generator.Tests.Conventions;

using Xunit;

namespace Activations.Generator.Tests.Packaging;

/// <summary>
/// The package under test. <see cref="FolderVariable"/> says in which folder it is; without it, it is packed.
/// </summary>
public sealed class PackageFixture : IAsyncLifetime, IDisposable
{
    public const string FolderVariable = "ACTIVATIONS_PACKAGE_FOLDER";

    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("activations-package-");
    private string? _path;
    private ConsumerBuilds? _builds;

    public string FilePath => _path ?? throw new InvalidOperationException("There is no package yet.");

    /// <summary>Where it is, which is a NuGet source.</summary>
    public string Folder => Path.GetDirectoryName(FilePath)!;

    public string Version => Path.GetFileNameWithoutExtension(FilePath)["Activations.".Length..];

    /// <summary>
    /// Where consumers extract packages. A folder of its own: the user's may have another package of this version. The
    /// runtimes in it are kept for the next time.
    /// </summary>
    internal string ExtractedPackages { get; } = Path.Combine(RepositoryFiles.Root, "artifacts", "consumer-packages");

    /// <summary>What is built with it.</summary>
    internal ConsumerBuilds Builds => _builds ?? throw new InvalidOperationException("There is no package yet.");

    public async Task InitializeAsync()
    {
        string? folder = Environment.GetEnvironmentVariable(FolderVariable);
        if (string.IsNullOrEmpty(folder))
        {
            folder = Path.Combine(_temporary.FullName, "source");
            CommandResult packing = await DotnetCommand.RunAsync(
                ["pack", "-c", "Release", "-o", folder, .. DotnetCommand.NoStrayProcesses], RepositoryFiles.Root);
            Assert.True(packing.ExitCode == 0, packing.ToString());
        }

        // The only file, so not a package for symbols either.
        string file = Assert.Single(Directory.GetFiles(folder));
        Assert.Matches(@"^Activations\.\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?\.nupkg$", Path.GetFileName(file));
        _path = Path.GetFullPath(file);

        // Not the last run's package, which has the same version.
        string extracted = Path.Combine(ExtractedPackages, "activations");
        if (Directory.Exists(extracted))
        {
            Directory.Delete(extracted, recursive: true);
        }

        _builds = new ConsumerBuilds(this);
    }

    public Task DisposeAsync()
    {
        _temporary.Delete(recursive: true);
        return Task.CompletedTask;
    }

    public void Dispose() => _builds?.Dispose();
}
