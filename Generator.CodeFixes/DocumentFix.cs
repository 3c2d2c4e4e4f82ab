using System;

using Microsoft.CodeAnalysis;

namespace Activations.CodeFixes;

/// <summary>One way to fix a diagnostic.</summary>
/// <param name="Title">What the editor offers.</param>
/// <param name="EquivalenceKey">The same for all diagnostics that are fixed in this way together.</param>
/// <param name="Apply">
/// Changes a node and returns the root after it; from the root, in which other nodes may have been changed already,
/// and the node as it is in that root.
/// </param>
internal sealed record DocumentFix(string Title, string EquivalenceKey, Func<SyntaxNode, SyntaxNode, SyntaxNode> Apply);
