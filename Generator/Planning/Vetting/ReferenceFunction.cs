using System;
using System.Collections.Generic;
using Activations.Generator.Calculus;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// Evaluates a normal form to about 31 digits at inputs of any size: what candidates are compared with.
/// </summary>
internal sealed class ReferenceFunction
{
    private readonly AtomTable _atoms;
    private readonly ElementType _elementType;
    private readonly int _exponential;
    private readonly ReferenceFunction? _exponent;
    private readonly Term[] _numeratorBelow;
    private readonly Term[] _denominatorBelow;
    private readonly Term[] _numeratorAbove;
    private readonly Term[] _denominatorAbove;

    /// <summary>Prepares a normal form for evaluation.</summary>
    /// <param name="function">The normal form.</param>
    /// <param name="atoms">Its atoms.</param>
    /// <param name="elementType">For float, an exponential that can't cancel with 1 is evaluated in double only.</param>
    public ReferenceFunction(RationalFunction function, AtomTable atoms, ElementType elementType)
    {
        _atoms = atoms;
        _elementType = elementType;
        _exponential = FindExponential(function, atoms);
        _numeratorAbove = _numeratorBelow = Compile(function.Numerator);
        _denominatorAbove = _denominatorBelow = Compile(function.Denominator);
        if (_exponential >= 0)
        {
            // In powers of w = e^-|u| ≤ 1, so that nothing overflows: for u > 0 that reverses both polynomials.
            Atom atom = atoms[_exponential];
            _exponent = new ReferenceFunction(atom.Argument! * RationalFunction.Constant(atom.Unit), atoms, elementType);
            RationalFunction above = function.Substitute(_exponential, RationalFunction.Atom(_exponential, -1))!;
            _numeratorAbove = Compile(above.Numerator);
            _denominatorAbove = Compile(above.Denominator);
        }
    }

    /// <summary>The one exponential of a normal form, or -1.</summary>
    public static int FindExponential(RationalFunction function, AtomTable atoms)
    {
        foreach (int atom in atoms.VariablesOf(function))
        {
            if (atoms[atom].Kind == AtomKind.Exponential)
            {
                return atom;
            }
        }

        return -1;
    }

    /// <summary>The value at a finite input.</summary>
    public DoubleDouble Evaluate(double input)
    {
        if (_exponent is null)
        {
            return Divide(Evaluate(_numeratorBelow, input, 0), Evaluate(_denominatorBelow, input, 0));
        }

        DoubleDouble exponent = _exponent.Evaluate(input);
        const double FarFromOne = 0.7;
        DoubleDouble magnitude = DoubleDouble.Abs(exponent);
        DoubleDouble w = _elementType == ElementType.Single && magnitude.High > FarFromOne
            ? Math.Exp(-magnitude.High)
            : DoubleDouble.Exp(-magnitude);
        return exponent.High > 0
            ? Divide(Evaluate(_numeratorAbove, input, w), Evaluate(_denominatorAbove, input, w))
            : Divide(Evaluate(_numeratorBelow, input, w), Evaluate(_denominatorBelow, input, w));
    }

    private static DoubleDouble Evaluate(Term[] terms, double input, DoubleDouble w)
    {
        DoubleDouble sum = 0;
        foreach (Term term in terms)
        {
            DoubleDouble value = term.Coefficient;
            for (int i = 0; i < term.InputPower; i++)
            {
                value *= input;
            }

            for (int i = 0; i < term.ExponentialPower; i++)
            {
                value *= w;
            }

            sum += value;
        }

        return sum;
    }

    private static DoubleDouble Divide(DoubleDouble a, DoubleDouble b) => b.High == 0 ? a.High / b.High : a / b;

    /// <summary>The terms with the hyperparameters' values multiplied in.</summary>
    private Term[] Compile(Polynomial polynomial)
    {
        List<Term> terms = [];
        foreach ((Monomial monomial, BigRational coefficient) in polynomial.Terms)
        {
            Monomial constant = monomial.Without(AtomTable.Input);
            constant = _exponential < 0 ? constant : constant.Without(_exponential);
            BigRational value = _atoms.ValueOf(Polynomial.Term(constant, coefficient));
            double high = value.ToDouble();
            double low = (value - BigRational.FromDouble(high)).ToDouble();
            terms.Add(new Term(
                new DoubleDouble(high, low),
                monomial[AtomTable.Input],
                _exponential < 0 ? 0 : monomial[_exponential]));
        }

        return [.. terms];
    }

    private readonly record struct Term(DoubleDouble Coefficient, int InputPower, int ExponentialPower);
}
