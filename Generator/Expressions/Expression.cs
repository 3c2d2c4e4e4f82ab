namespace Activations.Generator.Expressions;

/// <summary>
/// A handle on a node of a <see cref="FormulaBuilder"/>, with the operators that let a formula be written as C#.
/// </summary>
/// <remarks>
/// The operators build what is written, without simplifying it: a derivation starts from the user's own spelling.
/// </remarks>
internal readonly struct Expression
{
    internal Expression(FormulaBuilder builder, int index)
    {
        Builder = builder;
        Index = index;
    }

    public FormulaBuilder Builder { get; }

    public int Index { get; }

    public ExpressionNode Node => Builder[Index];

    public Expression A => new(Builder, Node.A);

    public Expression B => new(Builder, Node.B);

    public Expression C => new(Builder, Node.C);

    public static Expression operator +(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.Add, a, b);

    public static Expression operator +(Expression a, double b) => a + a.Builder.Constant(b);

    public static Expression operator +(double a, Expression b) => b.Builder.Constant(a) + b;

    public static Expression operator -(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.Subtract, a, b);

    public static Expression operator -(Expression a, double b) => a - a.Builder.Constant(b);

    public static Expression operator -(double a, Expression b) => b.Builder.Constant(a) - b;

    public static Expression operator *(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.Multiply, a, b);

    public static Expression operator *(Expression a, double b) => a * a.Builder.Constant(b);

    public static Expression operator *(double a, Expression b) => b.Builder.Constant(a) * b;

    public static Expression operator /(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.Divide, a, b);

    public static Expression operator /(Expression a, double b) => a / a.Builder.Constant(b);

    public static Expression operator /(double a, Expression b) => b.Builder.Constant(a) / b;

    public static Expression operator -(Expression a) => a.Builder.Unary(ExpressionOp.Negate, a);

    public static Expression operator <(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.LessThan, a, b);

    public static Expression operator >(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.GreaterThan, a, b);

    public static Expression operator <=(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.LessThanOrEqual, a, b);

    public static Expression operator >=(Expression a, Expression b) => a.Builder.Binary(ExpressionOp.GreaterThanOrEqual, a, b);

    public static Expression operator <(Expression a, double b) => a < a.Builder.Constant(b);

    public static Expression operator >(Expression a, double b) => a > a.Builder.Constant(b);

    public static Expression operator <=(Expression a, double b) => a <= a.Builder.Constant(b);

    public static Expression operator >=(Expression a, double b) => a >= a.Builder.Constant(b);

    /// <summary>Makes the formula whose root this is.</summary>
    public Formula ToFormula() => Builder.Build(this);

    public override string ToString() => FormulaPrinter.Print(this);
}
