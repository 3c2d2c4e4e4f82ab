using System;
using System.Collections.Generic;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>
/// Writes formulas as rational functions of atoms: the input, the hyperparameters and exponentials, one for all
/// exponents that are rational multiples of each other.
/// </summary>
/// <remarks>
/// tanh, sinh and cosh become exponentials, so that every spelling of a function has the same normal form. Formulas
/// that are to be compared are normalised together, because they have to agree on their atoms.
/// </remarks>
internal sealed class Normalizer
{
    private const int HighestPower = 16;

    // The unit of each exponential in the order in which they are met: found by a first pass over all formulas.
    private readonly IReadOnlyList<BigRational>? _units;
    private readonly List<BigRational> _foundUnits = [];
    private readonly RootExtraction _roots;

    private Normalizer(IReadOnlyList<BigRational>? units, Piece? piece)
    {
        _units = units;
        _roots = new RootExtraction(Atoms, value => SignAnalysis.Of(value, Atoms, piece ?? Piece.Line));
    }

    private AtomTable Atoms { get; } = new();

    /// <summary>
    /// Normalises formulas without conditions.
    /// </summary>
    /// <param name="formulas">The formulas.</param>
    /// <returns>The normal forms and their atoms, or <see langword="null"/> if one of the formulas has none.</returns>
    public static (IReadOnlyList<RationalFunction> Forms, AtomTable Atoms)? TryNormalize(params Formula[] formulas) =>
        TryNormalize(piece: null, formulas);

