using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

using Activations.Generator.Tests.Conventions;

using Xunit;

namespace Activations.Generator.Tests.Packaging;

[Collection(PackageTests.Name)]
[Trait("Category", "Package")]
public sealed class PackageContentTests(PackageFixture package)
{
    /// <summary>What the compiler has loaded anyway; of the fixers' host, what it adds.</summary>
    private static readonly string[] s_fromTheCompiler =
    [
        "Activations.Generator",
        "Microsoft.CodeAnalysis",
        "Microsoft.CodeAnalysis.CSharp",
        "System.Buffers",
        "System.Collections.Immutable",
        "System.Memory",
        "System.Numerics.Vectors",
        "System.Reflection.Metadata",
        "System.Runtime.CompilerServices.Unsafe",
        "System.Text.Encoding.CodePages",
        "System.Threading.Tasks.Extensions",
        "netstandard",
    ];

    private static readonly string[] s_fromTheFixersHost =
    [
        .. s_fromTheCompiler,
        "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "Microsoft.CodeAnalysis.Workspaces",
        "System.Composition.AttributedModel",
    ];

    [Fact]
    public void ContainsExactlyTheseFiles()
    {
        Assert.Equal(
            [
                "Activations.nuspec",
                "README.md",
                "analyzers/dotnet/roslyn4.14/cs/Activations.CodeFixes.dll",
                "analyzers/dotnet/roslyn4.14/cs/Activations.Generator.dll",
                "build/Activations.targets",
                "lib/net8.0/Activations.Attributes.dll",
                "lib/net8.0/Activations.Attributes.xml",
                "lib/netstandard2.0/Activations.Attributes.dll",
                "lib/netstandard2.0/Activations.Attributes.xml",
            ],
            Entries().Keys.Where(static name => !IsPartOfTheFormat(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void DependsOnSystemMemoryAlone_AndOnlyWhereSpansAreMissing()
    {
        XElement metadata = Metadata();
        XNamespace names = metadata.Name.Namespace;
        IEnumerable<string> dependencies =
            from XElement @group in metadata.Descendants(names + "group")
            from XElement dependency in @group.Elements(names + "dependency")
            select $"{@group.Attribute("targetFramework")!.Value}: {dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}";

        // A lower bound: an exact version would be in the way of the user's other packages.
        Assert.Equal([".NETStandard2.0: System.Memory 4.6.3"], dependencies);
        Assert.Empty(metadata.Descendants(names + "frameworkAssembly"));
    }

    [Fact]
    public void SaysWhatItIsAndUnderWhichLicence()
    {
        XElement metadata = Metadata();
        string Text(string name) => metadata.Element(metadata.Name.Namespace + name)?.Value ?? "";

        Assert.Equal("Activations", Text("id"));
        Assert.Equal(package.Version, Text("version"));
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("expression", metadata.Element(metadata.Name.Namespace + "license")!.Attribute("type")!.Value);
        Assert.Equal("README.md", Text("readme"));
        Assert.Contains("source-generator", Text("tags"), StringComparison.Ordinal);
        Assert.NotEmpty(Text("description"));
    }

    [Fact]
    public void Assemblies_NameNoFolderOfTheMachineThatBuiltThem()
    {
        foreach ((string name, byte[] assembly) in Entries().Where(static entry => IsAssembly(entry.Key)))
        {
            List<string> paths = SourcePaths(assembly);
            Assert.True(paths.Count > 1, name + " has no symbols inside.");
            Assert.All(paths, path => Assert.StartsWith("/_/", path, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Files_NameNoFolderOfTheMachineThatBuiltThem()
    {
        // Not the root folder, which a home may be.
        string[] folders =
        [
            .. new[] { RepositoryFiles.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) }
                .Where(static folder => folder.Trim(Path.DirectorySeparatorChar).Length > 0)
                .Select(static folder => folder + Path.DirectorySeparatorChar),
        ];

        Assert.All(Entries(), entry => Assert.DoesNotContain(folders, folder => Contains(entry.Value, folder)));
    }

    [Fact]
    public void PathIsFound_InEitherEncoding()
    {
        Assert.True(Contains(Encoding.UTF8.GetBytes("in /some/folder here"), "/some/folder"));
        Assert.True(Contains(Encoding.Unicode.GetBytes("in /some/folder here"), "/some/folder"));
        Assert.False(Contains(Encoding.UTF8.GetBytes("in /some/other here"), "/some/folder"));
    }

    [Fact]
    public void Analyzers_NeedNothingThatTheirHostDoesNotHave()
    {
        Dictionary<string, byte[]> entries = Entries();
        Assert.Subset(
            s_fromTheCompiler.ToHashSet(),
            References(entries["analyzers/dotnet/roslyn4.14/cs/Activations.Generator.dll"]).ToHashSet());
        Assert.Subset(
            s_fromTheFixersHost.ToHashSet(),
            References(entries["analyzers/dotnet/roslyn4.14/cs/Activations.CodeFixes.dll"]).ToHashSet());
    }

    [Fact]
    public void Libraries_NeedNothingBeyondTheFramework()
    {
        Dictionary<string, byte[]> entries = Entries();

        // Vectors for the stores past the caches, and threads for Parallel; all are parts of the framework itself.
        Assert.Equal(
            ["System.Runtime", "System.Runtime.Intrinsics", "System.Threading", "System.Threading.Thread", "System.Threading.ThreadPool"],
            References(entries["lib/net8.0/Activations.Attributes.dll"]).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["System.Memory", "System.Runtime.CompilerServices.Unsafe", "netstandard"],
            References(entries["lib/netstandard2.0/Activations.Attributes.dll"]).Order(StringComparer.Ordinal));
    }

    private static bool IsPartOfTheFormat(string name)
        => name is "[Content_Types].xml"
            || name.StartsWith("_rels/", StringComparison.Ordinal)
            || name.StartsWith("package/", StringComparison.Ordinal);

    private static bool IsAssembly(string name) => name.EndsWith(".dll", StringComparison.Ordinal);

    private static bool Contains(byte[] content, string text)
        => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
            || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    /// <summary>The paths in the embedded symbols, and that of the symbols themselves.</summary>
    private static List<string> SourcePaths(byte[] assembly)
    {
        using PEReader reader = new(new MemoryStream(assembly));
        List<string> paths = [];
        foreach (DebugDirectoryEntry entry in reader.ReadDebugDirectory())
        {
            if (entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)
            {
                using MetadataReaderProvider symbols = reader.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
                MetadataReader documents = symbols.GetMetadataReader();
                paths.AddRange(documents.Documents.Select(
                    handle => documents.GetString(documents.GetDocument(handle).Name)));
            }
        }

        return paths;
    }

    private static List<string> References(byte[] assembly)
    {
        using PEReader reader = new(new MemoryStream(assembly));
        MetadataReader metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private XElement Metadata()
    {
        using MemoryStream nuspec = new(Entries()["Activations.nuspec"]);
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private Dictionary<string, byte[]> Entries()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.FilePath);
        return archive.Entries.ToDictionary(static entry => entry.FullName, static entry =>
        {
            using Stream stream = entry.Open();
            using MemoryStream content = new();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }
}
