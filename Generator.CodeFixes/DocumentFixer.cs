using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Activations.CodeFixes;

/// <summary>
/// A fix that changes one document. One fix and all fixes go the same way: the diagnostics' nodes are found first and
/// tracked, so that changes that touch the same list of arguments or modifiers don't get lost, as they do in the
/// batch fixer, which merges texts.
/// </summary>
internal abstract class DocumentFixer : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create(async (context, document, diagnostics) =>
            await FixAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken)
                .ConfigureAwait(false));

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is null || FindNode(root, diagnostic) is not { } node)
            {
                continue;
            }

            foreach (DocumentFix fix in GetFixes(node, diagnostic))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        fix.Title,
                        token => FixAsync(context.Document, [diagnostic], fix.EquivalenceKey, token),
                        fix.EquivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <summary>Finds the node that the fix changes.</summary>
    /// <param name="root">The document's root.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>The node, or <see langword="null"/> if there is nothing to fix.</returns>
    protected abstract SyntaxNode? FindNode(SyntaxNode root, Diagnostic diagnostic);

    /// <summary>What can be done about a diagnostic: nothing that isn't certain to work.</summary>
    /// <param name="node">The node that is to be changed.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>The ways, the best first.</returns>
    protected abstract IEnumerable<DocumentFix> GetFixes(SyntaxNode node, Diagnostic diagnostic);

    private async Task<Document> FixAsync(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        string? equivalenceKey,
        CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return document;
        }

        // dotnet format asks for the fix of the first diagnostic, and names none for all where that has none.
        List<(SyntaxNode Node, DocumentFix Fix)> fixes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (FindNode(root, diagnostic) is { } node
                && GetFixes(node, diagnostic).FirstOrDefault(fix => equivalenceKey is null || fix.EquivalenceKey == equivalenceKey) is { } fix)
            {
                fixes.Add((node, fix));
            }
        }

        SyntaxNode changed = root.TrackNodes(fixes.Select(fix => fix.Node).Distinct());
        foreach ((SyntaxNode node, DocumentFix fix) in fixes)
        {
            if (changed.GetCurrentNode(node) is { } current)
            {
                changed = fix.Apply(changed, current);
            }
        }

        return document.WithSyntaxRoot(changed);
    }
}
