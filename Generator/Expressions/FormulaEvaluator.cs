using System;

namespace Activations.Generator.Expressions;

/// <summary>
/// The reference interpreter: evaluates a formula as it is spelled, in double precision.
/// </summary>
internal static class FormulaEvaluator
{
    /// <summary>The value of a formula of the input.</summary>
    public static double Evaluate(Formula formula, double input) => Evaluate(formula, input, double.NaN);

    /// <summary>The value of a formula of the input and the output.</summary>
    public static double Evaluate(Formula formula, double input, double output)
    {
        ReadOnlySpan<ExpressionNode> nodes = formula.Nodes;

        // Formulas are evaluated by the thousands: most of them without an array each.
        const int Most = 2048;
        Span<double> values = nodes.Length <= Most ? stackalloc double[nodes.Length] : new double[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            ref readonly ExpressionNode node = ref nodes[i];
            values[i] = Evaluate(node, node.A < 0 ? 0 : values[node.A], node.B < 0 ? 0 : values[node.B], node.C < 0 ? 0 : values[node.C], input, output);
        }

        return values[values.Length - 1];
    }

    /// <summary>The value of one node from those of its operands.</summary>
    public static double Evaluate(in ExpressionNode node, double a, double b, double c, double input, double output) => node.Op switch
    {
        ExpressionOp.Constant or ExpressionOp.Parameter => node.Value,
        ExpressionOp.Input => input,
        ExpressionOp.Output => output,
        ExpressionOp.Select => a != 0 ? b : c,
        _ => Apply(node.Op, a, b),
    };

    /// <summary>The value of one operation; conditions are 1 or 0.</summary>
    public static double Apply(ExpressionOp op, double a, double b) => op switch
    {
        ExpressionOp.Add => a + b,
        ExpressionOp.Subtract => a - b,
        ExpressionOp.Multiply => a * b,
        ExpressionOp.Divide => a / b,
        ExpressionOp.Negate => -a,
        ExpressionOp.Power => Math.Pow(a, b),
        ExpressionOp.Exp => Math.Exp(a),
        ExpressionOp.Log => Math.Log(a),
        ExpressionOp.Sqrt => Math.Sqrt(a),
        ExpressionOp.Tanh => Math.Tanh(a),
        ExpressionOp.Sinh => Math.Sinh(a),
        ExpressionOp.Cosh => Math.Cosh(a),
        ExpressionOp.LessThan => a < b ? 1 : 0,
        ExpressionOp.LessThanOrEqual => a <= b ? 1 : 0,
        ExpressionOp.GreaterThan => a > b ? 1 : 0,
        ExpressionOp.GreaterThanOrEqual => a >= b ? 1 : 0,
        ExpressionOp.Equal => a == b ? 1 : 0,
        ExpressionOp.NotEqual => a != b ? 1 : 0,
        ExpressionOp.And => a != 0 && b != 0 ? 1 : 0,
        ExpressionOp.Or => a != 0 || b != 0 ? 1 : 0,
        ExpressionOp.Not => a != 0 ? 0 : 1,
        ExpressionOp.Abs => Math.Abs(a),
        ExpressionOp.Min => Math.Min(a, b),
        ExpressionOp.Max => Math.Max(a, b),
        ExpressionOp.Sign => double.IsNaN(a) ? a : Math.Sign(a),
        ExpressionOp.Cbrt => SpecialFunctions.Cbrt(a),
        ExpressionOp.Sin => Math.Sin(a),
        ExpressionOp.Cos => Math.Cos(a),
        ExpressionOp.Tan => Math.Tan(a),
        ExpressionOp.Asin => Math.Asin(a),
        ExpressionOp.Acos => Math.Acos(a),
        ExpressionOp.Atan => Math.Atan(a),
        ExpressionOp.Asinh => SpecialFunctions.Asinh(a),
        ExpressionOp.Acosh => SpecialFunctions.Acosh(a),
        ExpressionOp.Atanh => SpecialFunctions.Atanh(a),
        ExpressionOp.NormalCdf => SpecialFunctions.NormalCdf(a),
        ExpressionOp.Erf => SpecialFunctions.Erf(a),
        ExpressionOp.Log1p => SpecialFunctions.Log1P(a),
        ExpressionOp.Expm1 => SpecialFunctions.Expm1(a),
        ExpressionOp.Single => (float)a,
        _ => throw new InvalidOperationException($"{op} is not an operation on two values."),
    };
}
