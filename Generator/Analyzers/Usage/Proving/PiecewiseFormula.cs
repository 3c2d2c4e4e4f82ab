using System.Collections.Generic;

using Activations.Generator.Calculus;
using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>Puts pieces together again: x &gt; 0 ? right : left.</summary>
internal static class PiecewiseFormula
{
    /// <summary>The formula with conditions on the input.</summary>
    /// <param name="pieces">The pieces from left to right, each with its formula.</param>
    public static Formula Join(IReadOnlyList<(Piece Piece, Formula Formula)> pieces)
    {
        FormulaBuilder builder = new();
        Expression result = builder.Import(pieces[0].Formula);
        for (int i = 1; i < pieces.Count; i++)
        {
            Expression value = builder.Import(pieces[i].Formula);
            Piece piece = pieces[i].Piece;
            result = value.Index == result.Index ? result
                : Functions.Where(piece.HasLower ? builder.Input >= piece.Lower : builder.Input > piece.Lower, value, result);
        }

        return result.ToFormula();
    }
}
