using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Activations.Generator.Tests.Analyzers.Usage.Corpus;
using Activations.Generator.Tests.Conventions;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace Activations.Generator.Tests.Sample;

/// <summary>The hand-written activations of the sample get the reports that their README lists.</summary>
public sealed class HandWrittenTests
{
    private const string Folder = "Sample.App/HandWritten";

    [Fact]
    public async Task Readme_ListsTheReports()
    {
        CSharpCompilation compilation = CorpusProgram.Compile()
            .AddSyntaxTrees(RepositoryFiles.Sources(Folder).Select(path => CSharpSyntaxTree.ParseText(
                File.ReadAllText(path), TestReferences.ParseOptions, Path.GetFileName(path))));
        IEnumerable<string> reported = (await AllAnalyzers.RunAsync(compilation)).Select(Row).Order(StringComparer.Ordinal);

        IEnumerable<string> listed = RepositoryFiles.Read(Folder + "/README.md")
            .Split('\n')
            .Where(line => line.Contains(".cs` | ACT", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(listed, reported);
    }

    /// <summary>The interface is declared in another file; each file is fixed together with it.</summary>
    [Theory]
    [InlineData(Folder + "/README.md", 4)]
    [InlineData("README.md", 2)]
    public async Task Readme_ShowsWhatTheFixOfAct101Writes(string readme, int count)
    {
        string shared = RepositoryFiles.Read(Folder + "/IActivationFunction.cs").Replace("namespace Activations.Sample.HandWritten;", "", StringComparison.Ordinal);
        List<string> texts = [];
        foreach (string path in RepositoryFiles.Sources(Folder))
        {
            string source = File.ReadAllText(path) + (path.EndsWith("IActivationFunction.cs", StringComparison.Ordinal) ? "" : shared);
            texts.Add(source);
            texts.Add(await CorpusFixing.FixAsync(source, "ACT101"));
        }

        string[] shown =
        [
            .. RepositoryFiles.Read(readme).Split("```csharp\n").Skip(1).Select(block => block.Split("```")[0].Trim('\n'))
                .Where(block => readme != "README.md" || block.Contains("SigmoidDerivative", StringComparison.Ordinal)),
        ];
        Assert.Equal(count, shown.Length);
        Assert.All(shown, block => Assert.True(
            texts.Any(text => text.Contains(Indented(block), StringComparison.Ordinal)),
            block + "\n" + string.Join('\n', texts)));
    }

    [Fact]
    public void Severities_AreLoweredInThisFolderOnly()
    {
        Assert.Contains("ACT101.severity = suggestion", RepositoryFiles.Read(Folder + "/.editorconfig"), StringComparison.Ordinal);
        Assert.DoesNotContain("root = true", RepositoryFiles.Read(Folder + "/.editorconfig"), StringComparison.Ordinal);
    }

    /// <summary>As a member stands in its type; a single line is found at any depth.</summary>
    private static string Indented(string block)
        => string.Join('\n', block.Split('\n').Select(line => line.Length > 0 ? "    " + line : line));

    private static string Row(Diagnostic diagnostic)
    {
        string text = diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
        return $"| `{diagnostic.Location.SourceTree.FilePath}` | {diagnostic.Id} | `{text}` |";
    }
}
