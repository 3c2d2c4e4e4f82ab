using System;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>Writes the hyperbolic functions by their definitions, as exponentials.</summary>
internal static class ExponentialDefinitions
{
    /// <summary>The formula without hyperbolic functions.</summary>
    public static Formula Unfold(Formula formula, DerivationLog log)
    {
        FormulaBuilder builder = new();
        ReadOnlySpan<ExpressionNode> nodes = formula.Nodes;
        Expression[] values = new Expression[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            ExpressionNode node = nodes[i];
            if (Definition(node.Op, node.A < 0 ? default : values[node.A]) is { } definition)
            {
                values[i] = definition;
                if (!log.IsFull)
                {
                    Expression defined = builder.Unary(node.Op, values[node.A]);
                    log.Add("definition", FormulaPrinter.Print(defined), FormulaPrinter.Print(definition));
                }
            }
            else
            {
                values[i] = builder.Copy(node, values);
            }
        }

        return values[nodes.Length - 1].ToFormula();
    }

    private static Expression? Definition(ExpressionOp op, Expression u) => op switch
    {
        ExpressionOp.Tanh => (Functions.Exp(2 * u) - 1) / (Functions.Exp(2 * u) + 1),
        ExpressionOp.Sinh => (Functions.Exp(u) - Functions.Exp(-u)) / 2,
        ExpressionOp.Cosh => (Functions.Exp(u) + Functions.Exp(-u)) / 2,
        _ => null,
    };
}
