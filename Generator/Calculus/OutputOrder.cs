using System.Collections.Generic;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>
/// Turns conditions on the input into conditions on the output: where a function never falls, and jumps upward at a
/// breakpoint or rises strictly on the side that the breakpoint doesn't belong to, x is right of the breakpoint exactly
/// where y is above the function's value there.
/// </summary>
internal static class OutputOrder
{
    /// <summary>The condition for each breakpoint, or <see langword="null"/> if it can't be proven for one.</summary>
    public static IReadOnlyList<OutputCondition>? TryOrder(IReadOnlyList<PieceDerivation> pieces)
    {
        List<OutputCondition> conditions = [];
        for (int i = 0; i < pieces.Count; i++)
        {
            Sign slope = SignAnalysis.Of(pieces[i].Derivative, pieces[i].Atoms, pieces[i].Piece);
            if (pieces.Count > 1 && slope is not (Sign.Positive or Sign.NonNegative or Sign.Zero))
            {
                return null;
            }

            if (i == 0)
            {
                continue;
            }

            PieceDerivation left = pieces[i - 1];
            PieceDerivation right = pieces[i];

            // At the last number on the left and the first on the right: the breakpoint may lie between two numbers.
            double breakpoint = right.Piece.Lower;
            double leftEnd = FormulaEvaluator.Evaluate(left.Piece.Formula, left.Piece.HasUpper ? breakpoint : Neighbours.Below(breakpoint));
            double rightEnd = FormulaEvaluator.Evaluate(right.Piece.Formula, right.Piece.HasLower ? breakpoint : Neighbours.Above(breakpoint));

            if (!(leftEnd <= rightEnd))
            {
                return null;
            }

            // Where the function jumps upward, the end that belongs to its piece is a value that the other doesn't reach.
            bool jumps = leftEnd < rightEnd;
            PieceDerivation rising = right.Piece.HasLower ? left : right;
            if (!jumps && SignAnalysis.Of(rising.Derivative, rising.Atoms, rising.Piece) != Sign.Positive)
            {
                return null;
            }

            conditions.Add(new OutputCondition((right.Piece.HasLower ? rightEnd : leftEnd) + 0.0, right.Piece.HasLower));
        }

        return conditions;
    }
}
