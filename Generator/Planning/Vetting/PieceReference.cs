using System;
using System.Runtime.CompilerServices;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering;
using Activations.Generator.Planning.Lowering.Exponentials;
using Activations.Generator.Planning.Lowering.Stable;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// The true values of a function on a piece. A rational function of one exponential is evaluated in its normal form;
/// one with a square root in its stable form; others in theirs, and where the formula as it is spelled contradicts that,
/// there is no telling.
/// </summary>
internal sealed class PieceReference
{
    // Around a zero at 0 the terms may cancel beyond 31 digits; a polynomial through values further out doesn't.
    private const double FitRadius = 1.0 / 64;
    private const double ZeroAtMost = 1e-30;

    private readonly ReferenceFunction? _rational;
    private readonly Formula? _root;
    private readonly StableForm? _stable;
    private readonly Formula _spelled;
    private readonly double _tolerance;
    private readonly PolynomialFit? _aroundZero;

    /// <summary>Prepares a function for evaluation.</summary>
    /// <param name="function">The function in normal form.</param>
    /// <param name="spelled">The same function as it is written.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="elementType">The type that is judged by the values.</param>
    public PieceReference(RationalFunction function, Formula spelled, PieceDerivation piece, ElementType elementType)
    {
        _spelled = spelled;
        _tolerance = elementType == ElementType.Single ? 1e-9 : 1e-18;
        if (LoweringSupport.IsRationalInOneExponential(function, piece.Atoms))
        {
            _rational = new ReferenceFunction(function, piece.Atoms, elementType);
        }
        else if (StableRootForm.TryWrite(function, piece.Atoms, piece.Piece) is { } root)
        {
            // Equal by the algebra, and without the cancellations of the formula as it is spelled.
            _root = root;
        }
        else if (!StandsForItself(function, piece.Atoms))
        {
            _stable = StableFormWriter.TryWrite(function, piece, ExponentialBasis.Exp, cutsOff: false, ExponentialLowering.FarFor(ElementType.Double));
        }

        if (piece.Piece is { Lower: <= 0, Upper: >= 0 } && Math.Abs(EvaluateTerms(0).High) < ZeroAtMost)
        {
            _aroundZero = PolynomialFit.TryFit(EvaluateTerms, FitRadius, ElementType.Double);
        }
    }

    /// <summary>The value; not a number where it isn't known.</summary>
    public DoubleDouble Evaluate(double input) => _aroundZero is not null && Math.Abs(input) < FitRadius
        ? _aroundZero.Evaluate(input)
        : EvaluateTerms(input);

    [MethodImpl(HotLoop.Optimized)]
    private DoubleDouble EvaluateTerms(double input)
    {
        if (_rational is not null)
        {
            return _rational.Evaluate(input);
        }

        if (_root is not null)
        {
            return FormulaReference.Evaluate(_root, input);
        }

        DoubleDouble spelled = FormulaReference.Evaluate(_spelled, input);
        if (_stable is null)
        {
            return spelled;
        }

        DoubleDouble stable = Evaluate(_stable, input);
        if (!IsFinite(spelled) || !IsFinite(stable))
        {
            return IsFinite(stable) ? stable : spelled;
        }

        double difference = Math.Abs((spelled - stable).High);
        return difference <= _tolerance * Math.Abs(stable.High) ? stable : double.NaN;
    }

    /// <summary>Whether the algebra has left a function as it is spelled, so that its stable form is the same formula once more.</summary>
    private static bool StandsForItself(RationalFunction function, AtomTable atoms) =>
        function.Denominator.IsOne
        && function.Numerator is { AtomCount: > 0 } numerator
        && atoms[numerator.AtomCount - 1].Kind == AtomKind.Opaque
        && numerator.Equals(Polynomial.Atom(numerator.AtomCount - 1));

    private static DoubleDouble Evaluate(StableForm form, double input)
    {
        bool isAbove = form.Exponent is { } exponent && FormulaReference.Evaluate(exponent, input).High >= 0;
        StableSide side = isAbove ? form.Above! : form.Below;
        DoubleDouble value = FormulaReference.Evaluate(side.Numerator, input);
        if (side.Vanishes)
        {
            value *= FormulaReference.Evaluate(form.Exponential!, input);
        }

        DoubleDouble factor = FormulaReference.Evaluate(side.InputFactor, input);
        for (int i = 0; i < side.InputPower; i++)
        {
            value *= factor;
        }

        return DoubleDoubleMath.Apply(ExpressionOp.Divide, value, FormulaReference.Evaluate(side.Denominator, input));
    }

    private static bool IsFinite(DoubleDouble value) => double.IsFinite(value.High);
}
