using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// Applies a fix to each marked diagnostic, one after the other and then all at once, and compares both results with
/// the expected text, which must compile. Of the shape of Microsoft.CodeAnalysis.Testing's verifier of this name.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <typeparam name="TFix">The fix.</typeparam>
internal static class CodeFixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const int MostFixes = 40;

    /// <summary>Checks what becomes of a source.</summary>
    /// <param name="markedSource">The source with its diagnostics.</param>
    /// <param name="fixedSource">
    /// What must become of it; the same text, without marks, if no fix is to be offered. Diagnostics that remain are
    /// marked in it.
    /// </param>
    /// <returns>A task.</returns>
    public static async Task VerifyCodeFixAsync(string markedSource, string fixedSource)
    {
        await AnalyzerVerifier<TAnalyzer>.VerifyAnalyzerAsync(markedSource);
        await AnalyzerVerifier<TAnalyzer>.VerifyAnalyzerAsync(fixedSource);

        string source = MarkedSource.Parse(markedSource).Text;
        string expected = MarkedSource.Parse(fixedSource).Text;
        Assert.Equal(expected, await FixOneByOneAsync(source));
        Assert.Equal(expected, await FixAllAsync(source));
    }

    private static async Task<string> FixOneByOneAsync(string source)
    {
        string text = source;
        for (int count = 0; ; count++)
        {
            // A fix that doesn't remove its report must not go on for ever.
            Assert.InRange(count, 0, MostFixes);
            using AdhocWorkspace workspace = new();
            Document document = AddDocument(workspace, text);
            CodeAction? action = null;
            foreach (Diagnostic diagnostic in await FindFixableAsync(text))
            {
                IReadOnlyList<CodeAction> actions = await RegisterAsync(document, diagnostic);
                action ??= actions.Count > 0 ? actions[0] : null;
            }

            if (action is null)
            {
                return text;
            }

            string after = await ApplyAsync(document.Id, action);
            Assert.NotEqual(text, after);
            text = after;
        }
    }

    private static async Task<string> FixAllAsync(string source)
    {
        using AdhocWorkspace workspace = new();
        Document document = AddDocument(workspace, source);
        ImmutableArray<Diagnostic> diagnostics = await FindFixableAsync(source);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            foreach (CodeAction action in await RegisterAsync(document, diagnostic))
            {
                TFix fix = new();
                FixAllContext context = new(
                    document,
                    fix,
                    FixAllScope.Document,
                    action.EquivalenceKey,
                    fix.FixableDiagnosticIds,
                    new Diagnostics(diagnostics),
                    CancellationToken.None);
                CodeAction? all = await fix.GetFixAllProvider()!.GetFixAsync(context);
                return await ApplyAsync(document.Id, all!);
            }
        }

        return source;
    }

    private static Document AddDocument(AdhocWorkspace workspace, string text)
    {
        ProjectId project = ProjectId.CreateNewId();
        DocumentId document = DocumentId.CreateNewId(project);
        return workspace.CurrentSolution
            .AddProject(project, "User", "User", LanguageNames.CSharp)
            .WithProjectParseOptions(project, TestReferences.ParseOptions)
            .WithProjectCompilationOptions(project, TestReferences.CompilationOptions)
            .AddMetadataReferences(project, TestReferences.All)
            .AddDocument(document, "Test0.cs", SourceText.From(text))
            .GetDocument(document)!;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindFixableAsync(string text)
    {
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerVerifier<TAnalyzer>.RunAsync(TestReferences.Compile(text));
        return [.. diagnostics.Where(diagnostic => new TFix().FixableDiagnosticIds.Contains(diagnostic.Id))];
    }

    private static async Task<IReadOnlyList<CodeAction>> RegisterAsync(Document document, Diagnostic diagnostic)
    {
        // The diagnostic comes from a compilation of its own; the fix looks at the document by its span.
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        Diagnostic moved = Move(diagnostic, tree);
        List<CodeAction> actions = [];
        CodeFixContext context = new(document, moved, (action, _) => actions.Add(action), CancellationToken.None);
        await new TFix().RegisterCodeFixesAsync(context);
        Assert.All(actions, action => Assert.False(string.IsNullOrEmpty(action.EquivalenceKey)));
        return actions;
    }

    private static Diagnostic Move(Diagnostic diagnostic, SyntaxTree tree)
        => Diagnostic.Create(
            diagnostic.Descriptor,
            Location.Create(tree, diagnostic.Location.SourceSpan),
            diagnostic.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan)),
            diagnostic.Properties);

    private static async Task<string> ApplyAsync(DocumentId document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document)!.GetTextAsync()).ToString();
    }

    private sealed class Diagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
            return diagnostics.Select(diagnostic => Move(diagnostic, tree));
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
