using System.Collections.Generic;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering.Exponentials;
using Activations.Generator.Planning.Lowering.Stable;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>A function on a piece, as it is to be lowered.</summary>
/// <param name="Normal">Its normal form.</param>
/// <param name="Spelled">The same function as it is written, or as the rules of differentiation gave it.</param>
/// <param name="Piece">The piece.</param>
/// <param name="Expected">Its true values in float.</param>
internal sealed record PieceTarget(RationalFunction Normal, Formula Spelled, PieceDerivation Piece, SampledFunction Expected)
{
    // Interpolating is the most expensive step of planning, and each program of the activation takes the same polynomial.
    private readonly Dictionary<(double Radius, ElementType ElementType), PolynomialFit?> _fits = [];

    // Each stage lowers the same forms once more, in pairs, with limits or with a polynomial: they are written once.
    private readonly Dictionary<(ExponentialBasis Basis, bool CutsOff, double Far), StableForm?> _stableForms = [];
    private readonly Dictionary<(bool IsAbove, double Far), Formula?> _tails = [];
    private PieceReference? _reference;
    private ExponentialFunction? _exponential;
    private ExponentialFunction? _reversed;

    /// <summary>The function as one of its exponential, which it has to have.</summary>
    public ExponentialFunction Exponential
    {
        get
        {
            int exponential = ReferenceFunction.FindExponential(Normal, Piece.Atoms);
            return _exponential ??= new ExponentialFunction(Normal, Piece, exponential, Piece.Atoms[exponential].Exponent);
        }
    }

    /// <summary>The same in whichever of t and 1/t the numerator is free of.</summary>
    public ExponentialFunction LogisticExponential
    {
        get
        {
            ExponentialFunction whole = Exponential;
            return Normal.Numerator.Contains(whole.Exponential)
                ? _reversed ??= new ExponentialFunction(Normal.Invert(whole.Exponential), Piece, whole.Exponential, -whole.Exponent)
                : whole;
        }
    }

    /// <summary>Its true values to the digits of a double, whatever the samples are good to.</summary>
    public PieceReference Reference => _reference ??= new PieceReference(Normal, Spelled, Piece, ElementType.Double);

    /// <summary>Whether it is the derivative of the activation.</summary>
    public bool IsDerivative { get; private init; }

    /// <summary>The polynomial that stands in for a form around 0, if there is one that is precise enough for the type.</summary>
    public PolynomialFit? TryFit(double radius, ElementType elementType)
    {
        if (!_fits.TryGetValue((radius, elementType), out PolynomialFit? fit))
        {
            fit = PolynomialFit.TryFit(Reference.Evaluate, radius, elementType);
            _fits.Add((radius, elementType), fit);
        }

        return fit;
    }

    /// <inheritdoc cref="StableFormWriter.TryWrite"/>
    public StableForm? TryWriteStable(ExponentialBasis basis, bool cutsOff, double far)
    {
        if (!_stableForms.TryGetValue((basis, cutsOff, far), out StableForm? form))
        {
            form = StableFormWriter.TryWrite(Normal, Piece, basis, cutsOff, far);
            _stableForms.Add((basis, cutsOff, far), form);
        }

        return form;
    }

    /// <inheritdoc cref="StableFormWriter.TryWriteTail"/>
    public Formula? TryWriteTail(bool isAbove, double far)
    {
        if (!_tails.TryGetValue((isAbove, far), out Formula? tail))
        {
            tail = StableFormWriter.TryWriteTail(Normal, Piece.Atoms, isAbove, far);
            _tails.Add((isAbove, far), tail);
        }

        return tail;
    }

    /// <summary>The function itself.</summary>
    public static PieceTarget Function(SampledPiece piece) =>
        new(piece.Piece.Function, piece.Piece.Piece.Formula, piece.Piece, piece.Function);

    /// <summary>Its derivative.</summary>
    public static PieceTarget Derivative(SampledPiece piece) =>
        new(piece.Piece.Derivative, piece.Piece.DerivativeFormula, piece.Piece, piece.Derivative) { IsDerivative = true };
}
