namespace Activations.Generator.Expressions;

/// <summary>The functions in which formulas are written, beside the operators of <see cref="Expression"/>.</summary>
internal static class Functions
{
    /// <summary>e^a.</summary>
    public static Expression Exp(Expression a) => a.Builder.Unary(ExpressionOp.Exp, a);

    /// <summary>The natural logarithm of a.</summary>
    public static Expression Log(Expression a) => a.Builder.Unary(ExpressionOp.Log, a);

    /// <summary>log(1 + a), without the loss that the sum has near 0.</summary>
    public static Expression Log1p(Expression a) => a.Builder.Unary(ExpressionOp.Log1p, a);

    /// <summary>e^a - 1, without the loss that the difference has near 0.</summary>
    public static Expression Expm1(Expression a) => a.Builder.Unary(ExpressionOp.Expm1, a);

    /// <summary>The error function of a.</summary>
    public static Expression Erf(Expression a) => a.Builder.Unary(ExpressionOp.Erf, a);

    /// <summary>√a.</summary>
    public static Expression Sqrt(Expression a) => a.Builder.Unary(ExpressionOp.Sqrt, a);

    /// <summary>The hyperbolic tangent of a.</summary>
    public static Expression Tanh(Expression a) => a.Builder.Unary(ExpressionOp.Tanh, a);

    /// <summary>The hyperbolic sine of a.</summary>
    public static Expression Sinh(Expression a) => a.Builder.Unary(ExpressionOp.Sinh, a);

    /// <summary>The hyperbolic cosine of a.</summary>
    public static Expression Cosh(Expression a) => a.Builder.Unary(ExpressionOp.Cosh, a);

    /// <summary>|a|. Its derivative at 0 is 0.</summary>
    public static Expression Abs(Expression a) => a.Builder.Unary(ExpressionOp.Abs, a);

    /// <summary>-1, 0 or 1 as a is negative, zero or positive.</summary>
    public static Expression Sign(Expression a) => a.Builder.Unary(ExpressionOp.Sign, a);

    /// <summary>∛a.</summary>
    public static Expression Cbrt(Expression a) => a.Builder.Unary(ExpressionOp.Cbrt, a);

    /// <summary>The sine of a.</summary>
    public static Expression Sin(Expression a) => a.Builder.Unary(ExpressionOp.Sin, a);

    /// <summary>The cosine of a.</summary>
    public static Expression Cos(Expression a) => a.Builder.Unary(ExpressionOp.Cos, a);

    /// <summary>The tangent of a.</summary>
    public static Expression Tan(Expression a) => a.Builder.Unary(ExpressionOp.Tan, a);

    /// <summary>The inverse of the sine.</summary>
    public static Expression Asin(Expression a) => a.Builder.Unary(ExpressionOp.Asin, a);

    /// <summary>The inverse of the cosine.</summary>
    public static Expression Acos(Expression a) => a.Builder.Unary(ExpressionOp.Acos, a);

    /// <summary>The inverse of the tangent.</summary>
    public static Expression Atan(Expression a) => a.Builder.Unary(ExpressionOp.Atan, a);

    /// <summary>The inverse of the hyperbolic sine.</summary>
    public static Expression Asinh(Expression a) => a.Builder.Unary(ExpressionOp.Asinh, a);

    /// <summary>The inverse of the hyperbolic cosine.</summary>
    public static Expression Acosh(Expression a) => a.Builder.Unary(ExpressionOp.Acosh, a);

    /// <summary>The inverse of the hyperbolic tangent.</summary>
    public static Expression Atanh(Expression a) => a.Builder.Unary(ExpressionOp.Atanh, a);

    /// <summary>Φ(a): the share of the standard normal distribution that lies below a.</summary>
    public static Expression NormalCdf(Expression a) => a.Builder.Unary(ExpressionOp.NormalCdf, a);

    /// <summary>The lesser of a and b. Where they are equal, its derivative is that of b.</summary>
    public static Expression Min(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.Min, a, b);

    /// <summary>The lesser of a and b. Where they are equal, its derivative is that of b.</summary>
    public static Expression Min(Expression a, double b) => Min(a, a.Builder.Constant(b));

    /// <summary>The greater of a and b. Where they are equal, its derivative is that of b.</summary>
    public static Expression Max(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.Max, a, b);

    /// <summary>The greater of a and b. Where they are equal, its derivative is that of b.</summary>
    public static Expression Max(Expression a, double b) => Max(a, a.Builder.Constant(b));

    /// <summary>The condition a = b.</summary>
    public static Expression Equal(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.Equal, a, b);

    /// <summary>The condition a ≠ b.</summary>
    public static Expression NotEqual(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.NotEqual, a, b);

    /// <summary>The condition that both conditions hold.</summary>
    public static Expression And(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.And, a, b);

    /// <summary>The condition that one of the conditions holds, or both.</summary>
    public static Expression Or(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.Or, a, b);

    /// <summary>The condition that the condition a doesn't hold: true also where a compares NaN.</summary>
    public static Expression Not(Expression a) => a.Builder.Unary(ExpressionOp.Not, a);

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
