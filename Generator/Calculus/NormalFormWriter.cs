using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>Writes normal forms as formulas again, in the order that a reader expects: 1 - y², y + α.</summary>
/// <param name="builder">Where the formulas are made.</param>
/// <param name="atoms">The atoms of the normal forms.</param>
/// <param name="output">What to write for the output, if not y.</param>
internal sealed class NormalFormWriter(FormulaBuilder builder, AtomTable atoms, Expression? output = null)
{
    private const int LargestDenominator = 1_000_000;
    private const long LargestExactInteger = 1L << 53;

    private readonly Dictionary<(int Atom, BigRational Unit, int Exponent), Expression> _powers = [];

    /// <summary>The formula of a normal form.</summary>
    public static Formula Write(RationalFunction form, AtomTable atoms)
    {
        FormulaBuilder builder = new();
        return new NormalFormWriter(builder, atoms).Write(form).ToFormula();
    }

    public Expression Write(RationalFunction form)
    {
        if (form.Denominator.IsOne)
        {
            return Write(form.Numerator);
        }

        // A fraction's coefficients are written as integers where they can be: x / 6, not 0.1666…·x. Two minus signs
        // cancel: (1 + y) / (1 - y), not (-1 - y) / (y - 1).
        BigRational content = form.Numerator.Content();
        // Decimal constants stay decimal: as fractions they have denominators of 2^50.
        BigRational factor = content.Denominator <= LargestDenominator ? new(content.Denominator, BigInteger.One) : BigRational.One;
        factor = IsNegative(form.Numerator) ? -factor : factor;
        return Write(form.Numerator * factor) / Write(form.Denominator * factor);
    }

    private static bool IsNegative(Polynomial polynomial)
    {
        foreach ((_, BigRational coefficient) in polynomial.Terms)
        {
            if (coefficient.Sign > 0)
            {
                return false;
            }
        }

        return true;
    }

    public Expression Write(Polynomial polynomial)
    {
        if (polynomial.IsZero)
        {
            return builder.Constant(0);
        }

        bool mayBePower = polynomial.Terms.Length > 1 && polynomial.Content().IsOne;
        (Polynomial root, int power) = mayBePower ? PerfectPower.Find(polynomial) : (polynomial, 1);
        if (power > 1 && root.Terms.Length > 1)
        {
            // (1 - y)² rather than (y - 1)².
            bool flip = power % 2 == 0 && root.Terms[root.Terms.Length - 1] is { Monomial.IsOne: true, Coefficient.Sign: < 0 };
            return Functions.Power(Write(flip ? -root : root), power);
        }

        if (TryWriteRoot(polynomial) is { } withRoot)
        {
            return withRoot;
        }

        // What all terms share stands in front: y·(1 - y).
        Monomial common = PolynomialGcd.CommonMonomial(polynomial, polynomial.LeadingMonomial);
        if (polynomial.Terms.Length == 1 || common.IsOne)
        {
            return Sum(polynomial, Monomial.One);
        }

        return Product(common) is { } factor ? Simplifier.Multiply(factor, Sum(polynomial, common)) : Sum(polynomial, common);
    }

    /// <summary>u·√u as u^1.5, and what is multiplied with a root together: a + (b + c)·√u.</summary>
    private Expression? TryWriteRoot(Polynomial polynomial)
    {
        int root = polynomial.AtomCount - 1;
        while (root >= 0 && !(atoms[root].IsRoot && polynomial.Contains(root)))
        {
            root--;
        }

        if (root < 0 || polynomial.Degree(root) > 1)
        {
            return null;
        }

        Polynomial[] parts = polynomial.CoefficientsOf(root);
        Expression radical = Power(root, 1);
        if (!parts[0].IsZero)
        {
            bool negative = IsNegative(parts[1]);
            Expression product = parts[1].Terms.Length < 2 ? radical : Write(negative ? -parts[1] : parts[1]) * radical;
            return parts[1].Terms.Length < 2 ? null : negative ? Write(parts[0]) - product : Write(parts[0]) + product;
        }

        int power = 0;
        Polynomial rest = parts[1];
        while (atoms[root].Argument is { Denominator.IsOne: true, IsConstant: false } radicand
            && rest.DivideExactly(radicand.Numerator) is { } quotient)
        {
            rest = quotient;
            power++;
        }

        return power == 0 ? null : Simplifier.Multiply(Write(rest), Functions.Power(radical.A, power + 0.5));
    }

