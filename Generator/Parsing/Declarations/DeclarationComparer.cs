using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Parsing.Declarations;

/// <summary>Whether two compilations differ in nothing that an <c>[Activation]</c> class can depend on.</summary>
/// <remarks>
/// <para>
/// What a class asks for is in its attribute, its members and the bodies of its own methods, and all names in these mean what
/// the declarations and constants of the whole compilation make them mean. The bodies of other methods have no part
/// in it. So bodies are passed over, except in partial types, any of which may be a part of an activation; all else must
/// be the same, token by token, whether or not it matters.
/// </para>
/// <para>
/// Not <see cref="SyntaxFactory.AreEquivalent(SyntaxTree, SyntaxTree, bool)"/>: it passes over the values of constants that are
/// declared after a field which is none.
/// </para>
/// </remarks>
internal sealed class DeclarationComparer : IEqualityComparer<DeclarationSnapshot>
{
    public static DeclarationComparer Instance { get; } = new();

    public bool Equals(DeclarationSnapshot? x, DeclarationSnapshot? y)
    {
        if (x is null || y is null
            || x.Trees.Length != y.Trees.Length
            || x.AssemblyName != y.AssemblyName
            || !x.References.SequenceEqual(y.References)
            || !x.Options.Equals(y.Options))
        {
            return false;
        }

        for (int i = 0; i < x.Trees.Length; i++)
        {
            if (x.Trees[i] != y.Trees[i] && !DeclareTheSame(x.Trees[i], y.Trees[i]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(DeclarationSnapshot obj) => obj.Trees.Length;

    private static bool DeclareTheSame(SyntaxTree before, SyntaxTree after)
    {
        if (!before.Options.Equals(after.Options) || before.FilePath != after.FilePath)
        {
            return false;
        }

        // A stack of our own: a file may be nested more deeply than the thread's is deep.
        Stack<(SyntaxNodeOrToken Before, SyntaxNodeOrToken After)> pairs = new();
        pairs.Push((before.GetRoot(), after.GetRoot()));
        while (pairs.Count > 0)
        {
            (SyntaxNodeOrToken old, SyntaxNodeOrToken current) = pairs.Pop();
            if (old.RawKind != current.RawKind || old.IsMissing != current.IsMissing)
            {
                return false;
            }

            if (old.IsToken)
            {
                if (old.AsToken().Text != current.AsToken().Text)
                {
                    return false;
                }
            }
            else if (!IsPassedOver(old) || !IsPassedOver(current))
            {
                ChildSyntaxList children = old.ChildNodesAndTokens();
                ChildSyntaxList others = current.ChildNodesAndTokens();
                if (children.Count != others.Count)
                {
                    return false;
                }

                for (int i = 0; i < children.Count; i++)
                {
                    pairs.Push((children[i], others[i]));
                }
            }
        }

        return true;
    }

    /// <summary>Whether it is code that no declaration depends on. A directive in it that changes what comes after it changes tokens there.</summary>
    private static bool IsPassedOver(SyntaxNodeOrToken part)
        => part.AsNode() is BlockSyntax or ArrowExpressionClauseSyntax or StatementSyntax { Parent: GlobalStatementSyntax }
            && !IsInPartialType(part.Parent);

    private static bool IsInPartialType(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return true;
            }
        }

        return false;
    }
}
