using System.Collections.Generic;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering.Exponentials;

namespace Activations.Generator.Planning.Lowering.Stable;

/// <summary>Writes a normal form for one sign of the exponent u, in powers of w = e^-|u| or of e = w - 1.</summary>
/// <param name="atoms">The atoms of the normal form.</param>
/// <param name="primary">The exponential that becomes w; -1 for none.</param>
/// <param name="isAbove">Whether u is positive.</param>
/// <param name="basis">In powers of what.</param>
internal sealed class StableSideWriter(AtomTable atoms, int primary, bool isAbove, ExponentialBasis basis)
{
    private readonly FormulaBuilder _builder = new();
    private readonly Dictionary<(int Atom, bool Near), Expression> _written = [];
    private readonly HashSet<int> _transformed = [];
    private readonly Dictionary<int, bool> _vanishes = [];

    // One for all exponents: each of them is part of the next.
    private readonly FormulaBuilder _exponentBuilder = new();
    private NormalFormWriter? _exponentWriter;

    // At an input on this side where w counts as zero.
    private PointEvaluator? _farValues;

    /// <summary>Whether u has this sign on the whole piece.</summary>
    public bool OneSided { get; init; }

    /// <summary>u.</summary>
    public RationalFunction Exponent { get; init; } = RationalFunction.Zero;

    /// <summary>Where w counts as zero.</summary>
    public double Far { get; init; }

    /// <summary>
    /// Whether u is taken of the input cut off where w is zero: needed where what u is rounded by is followed, which for
    /// an overflowing u isn't a number.
    /// </summary>
    public bool CutsOff { get; init; }

    /// <summary>
    /// Whether the formulas are written for differentiation by w: with the input for w, and the output for x.
    /// </summary>
    public bool WritesForTail { get; init; }

    /// <summary>Writes a polynomial without exponentials, times a number.</summary>
    public Formula WritePolynomial(Polynomial polynomial, BigRational factor) => Horner(polynomial, near: false, factor).ToFormula();

    /// <summary>u.</summary>
    public Formula WriteExponent() => ExponentAt(CutsOff).ToFormula();

    /// <summary>w, or e.</summary>
    public Formula WriteExponential() => Exponential().ToFormula();

    /// <summary>Writes a function.</summary>
    public StableSide WriteSide(RationalFunction function)
    {
        RationalFunction side = Transform(function);
        Polynomial numerator = side.Numerator;
        bool vanishes = false;
        if (primary >= 0 && basis == ExponentialBasis.Exp && numerator.LowestPower(primary) > 0)
        {
            vanishes = true;
            numerator = numerator.DivideExactly(Polynomial.Atom(primary))!;
        }

        int inputPower = numerator.LowestPower(AtomTable.Input);
        numerator = numerator.DivideExactly(Polynomial.Atom(AtomTable.Input, inputPower))!;

        // Both are divided by the number that the denominator is, or tends to as w vanishes: (βx + l)/β and 3x/5 would
        // overflow before x + l/β and 0.6x.
        Polynomial limit = primary >= 0 ? side.Denominator.CoefficientsOf(primary)[0] : side.Denominator;
        bool isNumber = !limit.IsZero && atoms.VariablesOf(RationalFunction.Create(Polynomial.One, limit)).Count == 0;
        BigRational factor = isNumber ? atoms.ValueOf(limit).Reciprocal : BigRational.One;
        return new StableSide(
            Write(numerator, vanishes, factor).ToFormula(),
            Write(side.Denominator, near: false, factor).ToFormula(),
            vanishes,
            inputPower,
            Input(vanishes).ToFormula());
    }

    /// <summary>
    /// The function of w: of 1/t for a positive exponent. Its logarithms of what vanishes or grows with w have their
    /// multiple of u taken out, so that it can cancel with the rest: log(1 + e^βx)/β is x + log(1 + w)/β.
    /// </summary>
    private RationalFunction Transform(RationalFunction function)
    {
        if (primary < 0)
        {
            return function;
        }

        RationalFunction side = isAbove ? function.Invert(primary) : function;
        foreach (int atom in atoms.VariablesOf(side))
        {
            if (atoms[atom] is { Kind: AtomKind.Function, Node.Op: ExpressionOp.Log } && TakeOutExponent(Transform(atoms[atom].Argument!)) is { } logarithm)
            {
                side = side.Substitute(atom, logarithm) ?? throw new AlgebraLimitException();
            }
        }

        return side;
    }

