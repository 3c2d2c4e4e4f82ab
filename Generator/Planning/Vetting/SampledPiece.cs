using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Models;

namespace Activations.Generator.Planning.Vetting;

/// <summary>A piece of a function with the true values that its forms are vetted against.</summary>
internal sealed record SampledPiece
{
    // Of a function of the output nobody asks for it.
    private readonly Lazy<SampledFunction> _derivative;

    private SampledPiece(PieceDerivation piece, ElementType elementType, AccuracyLevel accuracy)
    {
        SampleInputs inputs = SampleInputs.Of(piece, elementType);
        Piece = piece;
        Function = SampledFunction.Of(piece.Function, piece.Piece.Formula, piece, inputs, elementType, accuracy);
        _derivative = new(() => SampledFunction.Of(piece.Derivative, piece.DerivativeFormula, piece, inputs, elementType, accuracy));
    }

    private SampledPiece(PieceDerivation piece, SampledPiece whole, bool isOdd)
    {
        Piece = piece;
        Function = whole.Function.RightHalf(isOdd);
        _derivative = new(() => whole.Derivative.RightHalf(!isOdd));
    }

    /// <summary>The piece.</summary>
    public PieceDerivation Piece { get; }

    /// <summary>The values of the function.</summary>
    public SampledFunction Function { get; }

    /// <summary>The values of its derivative, at the same inputs.</summary>
    public SampledFunction Derivative => _derivative.Value;

    /// <summary>The part of it where the input isn't negative.</summary>
    /// <param name="half">What is derived about that.</param>
    /// <param name="isOdd">Whether the function is odd, and not even.</param>
    public SampledPiece RightHalf(PieceDerivation half, bool isOdd) => new(half, this, isOdd);

    /// <summary>Samples all pieces of a function.</summary>
    public static IReadOnlyList<SampledPiece> All(Derivation derivation, ElementType elementType, AccuracyLevel accuracy) =>
        [.. derivation.Pieces.Select(piece => new SampledPiece(piece, elementType, accuracy))];
}
