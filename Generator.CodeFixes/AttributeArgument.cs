using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.CodeFixes;

/// <summary>Changes to an attribute's arguments.</summary>
internal static class AttributeArgument
{
    /// <summary>Removes an argument, and the parentheses with the last one.</summary>
    /// <param name="root">The document's root.</param>
    /// <param name="node">The argument.</param>
    /// <returns>The root without it.</returns>
    public static SyntaxNode Remove(SyntaxNode root, SyntaxNode node)
    {
        // [Activation()] would do, but nobody writes it.
        AttributeArgumentListSyntax list = (AttributeArgumentListSyntax)node.Parent!;
        SyntaxNode removed = list.Arguments.Count == 1 ? list : node;
        return root.RemoveNode(
            removed,
            HasComment(removed) ? SyntaxRemoveOptions.KeepExteriorTrivia : SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
    }

    /// <summary>The space around an argument goes with it, what was written about it stays.</summary>
    private static bool HasComment(SyntaxNode node)
        => node.GetLeadingTrivia()
            .Concat(node.GetTrailingTrivia())
            .Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
