using System.Collections.Generic;

using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>A lifted function, as a function of one of its variables, with what the calculus says of it.</summary>
internal sealed class ForwardFunction
{
    private ForwardFunction(LiftedFunction lifted, string inputKey, Formula formula, Derivation derivation, IReadOnlyList<Piece> pieces, Formula derivative)
    {
        Lifted = lifted;
        InputKey = inputKey;
        Formula = formula;
        Derivation = derivation;
        Pieces = pieces;
        Derivative = derivative;
    }

    public LiftedFunction Lifted { get; }

    /// <summary>The variable that is the input.</summary>
    public string InputKey { get; }

    /// <summary>The function of the input.</summary>
    public Formula Formula { get; }

    public Derivation Derivation { get; }

    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Its derivative, with the conditions of the pieces.</summary>
    public Formula Derivative { get; }

    /// <summary>Derives a function with respect to one of its variables.</summary>
    /// <returns>The function, or <see langword="null"/> if the calculus has no normal form of it.</returns>
    public static ForwardFunction? TryDerive(LiftedFunction lifted, string inputKey)
    {
        Formula formula = lifted.Formula.WithInput(inputKey);
        if (formula.HasUndecidedCondition() || PiecewiseSplitter.TrySplit(formula) is not { } pieces)
        {
            return null;
        }

        List<(Piece, Formula)> derived = [];
        foreach (Piece piece in pieces)
        {
            derived.Add((piece, Differentiator.Differentiate(piece.Formula, new DerivationLog())));
        }

        return new ForwardFunction(lifted, inputKey, formula, Derivation.Derive(formula), pieces, PiecewiseFormula.Join(derived));
    }
}
