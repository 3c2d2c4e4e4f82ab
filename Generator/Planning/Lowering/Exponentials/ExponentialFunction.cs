using System;
using System.Collections.Generic;
using Activations.Generator.Calculus;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering.Exponentials;

/// <summary>
/// A rational function of one exponential t = e^u on a piece, and what its forms have to know about it: worked out once,
/// for all forms and programs.
/// </summary>
internal sealed class ExponentialFunction
{
    private readonly Dictionary<(ExponentialBasis Basis, bool IsAbove), ExponentialSide> _sides = [];
    private readonly Dictionary<(ElementType ElementType, double Far), double> _bounds = [];

    /// <param name="function">The function.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="exponential">The atom t.</param>
    /// <param name="exponent">u.</param>
    public ExponentialFunction(RationalFunction function, PieceDerivation piece, int exponential, RationalFunction exponent)
    {
        Function = function;
        Atoms = piece.Atoms;
        Piece = piece.Piece;
        Exponential = exponential;
        Exponent = exponent;
        ExactSlope = TryFindSlope();
        Slope = ExactSlope?.ToDouble();
    }

    public RationalFunction Function { get; }

    public AtomTable Atoms { get; }

    public Piece Piece { get; }

    /// <summary>The atom t.</summary>
    public int Exponential { get; }

    /// <summary>u.</summary>
    public RationalFunction Exponent { get; }

    /// <summary>k where u = k·x.</summary>
    public BigRational? ExactSlope { get; }

    /// <summary>k where u = k·x.</summary>
    public double? Slope { get; }

    /// <summary>Whether u has one sign on the whole piece.</summary>
    public bool HasOneSide => Slope is not null && (Piece.Upper <= 0 || Piece.Lower >= 0);

    /// <summary>Whether u is known not to be positive.</summary>
    public bool IsBelow => Slope is { } slope && (slope > 0 ? Piece.Upper <= 0 : Piece.Lower >= 0);

    /// <summary>The function for u &lt; 0 or, in powers of 1/t, for u &gt; 0.</summary>
    public ExponentialSide Side(ExponentialBasis basis, bool isAbove)
    {
        if (!_sides.TryGetValue((basis, isAbove), out ExponentialSide? side))
        {
            side = new ExponentialSide(isAbove ? Function.Invert(Exponential) : Function, Exponential, basis);
            _sides.Add((basis, isAbove), side);
        }

        return side;
    }

    /// <summary>An input beyond which the exponent is far out on both sides.</summary>
    /// <param name="elementType">The element type.</param>
    /// <param name="far">How far.</param>
    public double InputFarOut(ElementType elementType, double far)
    {
        if (Slope is { } slope)
        {
            return far / Math.Abs(slope);
        }

        if (!_bounds.TryGetValue((elementType, far), out double bound))
        {
            ReferenceFunction exponent = new(Exponent, Atoms, elementType);
            for (bound = 1; bound < 1e30 && !IsFar(bound); bound *= 2)
            {
            }

            _bounds.Add((elementType, far), bound);

            bool IsFar(double input) => Math.Abs(exponent.Evaluate(input).High) >= far && Math.Abs(exponent.Evaluate(-input).High) >= far;
        }

        return bound;
    }

    /// <summary>The sign of the function, without the factors x that are taken out of it, for u &lt; 0; 0 if there is no telling.</summary>
    public int SignBelow(ExponentialSide below, ElementType elementType)
    {
        ReferenceFunction function = new(Function, Atoms, elementType);
        int sign = 0;
        foreach (double magnitude in (ReadOnlySpan<double>)[0.01, 0.3, 1, 3, 10, 40])
        {
            double x = Slope is < 0 ? magnitude : -magnitude;
            double quotient = function.Evaluate(x).High / Math.Pow(x, below.InputFactor);
            if (quotient == 0 || double.IsNaN(quotient) || (sign != 0 && sign != Math.Sign(quotient)))
            {
                return 0;
            }

            sign = Math.Sign(quotient);
        }

        return sign;
    }

    private BigRational? TryFindSlope()
    {
        if (Exponent.Denominator.Contains(AtomTable.Input)
            || Exponent.Numerator.Degree(AtomTable.Input) != 1
            || Atoms.VariablesOf(Exponent).Count != 1)
        {
            return null;
        }

        Polynomial[] coefficients = Exponent.Numerator.CoefficientsOf(AtomTable.Input);
        return coefficients[0].IsZero ? Atoms.ValueOf(coefficients[1]) / Atoms.ValueOf(Exponent.Denominator) : null;
    }
}
