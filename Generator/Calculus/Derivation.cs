using System.Collections.Generic;
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
    /// <returns>The derivation, or <see langword="null"/> if the function has no normal form.</returns>
    public static Derivation? TryDerive(Formula function)
    {
        if (PiecewiseSplitter.TrySplit(function) is not { } pieces)
        {
            return null;
        }

        DerivationLog log = new();
        List<PieceDerivation> derived = [];
        foreach (Piece piece in pieces)
        {
            if (pieces.Count > 1)
            {
                log.Add("piece by piece", Describe(piece), "y = " + piece.Formula);
            }

            Formula derivative = Differentiator.Differentiate(piece.Formula, log);
            if (Normalizer.TryNormalize(piece.Formula, derivative) is not ({ } forms, { } atoms))
            {
                return null;
            }

            derived.Add(new PieceDerivation(
                piece,
                derivative,
                forms[0],
                forms[1],
                atoms,
                OutputElimination.TryEliminate(forms[0], forms[1], atoms, log)));
        }

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

    private static string Relation(bool orEqual) => orEqual ? "≥ " : "> ";

    private static string Describe(Piece piece)
    {
        string lower = double.IsInfinity(piece.Lower) ? string.Empty : FormulaPrinter.Number(piece.Lower) + (piece.HasLower ? " ≤ " : " < ");
        string upper = double.IsInfinity(piece.Upper) ? string.Empty : (piece.HasUpper ? " ≤ " : " < ") + FormulaPrinter.Number(piece.Upper);
        return lower + "x" + upper;
    }
}
