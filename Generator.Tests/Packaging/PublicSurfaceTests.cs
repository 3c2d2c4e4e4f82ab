using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Packaging;

/// <summary>The libraries in the package have the public members of the committed baselines, and document them.</summary>
[Collection(PackageTests.Name)]
[Trait("Category", "Package")]
public sealed class PublicSurfaceTests(PackageFixture package)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void Library_HasTheMembersOfTheBaseline(string framework)
        => Baseline.Matches("Packaging", $"Activations.Attributes.{framework}.txt", PublicSurface.Of(Library(framework).GlobalNamespace));

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void Library_DocumentsEachMember(string framework)
    {
        HashSet<string> documented =
        [
            .. XDocument.Parse(new StreamReader(new MemoryStream(Entry($"lib/{framework}/Activations.Attributes.xml"))).ReadToEnd())
                .Descendants("member")
                .Where(member => member.Element("summary") is { Value.Length: > 0 })
                .Select(member => member.Attribute("name")!.Value),
        ];
        IEnumerable<string> missing = Library(framework).GlobalNamespace.GetNamespaceMembers()
            .Single(space => space.Name == "Activations")
            .GetTypeMembers()
            .SelectMany(type => type.GetMembers().Append(type))
            .Where(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared)
            .Where(member => member is not IMethodSymbol { AssociatedSymbol: not null } and not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 })
            .Select(member => member.GetDocumentationCommentId()!)
            .Where(id => !documented.Contains(id));

        Assert.NotEmpty(documented);
        Assert.Empty(missing);
    }

    private IAssemblySymbol Library(string framework)
    {
        PortableExecutableReference library = MetadataReference.CreateFromImage(Entry($"lib/{framework}/Activations.Attributes.dll"));
        ImmutableArray<MetadataReference> references = framework == "netstandard2.0" ? NetStandardReferences.All : InMemoryCompiler.DefaultReferences;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Surface", references: [.. references.Where(static reference => reference.Display?.Contains("Activations.Attributes", StringComparison.Ordinal) != true), library]);
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!;
    }

    private byte[] Entry(string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.FilePath);
        using Stream stream = archive.GetEntry(name)!.Open();
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
