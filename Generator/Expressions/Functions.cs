namespace Activations.Generator.Expressions;

/// <summary>The functions in which formulas are written, beside the operators of <see cref="Expression"/>.</summary>
internal static class Functions
{
    /// <summary>e^a.</summary>
    public static Expression Exp(Expression a) => a.Builder.Unary(ExpressionOp.Exp, a);

    /// <summary>The natural logarithm of a.</summary>
    public static Expression Log(Expression a) => a.Builder.Unary(ExpressionOp.Log, a);

    /// <summary>√a.</summary>
    public static Expression Sqrt(Expression a) => a.Builder.Unary(ExpressionOp.Sqrt, a);

    /// <summary>The hyperbolic tangent of a.</summary>
    public static Expression Tanh(Expression a) => a.Builder.Unary(ExpressionOp.Tanh, a);

    /// <summary>The hyperbolic sine of a.</summary>
    public static Expression Sinh(Expression a) => a.Builder.Unary(ExpressionOp.Sinh, a);

    /// <summary>The hyperbolic cosine of a.</summary>
    public static Expression Cosh(Expression a) => a.Builder.Unary(ExpressionOp.Cosh, a);

    /// <summary>a to a constant power.</summary>
    public static Expression Power(Expression a, double exponent) =>
        a.Builder.Binary(ExpressionOp.Power, a, a.Builder.Constant(exponent));

    /// <summary><paramref name="then"/> where the condition holds, otherwise <paramref name="otherwise"/>.</summary>
    public static Expression Where(Expression condition, Expression then, Expression otherwise) =>
        condition.Builder.Select(condition, then, otherwise);

    /// <summary><paramref name="then"/> where the condition holds, otherwise <paramref name="otherwise"/>.</summary>
    public static Expression Where(Expression condition, Expression then, double otherwise) =>
        condition.Builder.Select(condition, then, condition.Builder.Constant(otherwise));
}
