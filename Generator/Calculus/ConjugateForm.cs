using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>A function (p + q·s)/d with s = √r, and the ways to write it without cancellation.</summary>
internal sealed class ConjugateForm
{
    private readonly AtomTable _atoms;
    private readonly int _root = -1;
    private readonly RationalFunction _radicand = RationalFunction.One;
    private readonly RationalFunction _plain;
    private readonly RationalFunction _factor;
    private readonly RationalFunction _denominator;

    public ConjugateForm(RationalFunction function, AtomTable atoms, bool isReciprocal)
    {
        _atoms = atoms;
        IsReciprocal = isReciprocal;
        foreach (int atom in atoms.VariablesOf(function))
        {
            if (atoms[atom].IsRoot)
            {
                // A second root stays in p or q, whose signs are then not known.
                _root = atom;
                _radicand = atoms[atom].Argument!;
            }
        }

        _denominator = RationalFunction.Create(function.Denominator, Polynomial.One);
        (_plain, _factor) = _root < 0
            ? (RationalFunction.Create(function.Numerator, Polynomial.One), RationalFunction.Zero)
            : RootReduction.Split(function.Numerator, _root, _radicand);
    }

    /// <summary>Whether the variable is 1/x.</summary>
    public bool IsReciprocal { get; }

    /// <summary>The places between which p and q have one sign each; close to them is good enough.</summary>
    public IReadOnlyList<double>? TryFindSignChanges(Piece range)
    {
        SortedSet<double> places = [];
        foreach (RationalFunction part in (RationalFunction[])[_plain, _factor])
        {
            if (!_atoms.DependsOn(part, AtomTable.Input) || SignAnalysis.Of(part, _atoms, range) != Sign.Unknown)
            {
                continue;
            }

            if (SignAnalysis.TryMakeReal(part.Numerator, _atoms) is not ({ } polynomial, AtomTable.Input))
            {
                return null;
            }

            places.UnionWith(BreakpointFinder.OfPolynomial(polynomial.WithSimpleZeros(), range).Select(static b => b.At));
        }

        return [.. places];
    }

    /// <summary>The function on a range on which the signs are known.</summary>
    /// <param name="range">The range.</param>
    /// <param name="builder">Where the expression is made.</param>
    public Expression? TryWrite(Piece range, FormulaBuilder builder)
    {
        if (_root < 0)
        {
            return Write(_plain.Numerator, _denominator.Numerator, 0, builder);
        }

        if (_plain.IsZero)
        {
            return WriteProduct(builder);
        }

        Sign plain = SignAnalysis.Of(_plain, _atoms, range);
        Sign factor = SignAnalysis.Of(_factor, _atoms, range);
        if (plain == Sign.Unknown || factor == Sign.Unknown)
        {
            return null;
        }

        RationalFunction s = RationalFunction.Atom(_root);
        if (Signs.Add(plain, factor) != Sign.Unknown)
        {
            return Write((_plain + (_factor * s)) / _denominator, builder);
        }

        RationalFunction norm = RootReduction.Reduce(((_plain * _plain) - (_factor * _factor * _radicand)) / _denominator, _atoms);
        return Write(norm / (_plain - (_factor * s)), builder);
    }

    /// <summary>q·s/d, where s/r is 1/s: x/√(1 + x²), which is the normal form x·√(1 + x²)/(1 + x²).</summary>
    private Expression WriteProduct(FormulaBuilder builder)
    {
        RationalFunction rest = _factor / _denominator;
        Polynomial denominator = rest.Denominator;
        int power = -1;
        while (_radicand is { Denominator.IsOne: true, IsConstant: false } && denominator.DivideExactly(_radicand.Numerator) is { } quotient)
        {
            denominator = quotient;
            power += 2;
        }

        return power < 0
            ? Write(rest.Numerator * Polynomial.Atom(_root), denominator, 0, builder)
            : Write(rest.Numerator, denominator, power, builder);
    }

    private Expression Write(RationalFunction form, FormulaBuilder builder) => Write(form.Numerator, form.Denominator, 0, builder);

    /// <summary>
    /// numerator / (denominator · s^power). A power of v = 1/x is a division by x: 1/x may be subnormal where the result
    /// isn't.
    /// </summary>
    private Expression Write(Polynomial numerator, Polynomial denominator, int power, FormulaBuilder builder)
    {
        int divisions = 0;
        if (IsReciprocal)
        {
            divisions = TakeOutVariable(ref numerator) - TakeOutVariable(ref denominator);
        }

        RationalFunction quotient = RationalFunction.Create(numerator, denominator);
        Expression value = Write(quotient.Numerator, builder);
        if (!quotient.Denominator.IsOne)
        {
            value /= Write(quotient.Denominator, builder);
        }

        Expression x = builder.Input;
        if (power > 0)
        {
            // In powers of the root: r·√r would be within 4 ulp at the sample points, and not everywhere.
            Expression s = Write(Polynomial.Atom(_root), builder);
            value /= power == 1 ? s : Functions.Power(s, power);
        }

        for (; divisions > 0; divisions--)
        {
            value /= x;
        }

        for (; divisions < 0; divisions++)
        {
            value *= x;
        }

        return value;
    }

    private Expression Write(Polynomial polynomial, FormulaBuilder builder) =>
        builder.Import(
            NormalFormWriter.Write(RationalFunction.Create(polynomial, Polynomial.One), _atoms),
            IsReciprocal ? 1 / builder.Input : builder.Input);

    private static int TakeOutVariable(ref Polynomial polynomial)
    {
        int power = 0;
        while (polynomial.DivideExactly(Polynomial.Atom(AtomTable.Input)) is { } quotient)
        {
            polynomial = quotient;
            power++;
        }

        return power;
    }
}
