using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>Which functions cost an exponential.</summary>
internal static class ExponentialCalls
{
    /// <summary>The argument of the exponential that a call evaluates, or <see langword="null"/> if it evaluates none.</summary>
    /// <param name="function">The function's name.</param>
    /// <param name="value">What the call was lifted to.</param>
    public static Expression? FindArgument(string function, Expression value)
    {
        ExpressionNode node = value.Node;
        switch (node.Op)
        {
            case ExpressionOp.Exp or ExpressionOp.Tanh or ExpressionOp.Sinh or ExpressionOp.Cosh:
                return value.A;
            case ExpressionOp.Single:
                return FindArgument(function, value.A);
            case ExpressionOp.Subtract when function == "ExpM1":
                return FindArgument(function, value.A);
            case ExpressionOp.Divide when function is "Sigmoid" or "Logistic":
                return value.B.B.Node.Op == ExpressionOp.Exp ? value.B.B.A : null;
            default:
                return null;
        }
    }
}