    /// <summary>log(wᵏ · rest) as k·u, or -k·u, plus the logarithm of the rest; <see langword="null"/> if k is 0.</summary>
    private RationalFunction? TakeOutExponent(RationalFunction argument)
    {
        int power = argument.Numerator.LowestPower(primary) - argument.Denominator.LowestPower(primary);
        if (power == 0)
        {
            return null;
        }

        // The rest is an atom of the transformed kind, whose argument isn't to be transformed again.
        RationalFunction rest = argument * RationalFunction.Atom(primary, -power);
        int atom = atoms.Function(ExpressionOp.Log, rest);
        _transformed.Add(atom);
        RationalFunction multiple = Exponent * RationalFunction.Constant(isAbove ? -power : power);
        return rest.IsConstant && rest.ConstantValue.IsOne ? multiple : multiple + RationalFunction.Atom(atom);
    }

    private Expression Write(RationalFunction function, bool near)
    {
        Expression numerator = Write(function.Numerator, near, BigRational.One);
        return function.Denominator.IsOne ? numerator : numerator / Write(function.Denominator, near, BigRational.One);
    }

    private Expression Write(Polynomial polynomial, bool near, BigRational factor)
    {
        if (primary < 0 || !polynomial.Contains(primary))
        {
            return Horner(polynomial, near, factor);
        }

        if (basis == ExponentialBasis.ExpMinusOne)
        {
            RationalFunction one = RationalFunction.One + RationalFunction.Atom(primary);
            polynomial = RationalFunction.Create(polynomial, Polynomial.One).Substitute(primary, one)!.Numerator;
        }

        // ∞·0 is not a number: what a power of w multiplies takes the input cut off where w is zero.
        Polynomial[] coefficients = polynomial.CoefficientsOf(primary);
        bool damped = near || basis == ExponentialBasis.Exp;
        Expression sum = Horner(coefficients[coefficients.Length - 1], damped, factor);
        for (int power = coefficients.Length - 2; power >= 0; power--)
        {
            sum = MultiplyAdd(sum, Exponential(), coefficients[power], power > 0 ? damped : near, factor);
        }

        return sum;
    }

    /// <summary>Writes a polynomial without w by Horner's rule, in the atom with the highest index first, in x last.</summary>
    private Expression Horner(Polynomial polynomial, bool near, BigRational factor)
    {
        int variable = -1;
        for (int atom = polynomial.AtomCount - 1; atom >= 0 && variable < 0; atom--)
        {
            if (polynomial.Contains(atom) && atoms.Varies(atom))
            {
                variable = atom;
            }
        }

        if (variable < 0)
        {
            return Constant(polynomial, factor);
        }

        Polynomial[] coefficients = polynomial.CoefficientsOf(variable);
        Expression value = Atom(variable, near);
        bool damped = near || Vanishes(variable);
        Expression sum = Horner(coefficients[coefficients.Length - 1], coefficients.Length > 1 ? damped : near, factor);
        for (int power = coefficients.Length - 2; power >= 0; power--)
        {
            sum = MultiplyAdd(sum, value, coefficients[power], power > 0 ? damped : near, factor);
        }

        return sum;
    }

    /// <summary>Whether an atom is another exponential, which is zero where w is.</summary>
    private bool Vanishes(int index)
    {
        if (primary < 0 || atoms[index].Kind != AtomKind.Exponential)
        {
            return false;
        }

        if (!_vanishes.TryGetValue(index, out bool vanishes))
        {
            vanishes = IsNegligibleWhereFar(index);
            _vanishes.Add(index, vanishes);
        }

        return vanishes;
    }

    private NormalFormWriter Exponents => _exponentWriter ??= new NormalFormWriter(_exponentBuilder, atoms);

    private bool IsNegligibleWhereFar(int index)
    {
        const double Negligible = -200;
        _farValues ??= FarValues();
        return _farValues.Evaluate(Exponents.Write(atoms[index].Exponent)) < Negligible;
    }

    private PointEvaluator FarValues()
    {
        PointEvaluator right = new(_exponentBuilder, Far);
        return right.Evaluate(Exponents.Write(Exponent)) > 0 == isAbove ? right : new PointEvaluator(_exponentBuilder, -Far);
    }

    private Expression MultiplyAdd(Expression sum, Expression value, Polynomial coefficient, bool near, BigRational factor)
    {
        Expression product = Simplifier.Multiply(sum, value);
        return coefficient.IsZero ? product : product + Horner(coefficient, near, factor);
    }

