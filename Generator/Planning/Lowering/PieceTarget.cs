using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>A function on a piece, as it is to be lowered.</summary>
/// <param name="Normal">Its normal form.</param>
/// <param name="Spelled">The same function as it is written, or as the rules of differentiation gave it.</param>
/// <param name="Piece">The piece.</param>
/// <param name="Expected">Its true values in float.</param>
internal sealed record PieceTarget(RationalFunction Normal, Formula Spelled, PieceDerivation Piece, SampledFunction Expected)
{
    /// <summary>The function itself.</summary>
    public static PieceTarget Function(SampledPiece piece) =>
        new(piece.Piece.Function, piece.Piece.Piece.Formula, piece.Piece, piece.Function);

    /// <summary>Its derivative.</summary>
    public static PieceTarget Derivative(SampledPiece piece) =>
        new(piece.Piece.Derivative, piece.Piece.DerivativeFormula, piece.Piece, piece.Derivative);
}
