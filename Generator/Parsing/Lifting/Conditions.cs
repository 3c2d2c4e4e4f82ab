using Activations.Generator.Expressions;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>
/// Conditions as the lifter builds them: constants are folded, and so is a negation where that changes nothing, not
/// even for NaN. A constant condition is the constant 1 or 0.
/// </summary>
internal static class Conditions
{
    public static Expression Constant(FormulaBuilder builder, bool value) => builder.Constant(value ? 1 : 0);

    /// <summary>Whether a condition is known, and which it is.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>Its value, or <see langword="null"/>.</returns>
    public static bool? Known(Expression condition)
        => condition.Node.Op == ExpressionOp.Constant ? condition.Node.Value != 0 : null;

    /// <summary>The condition a = b, known if both are constants.</summary>
    public static Expression Equal(Expression a, Expression b)
        => a.Node.Op == ExpressionOp.Constant && b.Node.Op == ExpressionOp.Constant
            ? Constant(a.Builder, a.Node.Value == b.Node.Value)
            : Functions.Equal(a, b);

    public static Expression And(Expression a, Expression b) => (Known(a), Known(b)) switch
    {
        (true, _) or (_, false) => b,
        (false, _) or (_, true) => a,
        _ => a.Index == b.Index ? a : Functions.And(a, b),
    };

    public static Expression Or(Expression a, Expression b) => (Known(a), Known(b)) switch
    {
        (false, _) or (_, true) => b,
        (true, _) or (_, false) => a,
        _ => a.Index == b.Index ? a : Functions.Or(a, b),
    };

    /// <summary>The negation. Not of a comparison: !(x &lt; 0) isn't x ≥ 0 where x is NaN.</summary>
    public static Expression Not(Expression a) => (Known(a), a.Node.Op) switch
    {
        (bool known, _) => Constant(a.Builder, !known),
        (_, ExpressionOp.Not) => a.A,
        (_, ExpressionOp.Equal) => Functions.NotEqual(a.A, a.B),
        (_, ExpressionOp.NotEqual) => Functions.Equal(a.A, a.B),
        _ => Functions.Not(a),
    };

    /// <summary>The condition a where the condition holds, otherwise the condition b.</summary>
    public static Expression Choose(Expression condition, Expression a, Expression b)
        => a.Index == b.Index ? a : Or(And(condition, a), And(Not(condition), b));

    /// <summary>The value a where the condition holds, otherwise the value b.</summary>
    public static Expression Where(Expression condition, Expression a, Expression b)
        => a.Index == b.Index || Known(condition) == true ? a
            : Known(condition) == false ? b
            : condition.Node.Op == ExpressionOp.Not ? Functions.Where(condition.A, b, a)
            : Functions.Where(condition, a, b);
}
