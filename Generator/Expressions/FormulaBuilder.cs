using System;
using System.Collections.Generic;

namespace Activations.Generator.Expressions;

/// <summary>
/// The arena in which formulas are made: equal nodes are made once, so common subexpressions are shared by
/// construction.
/// </summary>
internal sealed class FormulaBuilder
{
    private readonly List<ExpressionNode> _nodes;
    private readonly Dictionary<ExpressionNode, int> _indices;

    /// <summary>Makes an empty arena.</summary>
    /// <param name="capacity">About how many nodes it will have.</param>
    public FormulaBuilder(int capacity = 0)
    {
        _nodes = new List<ExpressionNode>(capacity);
        _indices = new Dictionary<ExpressionNode, int>(capacity);
    }

    public ExpressionNode this[int index] => _nodes[index];

    /// <summary>How <see cref="FormulaPrinter"/> writes what it has seen of this arena: the first nodes.</summary>
    public List<PrintedNode> PrintedNodes { get; } = [];

    /// <summary>The input x.</summary>
    public Expression Input => Intern(new ExpressionNode(ExpressionOp.Input));

    /// <summary>The output y.</summary>
    public Expression Output => Intern(new ExpressionNode(ExpressionOp.Output));

    public Expression Constant(double value) =>
        Intern(new ExpressionNode(ExpressionOp.Constant, Bits: BitConverter.DoubleToInt64Bits(value)));

    public Expression Parameter(string name, double value) =>
        Intern(new ExpressionNode(ExpressionOp.Parameter, Bits: BitConverter.DoubleToInt64Bits(value), Name: name));

    public Expression Unary(ExpressionOp op, Expression a) => Intern(new ExpressionNode(op, Own(a)));

    public Expression Binary(ExpressionOp op, Expression a, Expression b) =>
        Intern(new ExpressionNode(op, Own(a), Own(b)));

    public Expression Select(Expression condition, Expression then, Expression otherwise) =>
        Intern(new ExpressionNode(ExpressionOp.Select, Own(condition), Own(then), Own(otherwise)));

    /// <summary>The same operation on the copies of the node's operands.</summary>
    /// <param name="node">A node of another arena.</param>
    /// <param name="copies">The copies in this arena by the index in the other.</param>
    public Expression Copy(ExpressionNode node, Expression[] copies) => Intern(node with
    {
        A = node.A < 0 ? -1 : Own(copies[node.A]),
        B = node.B < 0 ? -1 : Own(copies[node.B]),
        C = node.C < 0 ? -1 : Own(copies[node.C]),
    });

    /// <summary>Brings a formula into this arena.</summary>
    public Expression Import(Formula formula) => ImportNodes(formula, input: null)[formula.Nodes.Length - 1];

    /// <summary>Brings a formula into this arena, with another expression in place of its input.</summary>
    public Expression Import(Formula formula, Expression input) => ImportNodes(formula, input)[formula.Nodes.Length - 1];

    /// <summary>Brings a formula into this arena: the copies of all its nodes, by their index there.</summary>
    public Expression[] ImportNodes(Formula formula, Expression? input)
    {
        Expression[] copies = new Expression[formula.Nodes.Length];
        for (int i = 0; i < copies.Length; i++)
        {
            ExpressionNode node = formula.Nodes[i];
            copies[i] = node.Op == ExpressionOp.Input && input is { } replacement ? replacement : Copy(node, copies);
        }

        return copies;
    }

    /// <summary>Makes the formula with the given root: the nodes that it reaches, in canonical order.</summary>
    public Formula Build(Expression root)
    {
        List<ExpressionNode> ordered = new(_nodes.Count);

        // By index, one more than the new place; 0 is none yet.
        int[] map = new int[_nodes.Count];
        Stack<(int Index, int NextOperand)> pending = new();
        pending.Push((Own(root), 0));
        while (pending.Count > 0)
        {
            (int index, int next) = pending.Pop();
            if (map[index] > 0)
            {
                continue;
            }

            ExpressionNode node = _nodes[index];
            if (next < node.OperandCount)
            {
                pending.Push((index, next + 1));
                pending.Push((node.Operand(next), 0));
                continue;
            }

            ordered.Add(node with
            {
                A = node.A < 0 ? -1 : map[node.A] - 1,
                B = node.B < 0 ? -1 : map[node.B] - 1,
                C = node.C < 0 ? -1 : map[node.C] - 1,
            });
            map[index] = ordered.Count;
        }

        return new Formula([.. ordered]);
    }

    private int Own(Expression expression)
    {
        if (expression.Builder != this)
        {
            throw new ArgumentException("The expression belongs to another arena; import its formula first.", nameof(expression));
        }

        return expression.Index;
    }

    private Expression Intern(ExpressionNode node)
    {
        if (!_indices.TryGetValue(node, out int index))
        {
            index = _nodes.Count;
            _nodes.Add(node);
            _indices.Add(node, index);
        }

        return new Expression(this, index);
    }
}
