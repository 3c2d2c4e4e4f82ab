using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Models;

namespace Activations.Generator.Planning.Vetting;

/// <summary>A piece of a function with the true values that its forms are vetted against.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Function">The values of the function.</param>
/// <param name="Derivative">The values of its derivative, at the same inputs.</param>
internal sealed record SampledPiece(PieceDerivation Piece, SampledFunction Function, SampledFunction Derivative)
{
    /// <summary>Samples all pieces of a function.</summary>
    public static IReadOnlyList<SampledPiece> All(Derivation derivation, ElementType elementType, AccuracyLevel accuracy) =>
        [.. derivation.Pieces.Select(piece => Of(piece, elementType, accuracy))];

    private static SampledPiece Of(PieceDerivation piece, ElementType elementType, AccuracyLevel accuracy)
    {
        SampleInputs inputs = SampleInputs.Of(piece, elementType);
        return new SampledPiece(
            piece,
            SampledFunction.Of(piece.Function, piece.Piece.Formula, piece, inputs, elementType, accuracy),
            SampledFunction.Of(piece.Derivative, piece.DerivativeFormula, piece, inputs, elementType, accuracy));
    }
}
