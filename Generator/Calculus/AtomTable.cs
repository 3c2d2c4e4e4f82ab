using System;
using System.Collections.Generic;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>
/// The atoms of the normal forms that are compared with each other: an atom's index is its place here.
/// </summary>
internal sealed class AtomTable
{
    /// <summary>The index of the output y: first, so that it leads in the order of terms.</summary>
    public const int Output = 0;

    /// <summary>The index of the input x.</summary>
    public const int Input = 1;

    private readonly List<Atom> _atoms =
    [
        new(AtomKind.Output, new ExpressionNode(ExpressionOp.Output), null, default),
        new(AtomKind.Input, new ExpressionNode(ExpressionOp.Input), null, default),
    ];

    // A formula may be made of hundreds of exponentials in one another.
    private readonly Dictionary<Atom, int> _indices = [];
    private readonly Dictionary<RationalFunction, int> _exponentials = [];
    private readonly List<bool> _varies = [];

    public int Count => _atoms.Count;

    public Atom this[int index] => _atoms[index];

    /// <summary>The index of a hyperparameter.</summary>
    public int Parameter(ExpressionNode node) =>
        FindOrAdd(new Atom(AtomKind.Parameter, node, null, default));

    /// <summary>The index of a function of a normal form.</summary>
    public int Function(ExpressionOp op, RationalFunction argument) =>
        FindOrAdd(new Atom(AtomKind.Function, new ExpressionNode(op), argument, default));

    /// <summary>The index of a power whose exponent is no multiple of ½, or too large to be multiplied out.</summary>
    public int Power(RationalFunction value, double exponent) =>
        FindOrAdd(new Atom(AtomKind.Function, new ExpressionNode(ExpressionOp.Power, Bits: BitConverter.DoubleToInt64Bits(exponent)), value, default));

    /// <summary>The index of a formula that stands for itself.</summary>
    public int Opaque(Formula formula) => FindOrAdd(new Atom(AtomKind.Opaque, default, null, default) { Formula = formula });

    /// <summary>The index of a square root.</summary>
    public int Root(RationalFunction radicand) => Function(ExpressionOp.Sqrt, radicand);

    /// <summary>
    /// The index of the exponential with this generator, or -1.
    /// </summary>
    public int FindExponential(RationalFunction generator) =>
        _exponentials.TryGetValue(generator, out int index) ? index : -1;

    /// <summary>How many of the first atoms are exponentials.</summary>
    public int ExponentialsBefore(int index)
    {
        int count = 0;
        for (int i = 0; i < index; i++)
        {
            count += _atoms[i].Kind == AtomKind.Exponential ? 1 : 0;
        }

        return count;
    }

    /// <summary>Adds an exponential.</summary>
    public int AddExponential(RationalFunction generator, BigRational unit)
    {
        int index = _atoms.Count;
        _atoms.Add(new Atom(AtomKind.Exponential, default, generator, unit));
        if (!_exponentials.ContainsKey(generator))
        {
            _exponentials.Add(generator, index);
        }

        return index;
    }

    /// <summary>Makes an exponential's unit larger: the atom is now what its power was.</summary>
    public void RaiseExponential(int index, int power) =>
        _atoms[index] = _atoms[index] with { Unit = _atoms[index].Unit * power };

    /// <summary>Whether an atom changes with the input: √x does, √2 and √α don't.</summary>
    public bool Varies(int index)
    {
        // Asked again and again, for each atom that an atom's argument has. What an atom is made of never changes.
        while (_varies.Count <= index)
        {
            Atom atom = _atoms[_varies.Count];
            _varies.Add(atom.Kind switch
            {
                AtomKind.Parameter => false,
                AtomKind.Input or AtomKind.Output or AtomKind.Opaque => true,
                _ => VariablesOf(atom.Argument!).Count > 0,
            });
        }

        return _varies[index];
    }

    /// <summary>The atoms of a function that change with the input, by index.</summary>
    public IReadOnlyList<int> VariablesOf(RationalFunction function)
    {
        List<int> variables = [];
        int count = Math.Max(function.Numerator.AtomCount, function.Denominator.AtomCount);
        bool[] occurs = new bool[count];
        function.Numerator.Mark(occurs);
        function.Denominator.Mark(occurs);
        for (int i = 0; i < count; i++)
        {
            if (occurs[i] && Varies(i))
            {
                variables.Add(i);
            }
        }

        return variables;
    }

    /// <summary>Whether a function is made up of one atom and constants, also within roots, exponentials and the like.</summary>
    public bool IsOf(int atom, RationalFunction function)
    {
        foreach (int variable in VariablesOf(function))
        {
            if (variable != atom && (_atoms[variable].Argument is not { } argument || !IsOf(atom, argument)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a function changes with an atom, also within roots, exponentials and the like.</summary>
    public bool DependsOn(RationalFunction function, int atom)
    {
        foreach (int variable in VariablesOf(function))
        {
            if (variable == atom || _atoms[variable].Kind == AtomKind.Opaque || (_atoms[variable].Argument is { } argument && DependsOn(argument, atom)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The value of a polynomial in which nothing varies; roots, powers of e and logarithms to the digits of
    /// <see cref="PreciseMath"/>, other functions to those of a double.
    /// </summary>
    public BigRational ValueOf(Polynomial constant)
    {
        BigRational value = BigRational.Zero;
        foreach ((Monomial monomial, BigRational coefficient) in constant.Terms)
        {
            BigRational term = coefficient;
            for (int atom = 0; atom < monomial.Length; atom++)
            {
                BigRational factor = monomial[atom] == 0 ? BigRational.One : ValueOf(_atoms[atom]);
                for (int i = 0; i < monomial[atom]; i++)
                {
                    term *= factor;
                }
            }

            value += term;
        }

        return value;
    }

    /// <summary>The value of a quotient in which nothing varies, or <see langword="null"/> if its denominator is zero.</summary>
    public BigRational? TryValueOf(RationalFunction constant)
    {
        BigRational denominator = ValueOf(constant.Denominator);
        return denominator.IsZero ? null : ValueOf(constant.Numerator) / denominator;
    }

    private BigRational ValueOf(Atom atom)
    {
        if (atom.Kind == AtomKind.Parameter)
        {
            return BigRational.FromDouble(atom.Node.Value);
        }

        BigRational argument = TryValueOf(atom.Argument!) ?? throw new AlgebraLimitException();
        return (atom.Kind, atom.Node.Op) switch
        {
            (AtomKind.Exponential, _) => PreciseMath.Exp(argument * atom.Unit),
            (AtomKind.Function, ExpressionOp.Sqrt) when argument.Sign >= 0 => PreciseMath.Sqrt(argument),
            (AtomKind.Function, ExpressionOp.Log) when argument.Sign > 0 => PreciseMath.Log(argument),

            // A power's node has the exponent as its value.
            (AtomKind.Function, _) => OfDouble(FormulaEvaluator.Apply(atom.Node.Op, argument.ToDouble(), atom.Node.Value)),
            _ => throw new InvalidOperationException($"The atom {atom.Kind} has no value of its own."),
        };
    }

    // What isn't a number has no place in exact arithmetic.
    private static BigRational OfDouble(double value) => double.IsFinite(value)
        ? BigRational.FromDouble(value)
        : throw new AlgebraLimitException();

    private int FindOrAdd(Atom atom)
    {
        if (!_indices.TryGetValue(atom, out int index))
        {
            index = _atoms.Count;
            _atoms.Add(atom);
            _indices.Add(atom, index);
        }

        return index;
    }
}
