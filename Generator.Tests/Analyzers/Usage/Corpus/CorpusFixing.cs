using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace Activations.Generator.Tests.Analyzers.Usage.Corpus;

/// <summary>Applies what the package's fixes offer first, report by report, until there is nothing left to fix.</summary>
internal static class CorpusFixing
{
    /// <summary>Far more than any file has reports: a fix that doesn't remove its report must not go on for ever.</summary>
    private const int MostFixes = 40;

    /// <summary>Fixes a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="id">The rule whose reports are fixed, or <see langword="null"/> for all.</param>
    /// <returns>The fixed source.</returns>
    public static async Task<string> FixAsync(string source, string? id = null)
    {
        string text = source;
        for (int count = 0; await FixFirstAsync(text, id) is { } changed; count++)
        {
            Assert.InRange(count, 0, MostFixes);
            Assert.NotEqual(text, changed);
            text = changed;
        }

        return text;
    }

    private static async Task<string?> FixFirstAsync(string text, string? id)
    {
        CSharpCompilation compilation = CorpusProgram.Compile(text);
        ImmutableArray<Diagnostic> diagnostics = await AllAnalyzers.RunAsync(compilation);
        using AdhocWorkspace workspace = new();
        Document document = AddDocument(workspace, text);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => id is null || diagnostic.Id == id))
        {
            foreach (CodeFixProvider fix in AllAnalyzers.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                CodeAction? first = null;
                CodeFixContext context = new(
                    document,
                    Diagnostic.Create(
                        diagnostic.Descriptor,
                        Location.Create(tree, diagnostic.Location.SourceSpan),
                        diagnostic.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan)),
                        diagnostic.Properties),
                    (action, _) => first ??= action,
                    CancellationToken.None);
                await fix.RegisterCodeFixesAsync(context);
                if (first is not null)
                {
                    return await ApplyAsync(document.Id, first);
                }
            }
        }

        return null;
    }

    private static Document AddDocument(AdhocWorkspace workspace, string text)
    {
        ProjectId project = ProjectId.CreateNewId();
        DocumentId document = DocumentId.CreateNewId(project);
        return workspace.CurrentSolution
            .AddProject(project, "User", "User", LanguageNames.CSharp)
            .WithProjectParseOptions(project, TestReferences.ParseOptions)
            .WithProjectCompilationOptions(project, TestReferences.CompilationOptions)
            .AddMetadataReferences(project, CorpusProgram.References)
            .AddDocument(document, "Test0.cs", SourceText.From(text))
            .GetDocument(document)!;
    }

    private static async Task<string> ApplyAsync(DocumentId document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document)!.GetTextAsync()).ToString();
    }
}
