using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Expressions;
using Activations.Generator.Models;

namespace Activations.Generator.Calculus;

/// <summary>Everything that the algebra finds out about one function.</summary>
internal sealed class Derivation
{
    private Derivation(
        Formula function,
        IReadOnlyList<PieceDerivation> pieces,
        IReadOnlyList<OutputCondition>? outputConditions,
        EquatableArray<DerivationStep> steps)
    {
        Function = function;
        Pieces = pieces;
        OutputConditions = outputConditions;
        Steps = steps;
    }

    /// <summary>The function as it was defined.</summary>
    public Formula Function { get; }

    /// <summary>The pieces from left to right; one for a function without conditions.</summary>
    public IReadOnlyList<PieceDerivation> Pieces { get; }

    /// <summary>
    /// For each breakpoint, the condition on y that says that x is right of it; <see langword="null"/> if y doesn't
    /// tell for one of them.
    /// </summary>
    public IReadOnlyList<OutputCondition>? OutputConditions { get; }

    /// <summary>How it was found.</summary>
    public EquatableArray<DerivationStep> Steps { get; }

    /// <summary>
    /// Derives a function.
    /// </summary>
    public static Derivation Derive(Formula function)
    {
        // A function whose conditions can't be decided is one piece, and keeps them.
        IReadOnlyList<Piece> pieces = PiecewiseSplitter.TrySplit(function) ?? [Piece.Whole(PiecewiseDefinitions.Unfold(function))];

        DerivationLog log = new();
        List<PieceDerivation> derived = [];
        foreach (Piece piece in pieces)
        {
            if (pieces.Count > 1 && piece.Lower < piece.Upper)
            {
                log.Add("piece by piece", Describe(piece), "y = " + piece.Formula);
            }

            // What holds at one point only is no step of a derivation.
            DerivationLog pieceLog = piece.Lower < piece.Upper ? log : new DerivationLog();
            Formula derivative = Differentiator.Differentiate(piece.Formula, pieceLog);
            (IReadOnlyList<RationalFunction> forms, AtomTable atoms) =
                Normalizer.TryNormalize(piece, piece.Formula, derivative) ?? StandForThemselves(piece.Formula, derivative);
            pieceLog.Add("simplify", derivative.ToString(), NormalFormWriter.Write(forms[1], atoms).ToString());
            derived.Add(new PieceDerivation(
                piece,
                derivative,
                forms[0],
                forms[1],
                atoms,
                OutputElimination.TryEliminate(new EliminationProblem(forms[0], forms[1], atoms, piece, pieceLog))));
        }

        derived = JoinPoints(derived);
        pieces = [.. derived.Select(static d => d.Piece)];
        IReadOnlyList<OutputCondition>? conditions = OutputOrder.TryOrder(derived);
        if (conditions is { Count: > 0 })
        {
            for (int i = 0; i < conditions.Count; i++)
            {
                log.Add(
                    "y grows with x",
                    "x " + Relation(pieces[i + 1].HasLower) + FormulaPrinter.Number(pieces[i + 1].Lower),
                    "y " + Relation(conditions[i].OrEqual) + FormulaPrinter.Number(conditions[i].Value));
            }
        }

        return new Derivation(function, derived, conditions, log.Steps);
    }

    /// <summary>Formulas that are too large for the algebra: they are evaluated as they are written.</summary>
    private static (IReadOnlyList<RationalFunction> Forms, AtomTable Atoms) StandForThemselves(Formula function, Formula derivative)
    {
        AtomTable atoms = new();
        return ([RationalFunction.Atom(atoms.Opaque(function)), RationalFunction.Atom(atoms.Opaque(derivative))], atoms);
    }

    /// <summary>
    /// Gives a point between two pieces to the neighbour that has the same value and derivative there: |x|/(1 + |x|)
    /// has no kink of its own at 0.
    /// </summary>
    private static List<PieceDerivation> JoinPoints(List<PieceDerivation> pieces)
    {
        List<PieceDerivation> joined = [];
        for (int i = 0; i < pieces.Count; i++)
        {
            PieceDerivation piece = pieces[i];
            double point = piece.Piece.Lower;
            if (point < piece.Piece.Upper || pieces.Count == 1)
            {
                joined.Add(piece);
            }
            else if (joined.Count > 0 && AgreeAt(point, joined[joined.Count - 1], piece))
            {
                PieceDerivation left = joined[joined.Count - 1];
                joined[joined.Count - 1] = left with { Piece = left.Piece with { HasUpper = true } };
            }
            else if (i + 1 < pieces.Count && AgreeAt(point, pieces[i + 1], piece))
            {
                pieces[i + 1] = pieces[i + 1] with { Piece = pieces[i + 1].Piece with { HasLower = true } };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    private static bool AgreeAt(double point, PieceDerivation a, PieceDerivation b) =>
        FormulaEvaluator.Evaluate(a.Piece.Formula, point) == FormulaEvaluator.Evaluate(b.Piece.Formula, point)
        && FormulaEvaluator.Evaluate(a.DerivativeFormula, point) == FormulaEvaluator.Evaluate(b.DerivativeFormula, point);

    private static string Relation(bool orEqual) => orEqual ? "≥ " : "> ";

    private static string Describe(Piece piece)
    {
        string lower = double.IsInfinity(piece.Lower) ? string.Empty : FormulaPrinter.Number(piece.Lower) + (piece.HasLower ? " ≤ " : " < ");
        string upper = double.IsInfinity(piece.Upper) ? string.Empty : (piece.HasUpper ? " ≤ " : " < ") + FormulaPrinter.Number(piece.Upper);
        return lower + "x" + upper;
    }
}
