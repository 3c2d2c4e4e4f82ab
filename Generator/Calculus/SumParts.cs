using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>Which of a formula's sums are nothing but parts of larger ones.</summary>
internal static class SumParts
{
    /// <summary>Whether a node is a sum or a difference.</summary>
    public static bool IsSum(ExpressionNode node) => node.Op is ExpressionOp.Add or ExpressionOp.Subtract;

    /// <summary>For each node whether it is a sum that one other node uses, once, and that is a sum, too.</summary>
    public static bool[] Of(Formula formula)
    {
        int[] uses = new int[formula.Nodes.Length];
        bool[] isPart = new bool[uses.Length];
        for (int i = 0; i < uses.Length; i++)
        {
            ExpressionNode node = formula.Nodes[i];
            for (int k = 0; k < node.OperandCount; k++)
            {
                int operand = node.Operand(k);
                uses[operand]++;
                isPart[operand] = IsSum(node) && IsSum(formula.Nodes[operand]);
            }
        }

        for (int i = 0; i < uses.Length; i++)
        {
            isPart[i] &= uses[i] == 1;
        }

        return isPart;
    }
}
