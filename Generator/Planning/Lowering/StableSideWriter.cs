using System.Collections.Generic;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Writes a normal form for one sign of the exponent u, in powers of w = e^-|u| or of e = w - 1.</summary>
/// <param name="atoms">The atoms of the normal form.</param>
/// <param name="primary">The exponential that becomes w; -1 for none.</param>
/// <param name="isAbove">Whether u is positive.</param>
/// <param name="basis">In powers of what.</param>
internal sealed class StableSideWriter(AtomTable atoms, int primary, bool isAbove, ExponentialBasis basis)
{
    private readonly FormulaBuilder _builder = new();
    private readonly Dictionary<(int Atom, bool Near), Expression> _written = [];

    /// <summary>Whether u has this sign on the whole piece.</summary>
    public bool OneSided { get; init; }

    /// <summary>u.</summary>
    public RationalFunction Exponent { get; init; } = RationalFunction.Zero;

    /// <summary>Where w counts as zero.</summary>
    public double Far { get; init; }

    /// <summary>A number that multiplies all constants.</summary>
    public BigRational Factor { get; init; } = BigRational.One;

    /// <summary>Writes a polynomial without exponentials.</summary>
    public Formula WritePolynomial(Polynomial polynomial) => Horner(polynomial, near: false).ToFormula();

    /// <summary>w, or e.</summary>
    public Formula WriteExponential() => Exponential().ToFormula();

    /// <summary>Writes a function.</summary>
    public StableSide WriteSide(RationalFunction function)
    {
        RationalFunction side = Transform(function);
        Polynomial numerator = side.Numerator;
        bool vanishes = false;
        if (primary >= 0 && basis == ExponentialBasis.Exp && LowestPower(numerator, primary) > 0)
        {
            vanishes = true;
            numerator = numerator.DivideExactly(Polynomial.Atom(primary))!;
        }

        // A constant denominator is folded into the numerator's constants.
        int inputPower = LowestPower(numerator, AtomTable.Input);
        numerator = numerator.DivideExactly(Polynomial.Atom(AtomTable.Input, inputPower))!;
        return new StableSide(
            Write(numerator, vanishes).ToFormula(),
            Write(side.Denominator, near: false).ToFormula(),
            vanishes,
            inputPower,
            Input(vanishes).ToFormula());
    }

    /// <summary>The function of w: of 1/t for a positive exponent.</summary>
    private RationalFunction Transform(RationalFunction function) => isAbove && primary >= 0
        ? function.Substitute(primary, RationalFunction.Atom(primary, -1)) ?? throw new AlgebraLimitException()
        : function;

    private Expression Write(RationalFunction function, bool near) => function.Denominator.IsOne
        ? Write(function.Numerator, near)
        : Write(function.Numerator, near) / Write(function.Denominator, near);

    private Expression Write(Polynomial polynomial, bool near)
    {
        if (primary < 0 || !polynomial.Contains(primary))
        {
            return Horner(polynomial, near);
        }

        if (basis == ExponentialBasis.ExpMinusOne)
        {
            RationalFunction one = RationalFunction.One + RationalFunction.Atom(primary);
            polynomial = RationalFunction.Create(polynomial, Polynomial.One).Substitute(primary, one)!.Numerator;
        }

        // ∞·0 is not a number: what a power of w multiplies takes the input cut off where w is zero.
        Polynomial[] coefficients = polynomial.CoefficientsOf(primary);
        bool damped = near || basis == ExponentialBasis.Exp;
        Expression sum = Horner(coefficients[coefficients.Length - 1], damped);
        for (int power = coefficients.Length - 2; power >= 0; power--)
        {
            sum = MultiplyAdd(sum, Exponential(), coefficients[power], power > 0 ? damped : near);
        }

        return sum;
    }

