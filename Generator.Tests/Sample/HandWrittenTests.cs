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

    [Fact]
    public void Severities_AreLoweredInThisFolderOnly()
    {
        Assert.Contains("ACT101.severity = suggestion", RepositoryFiles.Read(Folder + "/.editorconfig"), StringComparison.Ordinal);
        Assert.DoesNotContain("root = true", RepositoryFiles.Read(Folder + "/.editorconfig"), StringComparison.Ordinal);
    }

    private static string Row(Diagnostic diagnostic)
    {
        string text = diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
        return $"| `{diagnostic.Location.SourceTree.FilePath}` | {diagnostic.Id} | `{text}` |";
    }
}
