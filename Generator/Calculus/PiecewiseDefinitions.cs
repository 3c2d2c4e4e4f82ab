using System;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>Writes absolute values, roots of squares, minima, maxima and signs by their definitions, with conditions.</summary>
/// <remarks>
/// Where the definition says nothing about a derivative it is that of the branch taken there: |u| is the constant 0 at
/// u = 0, and of two equal values the second is taken.
/// </remarks>
internal static class PiecewiseDefinitions
{
    /// <summary>The formula with conditions in place of these functions.</summary>
    public static Formula Unfold(Formula formula)
    {
        FormulaBuilder builder = new();
        ReadOnlySpan<ExpressionNode> nodes = formula.Nodes;
        Expression[] values = new Expression[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            ExpressionNode node = nodes[i];
            Expression a = node.A < 0 ? default : values[node.A];
            Expression b = node.B < 0 ? default : values[node.B];
            values[i] = node.Op switch
            {
                ExpressionOp.Abs => Absolute(a),
                ExpressionOp.Sqrt when TryFindSquared(a) is { } squared => Absolute(squared),
                ExpressionOp.Sign => Functions.Where(a < 0, builder.Constant(-1), Functions.Where(a > 0, builder.Constant(1), 0)),
                ExpressionOp.Min => Functions.Where(a < b, a, b),
                ExpressionOp.Max => Functions.Where(a > b, a, b),
                _ => builder.Copy(node, values),
            };
        }

        return values[nodes.Length - 1].ToFormula();
    }
    private static Expression Absolute(Expression a) => Functions.Where(a < 0, -a, Functions.Where(a > 0, a, 0));

    /// <summary>u, for u² and u·u: √(u²) is |u|.</summary>
    private static Expression? TryFindSquared(Expression e) => e.Node switch
    {
        { Op: ExpressionOp.Power } when e.B.Node is { Op: ExpressionOp.Constant, Value: 2 } => e.A,
        { Op: ExpressionOp.Multiply } when e.A.Index == e.B.Index => e.A,
        _ => null,
    };
}
