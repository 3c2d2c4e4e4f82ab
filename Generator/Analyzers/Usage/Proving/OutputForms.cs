using System.Collections.Generic;

using Activations.Generator.Calculus;
using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>The derivative as a function of the output, and of the input where that costs no accuracy.</summary>
internal static class OutputForms
{
    /// <summary>The form, or <see langword="null"/> if there is none without an exponential.</summary>
    public static Formula? Find(ForwardFunction forward)
    {
        List<(Piece, Formula)> forms = [];
        foreach (PieceDerivation piece in forward.Derivation.Pieces)
        {
            // A value at a single point has no place in a form for all.
            if (piece.Piece.Lower >= piece.Piece.Upper || piece.OutputForm is not { } form || !IsUsable(form, piece.Atoms))
            {
                return null;
            }

            forms.Add((piece.Piece, NormalFormWriter.Write(form, piece.Atoms)));
        }

        // A bound that is a hyperparameter has been replaced by a number.
        return HasParameterInCondition(forward.Formula) && forms.Count > 1 ? null : PiecewiseFormula.Join(forms);
    }

    private static bool IsUsable(RationalFunction form, AtomTable atoms)
    {
        foreach (int atom in atoms.VariablesOf(form))
        {
            // Divided by the input it loses its digits at zero, as silu's y/x does.
            if (atom > AtomTable.Input || (atom == AtomTable.Input && form.Denominator.Contains(atom)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasParameterInCondition(Formula formula)
    {
        bool[] depends = new bool[formula.Nodes.Length];
        for (int i = 0; i < depends.Length; i++)
        {
            ExpressionNode node = formula.Nodes[i];
            depends[i] = node.Op == ExpressionOp.Parameter
                || (node.A >= 0 && depends[node.A])
                || (node.B >= 0 && depends[node.B])
                || (node.C >= 0 && depends[node.C]);
            if (depends[i] && node.Op is ExpressionOp.LessThan or ExpressionOp.LessThanOrEqual or ExpressionOp.GreaterThan
                or ExpressionOp.GreaterThanOrEqual or ExpressionOp.Equal or ExpressionOp.NotEqual or ExpressionOp.Abs
                or ExpressionOp.Min or ExpressionOp.Max or ExpressionOp.Sign)
            {
                return true;
            }
        }

        return false;
    }
}
