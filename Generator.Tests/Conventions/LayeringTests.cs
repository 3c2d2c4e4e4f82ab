using System;
using System.IO;
using System.Linq;

using Xunit;

namespace Activations.Generator.Tests.Conventions;

/// <summary>The folders know of each other what docs/architecture.md says.</summary>
public sealed class LayeringTests
{
    [Theory]
    [InlineData("Models")]
    [InlineData("Expressions")]
    [InlineData("Catalogue")]
    [InlineData("Calculus")]
    [InlineData("Planning")]
    [InlineData("Emission")]
    [InlineData("VectorMath")]
    public void CoreFolder_DoesNotKnowRoslyn(string folder)
    {
        Assert.Empty(FindLines(Path.Combine("Generator", folder), "using Microsoft.CodeAnalysis"));
    }

    [Theory]
    [InlineData("Expressions", "Catalogue")]
    [InlineData("Expressions", "Calculus")]
    [InlineData("Expressions", "Planning")]
    [InlineData("Expressions", "Emission")]
    [InlineData("Catalogue", "Planning")]
    [InlineData("Catalogue", "Emission")]
    [InlineData("Calculus", "Planning")]
    [InlineData("Calculus", "Emission")]
    [InlineData("Planning", "Emission")]
    [InlineData("Planning", "Parsing")]
    [InlineData("Models", "Parsing")]
    [InlineData("Models", "Emission")]
    [InlineData("Emission", "Parsing")]
    [InlineData("Parsing", "Emission")]
    public void EarlierStage_DoesNotKnowLaterOne(string folder, string later)
    {
        Assert.Empty(FindLines(Path.Combine("Generator", folder), $"using Activations.Generator.{later};"));
    }

    [Fact]
    public void Finder_FindsWhatIsThere()
    {
        Assert.NotEmpty(FindLines(Path.Combine("Generator", "Parsing"), "using Microsoft.CodeAnalysis;"));
    }

    private static string[] FindLines(string folder, string text)
        =>
        [
            .. RepositoryFiles.Sources(folder)
                .SelectMany(path => File.ReadLines(path).Select(line => $"{path}: {line}"))
                .Where(line => line.Contains(text, StringComparison.Ordinal)),
        ];
}
