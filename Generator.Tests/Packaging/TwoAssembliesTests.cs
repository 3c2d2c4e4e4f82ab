using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Xunit;

namespace Activations.Generator.Tests.Packaging;

/// <summary>
/// A library for netstandard2.0 and its friend, a program for .NET 10, both with activations: built for debugging, with
/// other settings each, and with users' types that have the framework's names.
/// </summary>
[Collection(PackageTests.Name)]
[Trait("Category", "Package")]
public sealed class TwoAssembliesTests(PackageFixture package)
{
    [Fact]
    public async Task NetStandardLibrary_HasTheBitsOfTheProgram()
    {
        ConsumerProject project = await package.Builds.TwoAssembliesAsync();

        CommandResult run = await DotnetCommand.RunAsync(
            [project.PathOf("Modern/bin/Debug/net10.0/Modern.dll")], project.PathOf(""), DotnetCommand.Culture("fi-FI"));

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("65618 results compared, 0 differ.", run.Output, StringComparison.Ordinal);

        // What the other test relies on: a process takes the culture that it is given.
        Assert.Contains("The culture is fi-FI.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherFolderAndCulture_GiveTheSameBytes()
    {
        ConsumerProject first = await package.Builds.TwoAssembliesAsync();
        ConsumerProject second = await package.Builds.BuildTwoAssembliesAsync("fi-FI", "elsewhere-with-a-longer-name");

        SortedDictionary<string, byte[]> expected = Results(first);
        SortedDictionary<string, byte[]> actual = Results(second);

        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(actual[file.Key]), file.Key));
        Assert.Equal(6, expected.Keys.Count(static name => !name.EndsWith(".cs", StringComparison.Ordinal)));
        Assert.InRange(expected.Count, 30, 300);
    }

    /// <summary>The assemblies, symbols and documentation, and what was generated.</summary>
    private static SortedDictionary<string, byte[]> Results(ConsumerProject project)
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (string name in (string[])["Portable", "Modern"])
        {
            string root = project.PathOf(name);
            IEnumerable<string> built = Directory.EnumerateFiles(Path.Combine(root, "bin"), name + ".*", SearchOption.AllDirectories)
                .Where(static path => Path.GetExtension(path) is ".dll" or ".pdb" or ".xml");
            IEnumerable<string> generated = Directory.EnumerateFiles(Path.Combine(root, "obj"), "*.g.cs", SearchOption.AllDirectories)
                .Where(static path => path.Contains("Activations.Generator", StringComparison.Ordinal));
            foreach (string path in built.Concat(generated))
            {
                files.Add(Path.GetRelativePath(project.PathOf(""), path), File.ReadAllBytes(path));
            }
        }

        return files;
    }
}
