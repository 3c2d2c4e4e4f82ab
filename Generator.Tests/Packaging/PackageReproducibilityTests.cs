using System;
using System.IO;
using System.Threading.Tasks;

using Activations.Generator.Tests.Conventions;

using Xunit;

namespace Activations.Generator.Tests.Packaging;

/// <summary>The same sources at the same commit give the same package, byte for byte.</summary>
[Collection(PackageTests.Name)]
[Trait("Category", "Package")]
public sealed class PackageReproducibilityTests(PackageFixture package)
{
    [Fact]
    public async Task AnotherFolderAndCulture_GiveTheSamePackage()
    {
        using RepositoryCopy copy = new();
        string folder = copy.PathOf("packed");

        CommandResult packing = await DotnetCommand.RunAsync(
            ["pack", "Generator.Attributes", "-c", "Release", "-o", folder, .. DotnetCommand.NoStrayProcesses],
            copy.PathOf(""),
            DotnetCommand.Culture("fi-FI"));

        Assert.True(packing.ExitCode == 0, packing.ToString());
        byte[] expected = await File.ReadAllBytesAsync(package.FilePath);
        byte[] actual = await File.ReadAllBytesAsync(Path.Combine(folder, Path.GetFileName(package.FilePath)));
        Assert.True(expected.AsSpan().SequenceEqual(actual), "The packages differ.");
    }

    /// <summary>What is packed, as a clone of the repository would have it.</summary>
    private sealed class RepositoryCopy : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("activations-another-clone-");

        public RepositoryCopy()
        {
            foreach (string pattern in (string[])["Directory.*", "*.md", ".editorconfig", ".gitignore", ".gitattributes", "global.json"])
            {
                foreach (string file in Directory.EnumerateFiles(RepositoryFiles.Root, pattern))
                {
                    File.Copy(file, PathOf(Path.GetFileName(file)));
                }
            }

            foreach (string project in (string[])["Generator", "Generator.Attributes", "Generator.CodeFixes"])
            {
                CopyFolder(Path.Combine(RepositoryFiles.Root, project), PathOf(project));
            }

            CopyCommit();
        }

        public string PathOf(string name) => Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);

        /// <summary>Which commit it is, which the package names; a tree of git's worktrees has that elsewhere.</summary>
        private void CopyCommit()
        {
            string git = Path.Combine(RepositoryFiles.Root, ".git");
            if (File.Exists(git))
            {
                git = Path.GetFullPath(File.ReadAllText(git)["gitdir:".Length..].Trim(), RepositoryFiles.Root);
            }

            if (!Directory.Exists(git))
            {
                return;
            }

            string link = Path.Combine(git, "commondir");
            string common = File.Exists(link) ? Path.GetFullPath(File.ReadAllText(link).Trim(), git) : git;
            Directory.CreateDirectory(PathOf(".git/objects"));
            File.Copy(Path.Combine(git, "HEAD"), PathOf(".git/HEAD"));
            foreach (string name in (string[])["config", "packed-refs"])
            {
                if (File.Exists(Path.Combine(common, name)))
                {
                    File.Copy(Path.Combine(common, name), PathOf(".git/" + name));
                }
            }

            CopyFolder(Path.Combine(common, "refs"), PathOf(".git/refs"));
        }

        private static void CopyFolder(string source, string target)
        {
            Directory.CreateDirectory(target);
            foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(target, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}
