using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
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
    private readonly DoubleDouble _factor;
    private readonly DoubleDouble _factorAbove;
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
        // What all coefficients have in common is multiplied in last: λα·(e^x - 1) has no digits left near 0 where λα is
        // rounded in each term.
        (_numeratorBelow, DoubleDouble over) = Compile(function.Numerator);
        (_denominatorBelow, DoubleDouble under) = Compile(function.Denominator);
        (_numeratorAbove, _denominatorAbove) = (_numeratorBelow, _denominatorBelow);
        _factor = over / under;
        if (_exponential >= 0)
        {
            // In powers of w = e^-|u| ≤ 1, so that nothing overflows: for u > 0 that reverses both polynomials.
            Atom atom = atoms[_exponential];
            _exponent = new ReferenceFunction(atom.Exponent, atoms, elementType);
            RationalFunction above = function.Invert(_exponential);
            (_numeratorAbove, DoubleDouble aboveOver) = Compile(above.Numerator);
            (_denominatorAbove, DoubleDouble aboveUnder) = Compile(above.Denominator);
            _factorAbove = aboveOver / aboveUnder;
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
    [MethodImpl(HotLoop.Optimized)]
    public DoubleDouble Evaluate(double input)
    {
        if (_exponent is null)
        {
            return _factor * Divide(Evaluate(_numeratorBelow, input, 0), Evaluate(_denominatorBelow, input, 0));
        }

        DoubleDouble exponent = _exponent.Evaluate(input);
        const double FarFromOne = 0.7;
        DoubleDouble magnitude = DoubleDouble.Abs(exponent);
        DoubleDouble w = _elementType == ElementType.Single && magnitude.High > FarFromOne
            ? Math.Exp(-magnitude.High)
            : DoubleDouble.Exp(-magnitude);
        return exponent.High > 0
            ? _factorAbove * Divide(Evaluate(_numeratorAbove, input, w), Evaluate(_denominatorAbove, input, w))
            : _factor * Divide(Evaluate(_numeratorBelow, input, w), Evaluate(_denominatorBelow, input, w));
    }

    [MethodImpl(HotLoop.Optimized)]
    private static DoubleDouble Evaluate(Term[] terms, double input, DoubleDouble w)
    {
        // Horner's scheme in w, and in the input for each power of w: the terms come in falling powers.
        DoubleDouble sum = 0;
        int power = terms.Length == 0 ? 0 : terms[0].ExponentialPower;
        for (int i = 0; i < terms.Length;)
        {
            sum = Raise(sum, w, power - terms[i].ExponentialPower);
            power = terms[i].ExponentialPower;
            DoubleDouble coefficient = 0;
            int inputPower = terms[i].InputPower;
            for (; i < terms.Length && terms[i].ExponentialPower == power; i++)
            {
                coefficient = Raise(coefficient, input, inputPower - terms[i].InputPower) + terms[i].Coefficient;
                inputPower = terms[i].InputPower;
            }

            sum += Raise(coefficient, input, inputPower);
        }

        return Raise(sum, w, power);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Raise(DoubleDouble value, DoubleDouble factor, int power)
    {
        for (int i = 0; i < power; i++)
        {
            value *= factor;
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Divide(DoubleDouble a, DoubleDouble b) => b.High == 0 ? a.High / b.High : a / b;

    /// <summary>The terms with the hyperparameters' values multiplied in, and what they have in common.</summary>
    private (Term[] Terms, DoubleDouble Common) Compile(Polynomial polynomial)
    {
        List<(Monomial Monomial, BigRational Value)> terms = [];
        BigRational common = BigRational.Zero;
        foreach ((Monomial monomial, BigRational coefficient) in polynomial.Terms)
        {
            Monomial constant = monomial.Without(AtomTable.Input);
            constant = _exponential < 0 ? constant : constant.Without(_exponential);
            BigRational value = _atoms.ValueOf(Polynomial.Term(constant, coefficient));
            terms.Add((monomial, value));
            common = common.IsZero ? value : value.IsZero ? common : BigRational.GreatestCommonDivisor(common, value);
        }

        // What 1 and 1e-300 have in common is 2^-1074 or so: then each coefficient stands for itself.
        const double LargestQuotient = 1e30;
        bool isOrdinary = !common.IsZero && terms.TrueForAll(t => Math.Abs((t.Value / common).ToDouble()) < LargestQuotient);
        common = isOrdinary ? common : BigRational.One;
        IEnumerable<Term> ordered = terms
            .Select(t => new Term(DoubleDouble.Of(t.Value / common), t.Monomial[AtomTable.Input], _exponential < 0 ? 0 : t.Monomial[_exponential]))
            .OrderByDescending(static t => t.ExponentialPower)
            .ThenByDescending(static t => t.InputPower);
        return ([.. ordered], DoubleDouble.Of(common));
    }

    private readonly record struct Term(DoubleDouble Coefficient, int InputPower, int ExponentialPower);
}