    /// <summary>Writes a polynomial without w by Horner's rule, in the atom with the highest index first, in x last.</summary>
    private Expression Horner(Polynomial polynomial, bool near)
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
            return Constant(polynomial);
        }

        Polynomial[] coefficients = polynomial.CoefficientsOf(variable);
        Expression value = Atom(variable, near);
        Expression sum = Horner(coefficients[coefficients.Length - 1], near);
        for (int power = coefficients.Length - 2; power >= 0; power--)
        {
            sum = MultiplyAdd(sum, value, coefficients[power], near);
        }

        return sum;
    }

    private Expression MultiplyAdd(Expression sum, Expression value, Polynomial coefficient, bool near)
    {
        Expression product = Simplifier.Multiply(sum, value);
        return coefficient.IsZero ? product : product + Horner(coefficient, near);
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
            AtomKind.Exponential => Functions.Exp(Write(Transform(atom.Argument! * RationalFunction.Constant(atom.Unit)), near)),
            AtomKind.Function when atom.Node.Op == ExpressionOp.Log => Logarithm(Transform(atom.Argument!), near),
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

    /// <summary>
    /// log(wᵏ · n/d), where n and d don't vanish with w, as -k·|u| + log c + log1p((n/c - d)/d): c = n/d where w is 0.
    /// </summary>
    private Expression Logarithm(RationalFunction argument, bool near)
    {
        Polynomial numerator = argument.Numerator;
        Polynomial denominator = argument.Denominator;
        int power = 0;
        if (primary >= 0)
        {
            int below = LowestPower(numerator, primary);
            int above = LowestPower(denominator, primary);
            numerator = numerator.DivideExactly(Polynomial.Atom(primary, below))!;
            denominator = denominator.DivideExactly(Polynomial.Atom(primary, above))!;
            power = above - below;
        }

        Expression value = LogarithmOfRest(numerator, denominator, near);
        if (power == 0)
        {
            return value;
        }

        Expression multiple = Simplifier.Multiply(_builder.Constant(power), Magnitude(near));
        return multiple + value;
    }

    private Expression LogarithmOfRest(Polynomial numerator, Polynomial denominator, bool near)
    {
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

    /// <summary>|u|.</summary>
    private Expression Magnitude(bool near)
    {
        Expression u = Horner(Exponent.Numerator, near);
        u = Exponent.Denominator.IsOne ? u : u / Horner(Exponent.Denominator, near);
        return !OneSided ? Functions.Abs(u) : isAbove ? u : Simplifier.Negate(u);
    }

    private Expression Exponential()
    {
        Expression exponent = Simplifier.Negate(Magnitude(near: false));
        return basis == ExponentialBasis.ExpMinusOne ? Functions.Expm1(exponent) : Functions.Exp(exponent);
    }

    private Expression Input(bool near) => near && primary >= 0
        ? Functions.Min(Functions.Max(_builder.Input, -Far), Far)
        : _builder.Input;

    private Expression Constant(Polynomial polynomial)
    {
        // What is just a hyperparameter keeps its name.
        if (Factor.IsOne && polynomial.Terms.Length == 1 && polynomial.LeadingCoefficient.IsOne)
        {
            Monomial monomial = polynomial.LeadingMonomial;
            int last = monomial.Length - 1;
            if (last >= 0 && atoms[last].Kind == AtomKind.Parameter && monomial.Equals(Monomial.Power(last, 1)))
            {
                return _builder.Parameter(atoms[last].Node.Name!, atoms[last].Node.Value);
            }
        }

        return Number(NormalFormConstants.Evaluate(polynomial, atoms) * Factor);
    }

    /// <summary>A number, in two parts if one double doesn't hold it.</summary>
    private Expression Number(BigRational value)
    {
        double high = value.ToDouble();
        BigRational rest = value - BigRational.FromDouble(high);
        Expression number = _builder.Constant(high);
        return rest.IsZero ? number : number + _builder.Constant(rest.ToDouble());
    }

    private static int LowestPower(Polynomial polynomial, int atom)
    {
        if (polynomial.IsZero)
        {
            return 0;
        }

        int lowest = int.MaxValue;
        foreach ((Monomial monomial, _) in polynomial.Terms)
        {
            lowest = System.Math.Min(lowest, monomial[atom]);
        }

        return lowest;
    }
}
