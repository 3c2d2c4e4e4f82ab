using System;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>
/// Operations that leave out what changes nothing, so that a derivative reads like a textbook's: u·1 is u, 0 + u is
/// u, a·(-b) is -(a·b). All hold for every real number.
/// </summary>
internal static class Simplifier
{
    public static Expression Add(Expression a, Expression b) => (a.Node, b.Node) switch
    {
        (_, { Op: ExpressionOp.Constant, Value: 0 }) => a,
        ({ Op: ExpressionOp.Constant, Value: 0 }, _) => b,
        (_, { Op: ExpressionOp.Negate }) => Subtract(a, b.A),

        // The product rule makes x + x of x·x.
        _ when a.Index == b.Index => Multiply(a.Builder.Constant(2), a),
        _ => TryFold(ExpressionOp.Add, a, b) ?? (a + b),
    };

    public static Expression Subtract(Expression a, Expression b) => (a.Node, b.Node) switch
    {
        (_, { Op: ExpressionOp.Constant, Value: 0 }) => a,
        ({ Op: ExpressionOp.Constant, Value: 0 }, _) => Negate(b),
        (_, { Op: ExpressionOp.Negate }) => Add(a, b.A),
        _ when a.Index == b.Index => a.Builder.Constant(0),
        _ => TryFold(ExpressionOp.Subtract, a, b) ?? (a - b),
    };

    public static Expression Multiply(Expression a, Expression b) => (a.Node, b.Node) switch
    {
        ({ Op: ExpressionOp.Constant, Value: 0 }, _) or (_, { Op: ExpressionOp.Constant, Value: 1 }) => a,
        ({ Op: ExpressionOp.Constant, Value: 1 }, _) or (_, { Op: ExpressionOp.Constant, Value: 0 }) => b,
        ({ Op: ExpressionOp.Constant, Value: -1 }, _) => Negate(b),
        (_, { Op: ExpressionOp.Constant, Value: -1 }) => Negate(a),
        ({ Op: ExpressionOp.Negate }, _) => Negate(Multiply(a.A, b)),
        (_, { Op: ExpressionOp.Negate }) => Negate(Multiply(a, b.A)),
        (not { Op: ExpressionOp.Constant }, { Op: ExpressionOp.Constant }) => b * a,
        _ => TryFold(ExpressionOp.Multiply, a, b) ?? (a * b),
    };

    public static Expression Divide(Expression a, Expression b) => (a.Node, b.Node) switch
    {
        (_, { Op: ExpressionOp.Constant, Value: 1 }) or ({ Op: ExpressionOp.Constant, Value: 0 }, _) => a,
        ({ Op: ExpressionOp.Negate }, _) => Negate(Divide(a.A, b)),

        // The chain rule of a root makes 2x/(2√u) of x².
        ({ Op: ExpressionOp.Multiply }, { Op: ExpressionOp.Multiply })
            when a.A.Node is { Op: ExpressionOp.Constant, Value: not 0 } factor && factor.Equals(b.A.Node) => Divide(a.B, b.B),
        _ => a / b,
    };

    public static Expression Negate(Expression a) => a.Node switch
    {
        { Op: ExpressionOp.Negate } => a.A,
        { Op: ExpressionOp.Constant } => a.Builder.Constant(a.Node.Value == 0 ? 0 : -a.Node.Value),
        { Op: ExpressionOp.Subtract } => Subtract(a.B, a.A),
        _ => -a,
    };

    public static Expression Square(Expression a) => Functions.Power(a, 2);

    /// <summary>The constant that an operation on two constants gives, if it is exact.</summary>
    private static Expression? TryFold(ExpressionOp op, Expression a, Expression b)
    {
        if (a.Node.Op != ExpressionOp.Constant || b.Node.Op != ExpressionOp.Constant)
        {
            return null;
        }

        double value = FormulaEvaluator.Apply(op, a.Node.Value, b.Node.Value);
        if (!double.IsFinite(value))
        {
            return null;
        }

        BigRational exactA = BigRational.FromDouble(a.Node.Value);
        BigRational exactB = BigRational.FromDouble(b.Node.Value);
        BigRational exact = op switch
        {
            ExpressionOp.Add => exactA + exactB,
            ExpressionOp.Subtract => exactA - exactB,
            _ => exactA * exactB,
        };
        return BigRational.FromDouble(value) == exact ? a.Builder.Constant(value) : null;
    }
}