    private Expression Sum(Polynomial polynomial, Monomial divisor)
    {
        Expression? sum = null;
        IEnumerable<(Monomial Monomial, BigRational Coefficient)> ordered = polynomial.Terms.ToArray()
            .Select(t => (Monomial: t.Monomial / divisor, t.Coefficient))
            .OrderBy(static t => t.Coefficient.Sign < 0)
            .ThenBy(t => Rank(t.Monomial))
            .ThenBy(static t => t.Monomial);
        foreach ((Monomial monomial, BigRational coefficient) in ordered)
        {
            bool subtract = sum is not null && coefficient.Sign < 0;
            Expression term = Term(monomial, subtract ? -coefficient : coefficient);
            sum = sum is not { } left ? term : subtract ? left - term : left + term;
        }

        return sum!.Value;
    }

    // Plain numbers, then what varies by its degree, then what only hyperparameters make up.
    private int Rank(Monomial monomial)
    {
        if (monomial.IsOne)
        {
            return 0;
        }

        int degree = 0;
        for (int i = 0; i < monomial.Length; i++)
        {
            degree += atoms.Varies(i) ? monomial[i] : 0;
        }

        return degree == 0 ? int.MaxValue : degree;
    }

    private Expression Term(Monomial monomial, BigRational coefficient)
    {
        if (Product(monomial) is not { } product)
        {
            return Number(coefficient);
        }

        if (coefficient.IsOne)
        {
            return product;
        }

        return (-coefficient).IsOne ? -product : Simplifier.Multiply(Number(coefficient), product);
    }

    private Expression Number(BigRational value)
    {
        // 1/3 is written as a fraction; what has more digits than a double is a product of decimals, and reads as one.
        double number = value.ToDouble();
        bool isLong = BigInteger.Abs(value.Numerator) > LargestExactInteger || value.Denominator > LargestExactInteger;
        return isLong || BigRational.FromDouble(number) == value
            ? builder.Constant(number)
            : builder.Constant(new BigRational(value.Numerator, BigInteger.One).ToDouble())
                / builder.Constant(new BigRational(value.Denominator, BigInteger.One).ToDouble());
    }

    // Hyperparameters first: α·x.
    private Expression? Product(Monomial monomial)
    {
        Expression? product = null;
        foreach (bool varies in (ReadOnlySpan<bool>)[false, true])
        {
            for (int atom = 0; atom < monomial.Length; atom++)
            {
                if (monomial[atom] != 0 && atoms.Varies(atom) == varies)
                {
                    Expression factor = Power(atom, monomial[atom]);
                    product = product is { } left ? left * factor : factor;
                }
            }
        }

        return product;
    }

    // Written once: where exponentials are nested, each would write all those within it for each of its uses.
    private Expression Power(int index, int exponent)
    {
        (int, BigRational, int) key = (index, atoms[index].Unit, exponent);
        if (!_powers.TryGetValue(key, out Expression power))
        {
            power = Power(atoms[index], exponent);
            _powers.Add(key, power);
        }

        return power;
    }

    private Expression Power(Atom atom, int exponent)
    {
        switch (atom.Kind)
        {
            case AtomKind.Exponential:
                return Functions.Exp(Write(atom.Argument! * RationalFunction.Constant(atom.Unit * exponent)));
            case AtomKind.Opaque:
                return Raise(builder.Import(atom.Formula!), exponent);
            case AtomKind.Function when atom.Node.Op == ExpressionOp.Power:
                return Raise(Functions.Power(Write(atom.Argument!), atom.Node.Value), exponent);
            case AtomKind.Function:
                return Raise(builder.Unary(atom.Node.Op, Write(atom.Argument!)), exponent);
            case AtomKind.Parameter:
                return Raise(builder.Parameter(atom.Node.Name!, atom.Node.Value), exponent);
            case AtomKind.Input:
                return Raise(builder.Input, exponent);
            case AtomKind.Output:
                return Raise(output ?? builder.Output, exponent);
            default:
                throw new InvalidOperationException($"The writer doesn't know the atom {atom.Kind}.");
        }
    }

    private static Expression Raise(Expression value, int exponent) =>
        exponent == 1 ? value : Functions.Power(value, exponent);
}
