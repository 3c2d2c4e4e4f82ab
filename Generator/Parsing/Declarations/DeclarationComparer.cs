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
/// be the same, token by token, whether or not it matters. A type that has a partial type's name counts as partial: the
/// compiler says that it should be (CS0260), and takes it for a part.
/// </para>
/// <para>
/// Of top-level statements only expressions are bodies, and those only that declare nothing. The names that the others declare
/// are in scope in all files, though nobody may use them there: a local function <c>Tanh</c> comes before that of a
/// <c>using static System.MathF</c>.
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
            if (x.Trees[i] != y.Trees[i] && !DeclareTheSame(x.Trees[i], y.Trees[i], x))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(DeclarationSnapshot obj) => obj.Trees.Length;

    /// <param name="before">A file.</param>
    /// <param name="after">The file in its place.</param>
    /// <param name="names">Either snapshot: if they are equal, they have the same names. The kept one is the first, so that it looks for them once.</param>
    private static bool DeclareTheSame(SyntaxTree before, SyntaxTree after, DeclarationSnapshot names)
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
                // What the parser has skipped is no token, but an error at the one next to it.
                if (old.AsToken().Text != current.AsToken().Text || old.ContainsDiagnostics != current.ContainsDiagnostics)
                {
                    return false;
                }
            }
            else if (!IsPassedOver(old, names) || !IsPassedOver(current, names))
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
    private static bool IsPassedOver(SyntaxNodeOrToken part, DeclarationSnapshot names)
        => part.AsNode() is { } node
            && (node is BlockSyntax or ArrowExpressionClauseSyntax || (node is ExpressionStatementSyntax { Parent: GlobalStatementSyntax } && DeclaresNothing(node)))
            && !IsInPartialType(node, names);

    private static bool DeclaresNothing(SyntaxNode statement) => !statement.DescendantNodes().Any(static node => node is VariableDesignationSyntax);

    private static bool IsInPartialType(SyntaxNode? node, DeclarationSnapshot names)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node is TypeDeclarationSyntax type && (type.Modifiers.Any(SyntaxKind.PartialKeyword) || names.HasPartialType(type.Identifier.ValueText)))
            {
                return true;
            }
        }

        return false;
    }
}
