using System;
using Activations.Generator.Expressions;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// Forward-mode differentiation by dual numbers: an independent way to a derivative's value.
/// </summary>
internal readonly record struct DualNumber(double Value, double Slope)
{
    /// <summary>The value and the derivative of a formula at an input.</summary>
    public static DualNumber Evaluate(Formula formula, double input)
    {
        ReadOnlySpan<ExpressionNode> nodes = formula.Nodes;
        DualNumber[] values = new DualNumber[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            ExpressionNode node = nodes[i];
            DualNumber a = node.A < 0 ? default : values[node.A];
            DualNumber b = node.B < 0 ? default : values[node.B];
            values[i] = node.Op switch
            {
                ExpressionOp.Constant or ExpressionOp.Parameter => new(node.Value, 0),
                ExpressionOp.Input => new(input, 1),
                ExpressionOp.Add => new(a.Value + b.Value, a.Slope + b.Slope),
                ExpressionOp.Subtract => new(a.Value - b.Value, a.Slope - b.Slope),
                ExpressionOp.Multiply => new(a.Value * b.Value, (a.Slope * b.Value) + (a.Value * b.Slope)),
                ExpressionOp.Divide => new(a.Value / b.Value, ((a.Slope * b.Value) - (a.Value * b.Slope)) / (b.Value * b.Value)),
                ExpressionOp.Negate => new(-a.Value, -a.Slope),
                ExpressionOp.Power => new(Math.Pow(a.Value, b.Value), b.Value * Math.Pow(a.Value, b.Value - 1) * a.Slope),
                ExpressionOp.Exp => new(Math.Exp(a.Value), Math.Exp(a.Value) * a.Slope),
                ExpressionOp.Tanh => new(Math.Tanh(a.Value), a.Slope / (Math.Cosh(a.Value) * Math.Cosh(a.Value))),
                ExpressionOp.Select => a.Value != 0 ? b : values[node.C],
                _ => new(FormulaEvaluator.Apply(node.Op, a.Value, b.Value), 0),
            };
        }

        return values[^1];
    }
}