    /// <summary>
    /// Normalises formulas without conditions.
    /// </summary>
    /// <param name="piece">Where they hold, for roots of squares; the whole line if <see langword="null"/>.</param>
    /// <param name="formulas">The formulas.</param>
    /// <returns>The normal forms and their atoms, or <see langword="null"/> if one of the formulas has none.</returns>
    public static (IReadOnlyList<RationalFunction> Forms, AtomTable Atoms)? TryNormalize(Piece? piece, params Formula[] formulas)
    {
        try
        {
            using AlgebraBudget budget = AlgebraBudget.Begin();
            Normalizer survey = new(units: null, piece);
            if (survey.NormalizeAll(formulas) is null)
            {
                return null;
            }

            Normalizer normalizer = new(survey._foundUnits, piece);
            return normalizer.NormalizeAll(formulas) is { } forms && HaveValues(forms, normalizer.Atoms)
                ? (normalizer.ReducePowers(forms), normalizer.Atoms)
                : null;
        }
        catch (AlgebraLimitException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether what doesn't vary is a number of double's range, as log(-1), e^1000 and 1/sin 0 aren't: who reads a normal
    /// form takes the values of its coefficients.
    /// </summary>
    /// <exception cref="AlgebraLimitException">Something isn't.</exception>
    private static bool HaveValues(List<RationalFunction> forms, AtomTable atoms)
    {
        for (int i = 0; i < atoms.Count; i++)
        {
            if (!atoms.Varies(i) && double.IsInfinity(atoms.ValueOf(RationalFunction.Atom(i).Numerator).ToDouble()))
            {
                return false;
            }
        }

        return forms.TrueForAll(form =>
            atoms.VariablesOf(RationalFunction.Create(form.Denominator, Polynomial.One)).Count > 0 || !atoms.ValueOf(form.Denominator).IsZero);
    }

    private List<RationalFunction>? NormalizeAll(Formula[] formulas)
    {
        List<RationalFunction> forms = [];
        foreach (Formula formula in formulas)
        {
            if (Normalize(formula) is not { } form)
            {
                return null;
            }

            forms.Add(form);
        }

        return forms;
    }

    /// <summary>
    /// Makes exponentials as large as the forms allow: (e^2x - 1)/(e^2x + 1) is a function of e^2x, even where it was
    /// written with e^x and e^-x.
    /// </summary>
    private List<RationalFunction> ReducePowers(List<RationalFunction> forms)
    {
        for (int atom = 0; atom < Atoms.Count; atom++)
        {
            if (Atoms[atom].Kind != AtomKind.Exponential || IsInAnArgument(atom))
            {
                continue;
            }

            int common = 0;
            foreach (RationalFunction form in forms)
            {
                common = form.Numerator.CommonPower(atom, form.Denominator.CommonPower(atom, common));
            }

            if (common > 1)
            {
                Atoms.RaiseExponential(atom, common);
                for (int i = 0; i < forms.Count; i++)
                {
                    forms[i] = forms[i].DividePowers(atom, common);
                }
            }
        }

        return forms;
    }

    private bool IsInAnArgument(int atom)
    {
        for (int i = 0; i < Atoms.Count; i++)
        {
            if (Atoms[i].Argument is { } argument && argument.Contains(atom))
            {
                return true;
            }
        }

        return false;
    }

    private RationalFunction? Normalize(Formula formula)
    {
        RationalFunction?[] forms = new RationalFunction?[formula.Nodes.Length];
        bool[] isPartOfSum = SumParts.Of(formula);
        for (int i = 0; i < forms.Length; i++)
        {
            ExpressionNode node = formula.Nodes[i];
            if (isPartOfSum[i])
            {
                continue;
            }

            if (SumParts.IsSum(node))
            {
                forms[i] = Sum(formula, i, isPartOfSum, forms);
                continue;
            }

            RationalFunction? a = node.A < 0 ? RationalFunction.Zero : forms[node.A];
            RationalFunction? b = node.B < 0 ? RationalFunction.Zero : forms[node.B];
            forms[i] = a is null || b is null ? null : Normalize(node, a, b);
        }

        return forms[forms.Length - 1];
    }

    /// <summary>A sum of any number of terms at once: with one after the other, what is there already is copied for each.</summary>
    private static RationalFunction? Sum(Formula formula, int index, bool[] isPartOfSum, RationalFunction?[] forms)
    {
        List<RationalFunction> terms = [];
        Stack<(int Index, bool IsNegative)> left = new([(index, false)]);
        while (left.Count > 0)
        {
            (int next, bool isNegative) = left.Pop();
            ExpressionNode node = formula.Nodes[next];
            if (next == index || isPartOfSum[next])
            {
                left.Push((node.B, isNegative != (node.Op == ExpressionOp.Subtract)));
                left.Push((node.A, isNegative));
            }
            else if (forms[next] is { } term)
            {
                terms.Add(isNegative ? -term : term);
            }
            else
            {
                return null;
            }
        }

        return RationalFunction.Sum(terms);
    }

    private RationalFunction? Normalize(ExpressionNode node, RationalFunction a, RationalFunction b)
    {
        switch (node.Op)
        {
            case ExpressionOp.Constant when !double.IsFinite(node.Value):
                return null;
            case ExpressionOp.Constant:
                return RationalFunction.Constant(BigRational.FromDouble(node.Value));
            case ExpressionOp.Parameter:
                return RationalFunction.Atom(Atoms.Parameter(node));
            case ExpressionOp.Input:
                return RationalFunction.Atom(AtomTable.Input);
            case ExpressionOp.Output:
                return RationalFunction.Atom(AtomTable.Output);
            case ExpressionOp.Multiply:
                return Reduce(a * b);
            case ExpressionOp.Divide:
                return b.IsZero ? null : Reduce(a / b);
            case ExpressionOp.Negate:
                return -a;
            case ExpressionOp.Power:
                return Power(a, b);
            case ExpressionOp.Exp:
                return Exp(a);
            case ExpressionOp.Tanh:
                RationalFunction t = Exp(a + a);
                return Reduce((t - RationalFunction.One) / (t + RationalFunction.One));
            case ExpressionOp.Sinh:
                return (Exp(a) - Exp(-a)) / RationalFunction.Constant(2);
            case ExpressionOp.Cosh:
                return (Exp(a) + Exp(-a)) / RationalFunction.Constant(2);
            case ExpressionOp.Log1p:
                return RationalFunction.Atom(Atoms.Function(ExpressionOp.Log, RationalFunction.One + a));
            case ExpressionOp.Expm1:
                return Exp(a) - RationalFunction.One;
            case ExpressionOp.Sqrt:
                return _roots.TryRoot(a) is { } root ? Reduce(root) : null;
            case ExpressionOp.Log or ExpressionOp.Cbrt or ExpressionOp.NormalCdf or ExpressionOp.Erf
                or ExpressionOp.Sin or ExpressionOp.Cos or ExpressionOp.Tan
                or ExpressionOp.Asin or ExpressionOp.Acos or ExpressionOp.Atan
                or ExpressionOp.Asinh or ExpressionOp.Acosh or ExpressionOp.Atanh:
                return Function(node.Op, a);
            default:
                return null;
        }
    }

    /// <summary>A function as an atom; an odd or even one takes an argument whose first term is positive.</summary>
    private RationalFunction Function(ExpressionOp op, RationalFunction argument)
    {
        bool isOdd = op is ExpressionOp.Cbrt or ExpressionOp.Erf or ExpressionOp.Sin or ExpressionOp.Tan or ExpressionOp.Asin
            or ExpressionOp.Atan or ExpressionOp.Asinh or ExpressionOp.Atanh;
        bool flips = (isOdd || op == ExpressionOp.Cos) && !argument.IsZero && argument.Numerator.LeadingCoefficient.Sign < 0;
        RationalFunction atom = RationalFunction.Atom(Atoms.Function(op, flips ? -argument : argument));
        return flips && isOdd ? -atom : atom;
    }

    private RationalFunction Reduce(RationalFunction form) => RootReduction.Reduce(form, Atoms);

    private RationalFunction? Power(RationalFunction value, RationalFunction exponent)
    {
        if (!exponent.IsConstant)
        {
            return null;
        }

        // v^(k/2) = √v^k: the normal form of Pow(v, 0.5) is that of Sqrt(v).
        double power = exponent.ConstantValue.ToDouble();
        if (value.IsZero)
        {
            return power > 0 ? RationalFunction.Zero : null;
        }

        if (Math.Abs(power) > HighestPower || !(exponent.ConstantValue * 2).IsInteger)
        {
            return RationalFunction.Atom(Atoms.Power(value, power));
        }

        if (exponent.ConstantValue.IsInteger)
        {
            return Power(value, (int)power);
        }

        return _roots.TryRoot(value) is { } root ? Power(Reduce(root), (int)(2 * power)) : null;
    }

    private RationalFunction Power(RationalFunction value, int exponent)
    {
        // Step by step, so that no high powers of roots pile up.
        RationalFunction factor = exponent < 0 ? Reduce(RationalFunction.One / value) : value;
        RationalFunction result = RationalFunction.One;
        for (int i = 0; i < Math.Abs(exponent); i++)
        {
            result = Reduce(result * factor);
        }

        return result;
    }

    /// <summary>e^exponent as a power of the atom that stands for all rational multiples of the exponent.</summary>
    private RationalFunction Exp(RationalFunction exponent)
    {
        if (exponent.IsZero)
        {
            return RationalFunction.One;
        }

        if (TakeOutLogarithm(exponent) is { } withoutLogarithm)
        {
            return withoutLogarithm;
        }

        BigRational content = exponent.Numerator.Content();
        RationalFunction generator = exponent * RationalFunction.Constant(content.Reciprocal);
        int atom = Atoms.FindExponential(generator);
        if (_units is null)
        {
            // Still unrelated atoms, so that nothing cancels that should not: e^x - e^-x is not zero.
            Survey(generator, content, atom);
            return RationalFunction.Atom(Atoms.Function(ExpressionOp.Exp, exponent));
        }

        if (atom < 0)
        {
            int place = Atoms.ExponentialsBefore(Atoms.Count);
            if (place >= _units.Count)
            {
                throw new AlgebraLimitException();
            }

            atom = Atoms.AddExponential(generator, _units[place]);
        }

        BigRational power = content / Atoms[atom].Unit;
        double value = power.ToDouble();
        return power.IsInteger && Math.Abs(value) <= HighestPower
            ? RationalFunction.Atom(atom, (int)value)
            : throw new AlgebraLimitException();
    }

    /// <summary>
    /// e^(k·log v + rest) as v^k · e^rest: this is what makes mish a function of one exponential.
    /// </summary>
    private RationalFunction? TakeOutLogarithm(RationalFunction exponent)
    {
        for (int i = 0; i < Atoms.Count && exponent.Denominator.IsConstant; i++)
        {
            if (Atoms[i] is not { Kind: AtomKind.Function, Node.Op: ExpressionOp.Log } || exponent.Numerator.Degree(i) != 1)
            {
                continue;
            }

            Polynomial[] coefficients = exponent.Numerator.CoefficientsOf(i);
            if (coefficients[1].IsConstant
                && Power(Atoms[i].Argument!, RationalFunction.Constant(coefficients[1].ConstantValue)) is { } value)
            {
                return Reduce(value * Exp(RationalFunction.Create(coefficients[0], exponent.Denominator)));
            }
        }

        return null;
    }

    /// <summary>
    /// Notes a multiple of a generator. The unit keeps the sign of the first multiple met: 1/(1 + e^-x) is a function
    /// of e^-x to its reader.
    /// </summary>
    private void Survey(RationalFunction generator, BigRational multiple, int atom)
    {
        if (atom < 0)
        {
            _foundUnits.Add(multiple);
            Atoms.AddExponential(generator, BigRational.One);
            return;
        }

        int place = Atoms.ExponentialsBefore(atom);
        BigRational unit = BigRational.GreatestCommonDivisor(_foundUnits[place], multiple);
        _foundUnits[place] = _foundUnits[place].Sign < 0 ? -unit : unit;
    }
}