    private Expression Atom(int index, bool near)
    {
        if (_written.TryGetValue((index, near), out Expression written))
        {
            return written;
        }

        Atom atom = atoms[index];
        Expression expression = atom.Kind switch
        {
            AtomKind.Input => Input(near),
            AtomKind.Output => _builder.Output,
            AtomKind.Opaque => _builder.Import(atom.Formula!),

            // Where w is zero another exponential, such as e^-log(1 + e^x)², has long got to its limit too.
            AtomKind.Exponential => Functions.Exp(Write(Transform(atom.Exponent), near: true)),
            AtomKind.Function when atom.Node.Op == ExpressionOp.Log => Logarithm(_transformed.Contains(index) ? atom.Argument! : Transform(atom.Argument!), near),
            _ => Copy(atom, near),
        };
        _written.Add((index, near), expression);
        return expression;
    }

    private Expression Copy(Atom atom, bool near)
    {
        Expression argument = Write(Transform(atom.Argument!), near);
        return atom.Node.Op == ExpressionOp.Power
            ? Functions.Power(argument, atom.Node.Value)
            : _builder.Unary(atom.Node.Op, argument);
    }

    /// <summary>log(n/d) as log c + log1p((n/c - d)/d), where c is n/d at w = 0.</summary>
    private Expression Logarithm(RationalFunction argument, bool near)
    {
        Polynomial numerator = argument.Numerator;
        Polynomial denominator = argument.Denominator;

        // Where w is zero; for a function without an exponential, where x is.
        int vanishing = primary >= 0 && (numerator.Contains(primary) || denominator.Contains(primary)) ? primary : AtomTable.Input;
        Polynomial top = numerator.IsZero ? numerator : numerator.CoefficientsOf(vanishing)[0];
        Polynomial bottom = denominator.CoefficientsOf(vanishing)[0];
        if (top.IsZero || bottom.IsZero || RationalFunction.Create(top, bottom) is not { IsConstant: true } limit || limit.ConstantValue.Sign < 0)
        {
            return Functions.Log(Write(RationalFunction.Create(numerator, denominator), near));
        }

        BigRational c = limit.ConstantValue;
        RationalFunction rest = RationalFunction.Create((numerator * c.Reciprocal) - denominator, denominator);
        if (rest.IsZero)
        {
            return Functions.Log(Number(c));
        }

        Expression logarithm = Functions.Log1p(Write(rest, near));
        return c.IsOne ? logarithm : Functions.Log(Number(c)) + logarithm;
    }

    private Expression ExponentAt(bool near)
    {
        Expression u = Horner(Exponent.Numerator, near, BigRational.One);
        return Exponent.Denominator.IsOne ? u : u / Horner(Exponent.Denominator, near, BigRational.One);
    }

    private Expression Exponential()
    {
        if (WritesForTail)
        {
            return _builder.Input;
        }

        Expression u = ExponentAt(CutsOff);
        Expression exponent = !OneSided ? -Functions.Abs(u) : isAbove ? Simplifier.Negate(u) : u;
        return basis == ExponentialBasis.ExpMinusOne ? Functions.Expm1(exponent) : Functions.Exp(exponent);
    }

    private Expression Input(bool near) => WritesForTail ? _builder.Output : near && primary >= 0
        ? Functions.Min(Functions.Max(_builder.Input, -Far), Far)
        : _builder.Input;

    private Expression Constant(Polynomial polynomial, BigRational factor)
    {
        // What is just a hyperparameter keeps its name.
        if (factor.IsOne && polynomial.Terms.Length == 1 && polynomial.LeadingCoefficient.IsOne)
        {
            Monomial monomial = polynomial.LeadingMonomial;
            int last = monomial.Length - 1;
            if (last >= 0 && atoms[last].Kind == AtomKind.Parameter && monomial.Equals(Monomial.Power(last, 1)))
            {
                return _builder.Parameter(atoms[last].Node.Name!, atoms[last].Node.Value);
            }
        }

        return Number(atoms.ValueOf(polynomial) * factor);
    }

    /// <summary>A number, in two parts if one double doesn't hold it.</summary>
    private Expression Number(BigRational value)
    {
        double high = value.ToDouble();
        if (double.IsInfinity(high))
        {
            throw new AlgebraLimitException();
        }

        BigRational rest = value - BigRational.FromDouble(high);
        Expression number = _builder.Constant(high);
        return rest.IsZero ? number : number + _builder.Constant(rest.ToDouble());
    }
}
