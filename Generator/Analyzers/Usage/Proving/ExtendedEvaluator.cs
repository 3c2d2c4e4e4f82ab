using System;

using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>What a formula is worth in real numbers: to 31 digits, and without overflow.</summary>
internal static class ExtendedEvaluator
{
    /// <summary>The value, or NaN where the evaluator doesn't know.</summary>
    public static double Evaluate(Formula formula, double input)
    {
        ExtendedReal[] values = new ExtendedReal[formula.Nodes.Length];
        for (int i = 0; i < values.Length; i++)
        {
            ExpressionNode node = formula.Nodes[i];
            ExtendedReal a = node.A < 0 ? 0 : values[node.A];
            ExtendedReal b = node.B < 0 ? 0 : values[node.B];
            values[i] = node.Op switch
            {
                ExpressionOp.Constant or ExpressionOp.Parameter => node.Value,
                ExpressionOp.Input => input,
                ExpressionOp.Select => a.IsNaN ? a : a.Sign != 0 ? b : values[node.C],
                ExpressionOp.Power => Power(a, formula.Nodes[node.B]),
                _ => Apply(node.Op, a, b),
            };
        }

        return values[values.Length - 1].ToDouble();
    }

    private static ExtendedReal Apply(ExpressionOp op, ExtendedReal a, ExtendedReal b) => op switch
    {
        ExpressionOp.Add => a + b,
        ExpressionOp.Subtract => a - b,
        ExpressionOp.Multiply => a * b,
        ExpressionOp.Divide => a / b,
        ExpressionOp.Negate => -a,
        ExpressionOp.Exp => ExtendedReal.Exp(a),
        ExpressionOp.Log => ExtendedReal.Log(a),
        ExpressionOp.Sqrt => ExtendedReal.Sqrt(a),
        ExpressionOp.Tanh => Tanh(a),
        ExpressionOp.Sinh => (ExtendedReal.Exp(a) - ExtendedReal.Exp(-a)) / 2,
        ExpressionOp.Cosh => (ExtendedReal.Exp(a) + ExtendedReal.Exp(-a)) / 2,
        ExpressionOp.Abs => a.Sign < 0 ? -a : a,
        ExpressionOp.Min => (a - b).Sign < 0 ? a : b,
        ExpressionOp.Max => (a - b).Sign > 0 ? a : b,
        ExpressionOp.Sign => a.Sign,
        ExpressionOp.LessThan => Truth(a, b, static sign => sign < 0),
        ExpressionOp.LessThanOrEqual => Truth(a, b, static sign => sign <= 0),
        ExpressionOp.GreaterThan => Truth(a, b, static sign => sign > 0),
        ExpressionOp.GreaterThanOrEqual => Truth(a, b, static sign => sign >= 0),
        ExpressionOp.Equal => Truth(a, b, static sign => sign == 0),
        ExpressionOp.NotEqual => Truth(a, b, static sign => sign != 0),
        ExpressionOp.And => a.Sign != 0 ? b : a,
        ExpressionOp.Or => a.Sign != 0 ? a : b,
        ExpressionOp.Not => a.Sign != 0 ? 0 : 1,
        _ => double.NaN,
    };

    private static ExtendedReal Truth(ExtendedReal a, ExtendedReal b, Func<int, bool> holds)
        => a.IsNaN || b.IsNaN ? double.NaN : holds((a - b).Sign) ? 1 : 0;

    private static ExtendedReal Tanh(ExtendedReal a)
    {
        // By e^-2|a|, which can't be too large.
        ExtendedReal magnitude = a.Sign < 0 ? -a : a;
        ExtendedReal w = ExtendedReal.Exp(-(magnitude + magnitude));
        ExtendedReal value = (1 - w) / (1 + w);
        return a.Sign < 0 ? -value : value;
    }

    private static ExtendedReal Power(ExtendedReal a, ExpressionNode exponent)
    {
        double power = exponent.Value;
        if (exponent.Op != ExpressionOp.Constant || power != Math.Floor(power) || Math.Abs(power) > 16)
        {
            return double.NaN;
        }

        ExtendedReal product = 1;
        for (int i = 0; i < Math.Abs(power); i++)
        {
            product *= a;
        }

        return power < 0 ? 1 / product : product;
    }
}
