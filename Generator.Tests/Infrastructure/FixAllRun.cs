using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>A solution of two projects with two documents each, to fix all of it, or the first project or document.</summary>
/// <param name="workspace">Holds the solution.</param>
internal sealed class FixAllRun(AdhocWorkspace workspace)
{
    private static readonly string[] s_projects = ["First", "Second"];

    /// <summary>Fixes a scope, starting at the first document's first diagnostic.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="source">The text of each document; "NAME" in it becomes another word in each.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="namesFix">Whether the way to fix is named, as an editor does; <c>dotnet format</c> can't where the first diagnostic has no fix.</param>
    /// <returns>The documents' texts after it, in order: two of the first project, two of the second.</returns>
    public async Task<IReadOnlyList<string>> FixAsync(CodeFixProvider fix, string source, FixAllScope scope, bool namesFix = true)
    {
        Solution solution = workspace.CurrentSolution;
        List<DocumentId> documents = [];
        foreach (string name in s_projects)
        {
            ProjectId project = ProjectId.CreateNewId();
            solution = solution
                .AddProject(project, name, name, LanguageNames.CSharp)
                .WithProjectParseOptions(project, TestReferences.ParseOptions)
                .WithProjectCompilationOptions(project, TestReferences.CompilationOptions)
                .AddMetadataReferences(project, TestReferences.All);
            foreach (string part in new[] { "A", "B" })
            {
                documents.Add(DocumentId.CreateNewId(project));
                solution = solution.AddDocument(documents[^1], part + ".cs", SourceText.From(source.Replace("NAME", part, System.StringComparison.Ordinal)), filePath: $"/{name}/{part}.cs");
            }
        }

        Document first = solution.GetDocument(documents[0])!;
        Dictionary<ProjectId, ImmutableArray<Diagnostic>> diagnostics = [];
        foreach (Project project in solution.Projects)
        {
            diagnostics.Add(project.Id, await FindAsync(project, fix));
        }

        SyntaxTree tree = (await first.GetSyntaxTreeAsync())!;
        string? key = null;
        foreach (Diagnostic diagnostic in diagnostics[first.Project.Id].Where(diagnostic => diagnostic.Location.SourceTree == tree))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(first, diagnostic, (action, _) => key ??= action.EquivalenceKey, CancellationToken.None));
        }

        Assert.NotNull(key);
        FixAllContext context = new(first, fix, scope, namesFix ? key : null!, fix.FixableDiagnosticIds, new Provider(diagnostics), CancellationToken.None);
        CodeAction? all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Solution changed = (await all!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        List<string> texts = [];
        foreach (DocumentId document in documents)
        {
            texts.Add((await changed.GetDocument(document)!.GetTextAsync()).ToString());
        }

        return texts;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Project project, CodeFixProvider fix)
    {
        // As in an editor: what the generator adds is part of the compilation, and of no document.
        CSharpGeneratorDriver
            .Create([new ActivationGenerator().AsSourceGenerator()], parseOptions: TestReferences.ParseOptions)
            .RunGeneratorsAndUpdateCompilation((await project.GetCompilationAsync())!, out Compilation compilation, out _);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(AllAnalyzers.Analyzers, new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id))];
    }

    private sealed class Provider(Dictionary<ProjectId, ImmutableArray<Diagnostic>> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics[document.Project.Id].Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics[project.Id]);
    }
}
