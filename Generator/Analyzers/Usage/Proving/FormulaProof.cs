using System;
using System.Collections.Generic;

using Activations.Generator.Calculus;
using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>
/// Decides whether two functions are the same: proves it by their normal forms, piece by piece, and refutes it by their
/// values.
/// </summary>
internal static class FormulaProof
{
    // Of no special kind, on both sides, where no activation has saturated.
    private static readonly double[] s_points = [0.3711, -0.4173, 1.2207, -1.3719, 2.6133, -2.8219, 4.3171, -5.1237];

    /// <summary>Whether values at a few points say that two functions differ.</summary>
    public static bool IsRefuted(Formula a, Formula b, double tolerance = 1e-5)
    {
        int compared = 0;
        foreach (double point in s_points)
        {
            double valueA = FormulaEvaluator.Evaluate(a, point);
            double valueB = FormulaEvaluator.Evaluate(b, point);
            if (IsOrdinary(valueA) && IsOrdinary(valueB))
            {
                compared++;
                if (Math.Abs(valueA - valueB) > tolerance * (Math.Abs(valueA) + Math.Abs(valueB) + 0.01))
                {
                    return true;
                }
            }
        }

        return compared < s_points.Length / 2;
    }

    /// <summary>Whether two functions are proved to be the same, apart from single points.</summary>
    /// <param name="a">A function of the input.</param>
    /// <param name="b">Another.</param>
    public static bool AreEqual(Formula a, Formula b)
        => PiecewiseSplitter.TrySplit(a) is { } piecesOfA && PiecewiseSplitter.TrySplit(b) is { } piecesOfB && AreEqual(piecesOfA, piecesOfB);

    /// <summary>Whether a function is proved to be the derivative of another, apart from single points.</summary>
    /// <param name="pieces">The pieces of the other.</param>
    /// <param name="derivative">The function.</param>
    public static bool IsDerivative(IReadOnlyList<Piece> pieces, Formula derivative)
    {
        List<Piece> derived = [];
        foreach (Piece piece in pieces)
        {
            derived.Add(piece with { Formula = Differentiator.Differentiate(piece.Formula, new DerivationLog()) });
        }

        return PiecewiseSplitter.TrySplit(derivative) is { } piecesOfDerivative && AreEqual(derived, piecesOfDerivative);
    }

    private static bool AreEqual(IReadOnlyList<Piece> a, IReadOnlyList<Piece> b)
    {
        foreach (Piece pieceA in a)
        {
            foreach (Piece pieceB in b)
            {
                if (Math.Max(pieceA.Lower, pieceB.Lower) < Math.Min(pieceA.Upper, pieceB.Upper)
                    && !HaveEqualForms(pieceA.Formula, pieceB.Formula))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool HaveEqualForms(Formula a, Formula b)
        => a.Equals(b)
            || (Normalizer.TryNormalize(a, b) is ({ } forms, _) && (forms[0].Equals(forms[1]) || AgreeUpToRounding(forms[0], forms[1])));

    /// <summary>
    /// Whether forms differ only by what is left of constants that were rounded: 1.7581 and 1.0507 · 1.6733 mean the same.
    /// </summary>
    private static bool AgreeUpToRounding(RationalFunction a, RationalFunction b)
    {
        const double Rounding = 2e-7;
        try
        {
            Polynomial left = a.Numerator * b.Denominator;
            Polynomial right = b.Numerator * a.Denominator;
            return Largest(left - right) <= Rounding * Math.Max(Largest(left), Largest(right));
        }
        catch (AlgebraLimitException)
        {
            return false;
        }
    }

    private static double Largest(Polynomial polynomial)
    {
        double largest = 0;
        foreach ((_, BigRational coefficient) in polynomial.Terms)
        {
            largest = Math.Max(largest, Math.Abs(coefficient.ToDouble()));
        }

        return largest;
    }

    private static bool IsOrdinary(double value) => !double.IsNaN(value) && Math.Abs(value) < 1e12;
}
