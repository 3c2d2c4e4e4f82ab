using System;
using System.Collections.Generic;
using Activations.Generator.Planning.Lowering.Choice;

namespace Activations.Generator.Planning.Lowering.Clamps;

/// <summary>A function's pieces in their forms, and where they meet.</summary>
/// <param name="Forms">The pieces, from left to right.</param>
/// <param name="Condition">Where a piece begins, and whether its beginning belongs to it.</param>
internal sealed record PieceJoin(IReadOnlyList<FormCandidate> Forms, Func<int, (double Value, bool OrEqual)> Condition)
{
    /// <summary>The last piece.</summary>
    public int Last => Forms.Count - 1;

    /// <summary>Where a piece begins.</summary>
    public double Start(int piece) => Condition(piece).Value;

    /// <summary>Whether a number belongs to a piece.</summary>
    public bool Contains(int piece, double input) =>
        (piece == 0 || IsFrom(piece, input)) && (piece == Last || !IsFrom(piece + 1, input));

    private bool IsFrom(int piece, double input)
    {
        (double start, bool orEqual) = Condition(piece);
        return input > start || (orEqual && input == start);
    }

    /// <summary>Lowers a piece.</summary>
    public int Lower(KernelBuilder kernel, int piece) => PieceLowering.Lower(kernel, Forms[piece].Target, Forms[piece].Form);

    /// <summary>Lowers some of the pieces, with comparisons that select between them.</summary>
    public int Select(KernelBuilder kernel, int first, int last) =>
        PieceSelection.Lower(kernel, first, last, piece => Lower(kernel, piece), Condition);
}
