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
            await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is not null && FindNode(root, diagnostic) is { } node && GetTitle(node, diagnostic) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        title,
                        token => FixAsync(context.Document, [diagnostic], token),
                        equivalenceKey: GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>Finds the node that the fix changes.</summary>
    /// <param name="root">The document's root.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>The node, or <see langword="null"/> if there is nothing to fix.</returns>
    protected abstract SyntaxNode? FindNode(SyntaxNode root, Diagnostic diagnostic);

    /// <summary>What the fix offers.</summary>
    /// <param name="node">The node.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>The title, or <see langword="null"/> if the fix doesn't apply.</returns>
    protected abstract string? GetTitle(SyntaxNode node, Diagnostic diagnostic);

    /// <summary>Changes one node.</summary>
    /// <param name="root">The root, in which other nodes may have been changed already.</param>
    /// <param name="node">The node as it is in that root.</param>
    /// <param name="diagnostic">The diagnostic, whose location is that in the original document.</param>
    /// <returns>The root after the change.</returns>
    protected abstract SyntaxNode Fix(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic);

    private async Task<Document> FixAsync(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return document;
        }

        (Diagnostic Diagnostic, SyntaxNode? Node)[] fixes = diagnostics
            .Select(diagnostic => (Diagnostic: diagnostic, Node: FindNode(root, diagnostic)))
            .Where(fix => fix.Node is not null && GetTitle(fix.Node, fix.Diagnostic) is not null)
            .ToArray();
        SyntaxNode changed = root.TrackNodes(fixes.Select(fix => fix.Node!).Distinct());
        foreach ((Diagnostic diagnostic, SyntaxNode? node) in fixes)
        {
            if (changed.GetCurrentNode(node!) is { } current)
            {
                changed = Fix(changed, current, diagnostic);
            }
        }

        return document.WithSyntaxRoot(changed);
    }
}
