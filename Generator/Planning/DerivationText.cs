using System;
using System.Collections.Generic;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;

namespace Activations.Generator.Planning;

/// <summary>The results of a derivation as text.</summary>
internal static class DerivationText
{
    /// <summary>The derivative as a function of x.</summary>
    public static string Derivative(Derivation derivation) => Combine(
        derivation.Pieces,
        static builder => builder.Input,
        static (builder, piece) => Shorter(
            builder.Import(piece.DerivativeFormula),
            new NormalFormWriter(builder, piece.Atoms).Write(piece.Derivative)),
        i => (derivation.Pieces[i].Piece.Lower, derivation.Pieces[i].Piece.HasLower));

    /// <summary>The derivative as a function of y; all pieces have such a form.</summary>
    public static string OutputDerivative(Derivation derivation)
    {
        // The derivative of an odd function is even: (1 - |y|)² instead of two cases.
        IReadOnlyList<PieceDerivation> pieces = derivation.Pieces;
        bool folded = pieces.Count > 1 && SymmetryFinder.Of(pieces) == Symmetry.Odd;
        IReadOnlyList<PieceDerivation> half = folded ? SymmetryFinder.RightHalf(pieces) : pieces;
        int skipped = pieces.Count - half.Count;
        Expression Output(FormulaBuilder builder) => folded ? Functions.Abs(builder.Output) : builder.Output;
        return Combine(
            half,
            Output,
            (builder, piece) => new NormalFormWriter(builder, piece.Atoms, Output(builder)).Write(piece.PureOutputForm!),
            i => (derivation.OutputConditions![i + skipped - 1].Value, derivation.OutputConditions[i + skipped - 1].OrEqual));
    }

    // From the right: x > 0 ? 1 : α·e^x.
    private static string Combine(
        IReadOnlyList<PieceDerivation> pieces,
        Func<FormulaBuilder, Expression> variable,
        Func<FormulaBuilder, PieceDerivation, Expression> value,
        Func<int, (double Bound, bool OrEqual)> condition)
    {
        FormulaBuilder builder = new();
        Expression result = value(builder, pieces[0]);
        for (int i = 1; i < pieces.Count; i++)
        {
            (double bound, bool orEqual) = condition(i);
            Expression x = variable(builder);
            result = Functions.Where(orEqual ? x >= bound : x > bound, value(builder, pieces[i]), result);
        }

        return result.ToString();
    }

    private static Expression Shorter(Expression a, Expression b) =>
        a.ToString().Length <= b.ToString().Length ? a : b;
}
