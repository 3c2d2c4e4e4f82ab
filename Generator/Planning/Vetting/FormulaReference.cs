using System;
using System.Runtime.CompilerServices;
using Activations.Generator.Expressions;

namespace Activations.Generator.Planning.Vetting;

/// <summary>Evaluates a formula as it is written to about 31 digits.</summary>
internal static class FormulaReference
{
    /// <summary>The value of a formula of the input.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static DoubleDouble Evaluate(Formula formula, DoubleDouble input)
    {
        ReadOnlySpan<ExpressionNode> nodes = formula.Nodes;
        const int Few = 1024;
        Span<DoubleDouble> values = nodes.Length <= Few ? stackalloc DoubleDouble[nodes.Length] : new DoubleDouble[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            ref readonly ExpressionNode node = ref nodes[i];
            DoubleDouble a = node.A < 0 ? 0 : values[node.A];
            DoubleDouble b = node.B < 0 ? 0 : values[node.B];
            values[i] = node.Op switch
            {
                ExpressionOp.Constant or ExpressionOp.Parameter => node.Value,
                ExpressionOp.Input => input,
                ExpressionOp.Select => a.High != 0 ? b : values[node.C],
                _ => DoubleDoubleMath.Apply(node.Op, a, b),
            };
        }

        return values[values.Length - 1];
    }
}
