using System.Collections.Generic;

namespace Activations.Generator.Expressions;

/// <summary>
/// Evaluates expressions of one arena at one input, each node once: of hundreds of exponents, each of which is a part of the
/// next, as many nodes as there are and not their square.
/// </summary>
/// <param name="builder">The arena, which may grow in between.</param>
/// <param name="input">The input.</param>
internal sealed class PointEvaluator(FormulaBuilder builder, double input)
{
    // Of the arena's first nodes: operands come before what is made of them.
    private readonly List<double> _values = [];

    /// <summary>The value of an expression of the arena.</summary>
    public double Evaluate(Expression expression)
    {
        while (_values.Count <= expression.Index)
        {
            ExpressionNode node = builder[_values.Count];
            _values.Add(FormulaEvaluator.Evaluate(node, ValueOf(node.A), ValueOf(node.B), ValueOf(node.C), input, double.NaN));
        }

        return _values[expression.Index];
    }

    private double ValueOf(int operand) => operand < 0 ? 0 : _values[operand];
}
