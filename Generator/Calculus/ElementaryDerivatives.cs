using System;
using Activations.Generator.Expressions;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Calculus;

/// <summary>The textbook's table: the derivatives of elementary functions that are not made up of exponentials.</summary>
internal static class ElementaryDerivatives
{
    /// <summary>The derivative of a function with respect to its argument, at that argument.</summary>
    public static Expression Of(Expression e)
    {
        Expression u = e.A;
        return e.Node.Op switch
        {
            ExpressionOp.Sin => Cos(u),
            ExpressionOp.Cos => -Sin(u),
            ExpressionOp.Tan => 1 + Power(e, 2),
            ExpressionOp.Asin => 1 / Sqrt(1 - Power(u, 2)),
            ExpressionOp.Acos => -1 / Sqrt(1 - Power(u, 2)),
            ExpressionOp.Atan => 1 / (1 + Power(u, 2)),
            ExpressionOp.Asinh => 1 / Sqrt(1 + Power(u, 2)),
            ExpressionOp.Acosh => 1 / Sqrt(Power(u, 2) - 1),
            ExpressionOp.Atanh => 1 / (1 - Power(u, 2)),
            ExpressionOp.Cbrt => 1 / (3 * Power(e, 2)),
            ExpressionOp.NormalCdf => Exp(-Power(u, 2) / 2) / Sqrt(e.Builder.Constant(2 * Math.PI)),
            ExpressionOp.Erf => 2 * Exp(-Power(u, 2)) / Sqrt(e.Builder.Constant(Math.PI)),
            ExpressionOp.Log1p => 1 / (1 + u),
            ExpressionOp.Expm1 => Exp(u),
            _ => throw new InvalidOperationException($"There is no rule for {e.Node.Op}."),
        };
    }
}
