using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>
/// Proves that a piecewise function is even or odd, so that its right half, taken at |x|, is all of it: x/(1 + |x|) is
/// one quotient and not two.
/// </summary>
internal static class SymmetryFinder
{
    /// <summary>The symmetry of a function.</summary>
    public static Symmetry Of(IReadOnlyList<PieceDerivation> pieces)
    {
        Symmetry symmetry = Symmetry.None;
        for (int i = 0; i < pieces.Count; i++)
        {
            PieceDerivation right = pieces[i];
            PieceDerivation left = pieces[pieces.Count - 1 - i];
            if (!AreMirrored(right.Piece, left.Piece))
            {
                return Symmetry.None;
            }

            // Zero is even and odd: it goes with whatever the other pieces are.
            if (right.Function.IsZero && left.Function.IsZero)
            {
                continue;
            }

            Symmetry found = Compare(right, left);
            if (found == Symmetry.None || (symmetry != Symmetry.None && found != symmetry))
            {
                return Symmetry.None;
            }

            symmetry = found;
        }

        return symmetry;
    }

    // Which side 0 belongs to makes no difference: pieces that meet there have one value and derivative.
    private static bool AreMirrored(Piece right, Piece left) =>
        right.Upper.Equals(0.0 - left.Lower)
        && right.Lower.Equals(0.0 - left.Upper)
        && (right.HasUpper == left.HasLower || right.Upper == 0)
        && (right.HasLower == left.HasUpper || right.Lower == 0);

    /// <summary>The pieces of the right half; one that reaches across 0 begins there.</summary>
    public static IReadOnlyList<PieceDerivation> RightHalf(IReadOnlyList<PieceDerivation> pieces)
    {
        List<PieceDerivation> half = [];
        foreach (PieceDerivation piece in pieces)
        {
            if (piece.Piece is { Upper: > 0 } or { Lower: 0, Upper: 0 })
            {
                half.Add(piece.Piece.Lower < 0 ? piece with { Piece = piece.Piece with { Lower = 0, HasLower = true } } : piece);
            }
        }

        return half;
    }

    private static Symmetry Compare(PieceDerivation right, PieceDerivation left)
    {
        if (IsTooLarge(right) || IsTooLarge(left) || IsClearlyLopsided(right.Piece, left.Piece))
        {
            return Symmetry.None;
        }

        FormulaBuilder builder = new();
        Formula mirror = builder.Import(left.Piece.Formula, -builder.Input).ToFormula();
        if (Normalizer.TryNormalize(right.Piece, right.Piece.Formula, mirror) is not ({ } forms, _))
        {
            return Symmetry.None;
        }

        return forms[0].Equals(forms[1]) ? Symmetry.Even
            : forms[0].Equals(-forms[1]) ? Symmetry.Odd
            : Symmetry.None;
    }

    /// <summary>Whether the algebra gave a function up: it would do so again.</summary>
    private static bool IsTooLarge(PieceDerivation piece)
        => piece.Atoms.VariablesOf(piece.Function).Any(index => piece.Atoms[index].Kind == AtomKind.Opaque);

    /// <summary>
    /// Whether the values at two inputs and their mirror images differ by more than any rounding. Most functions are neither
    /// even nor odd, and the algebra would take long to say so of a large one.
    /// </summary>
    private static bool IsClearlyLopsided(Piece right, Piece left)
    {
        const double Clearly = 1.0 / 1024;
        double from = Math.Max(right.Lower, right.Upper > 0 ? 0 : right.Upper - 4);
        double width = Math.Min(right.Upper - from, 4);
        foreach (double part in (double[])[0.3, 0.8])
        {
            double x = from + (part * width);
            double a = Math.Abs(FormulaEvaluator.Evaluate(right.Formula, x));
            double b = Math.Abs(FormulaEvaluator.Evaluate(left.Formula, -x));
            if (Math.Abs(a - b) > Clearly * Math.Max(a, b) && !double.IsInfinity(Math.Max(a, b)))
            {
                return true;
            }
        }

        return false;
    }
}
