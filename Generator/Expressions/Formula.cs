using System;

namespace Activations.Generator.Expressions;

/// <summary>
/// An expression as an immutable value: an array of nodes, operands before their users, the root last.
/// </summary>
/// <remarks>
/// Made only by <see cref="FormulaBuilder"/>, which shares equal nodes and numbers them in one canonical order. So
/// equality and hash are one linear pass, however often a subexpression is used, and no walk overflows the stack.
/// </remarks>
internal sealed class Formula : IEquatable<Formula>
{
    private readonly ExpressionNode[] _nodes;
    private readonly int _hash;

    internal Formula(ExpressionNode[] nodes)
    {
        _nodes = nodes;
        foreach (ExpressionNode node in nodes)
        {
            _hash = unchecked((_hash * 397) ^ node.GetHashCode());
        }
    }

    /// <summary>The nodes, operands before their users.</summary>
    public ReadOnlySpan<ExpressionNode> Nodes => _nodes;

    /// <summary>The last node: the formula's value.</summary>
    public ExpressionNode Root => _nodes[_nodes.Length - 1];

    public bool Equals(Formula? other) =>
        other is not null && _hash == other._hash && Nodes.SequenceEqual(other.Nodes);

    public override bool Equals(object? obj) => Equals(obj as Formula);

    public override int GetHashCode() => _hash;

    public override string ToString() => FormulaPrinter.Print(this);
}
