using System;
using System.Collections.Generic;
using System.Linq;

namespace Activations.Generator.Calculus;

/// <summary>A quotient of two polynomials in lowest terms.</summary>
/// <remarks>
/// The denominator has integer coefficients without a common factor and a positive leading one, so equal functions
/// are structurally equal.
/// </remarks>
internal sealed class RationalFunction : IEquatable<RationalFunction>
{
    private RationalFunction(Polynomial numerator, Polynomial denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    public static RationalFunction Zero { get; } = Constant(BigRational.Zero);

    public static RationalFunction One { get; } = Constant(BigRational.One);

    public Polynomial Numerator { get; }

    public Polynomial Denominator { get; }

    public bool IsZero => Numerator.IsZero;

    public bool IsConstant => Numerator.IsConstant && Denominator.IsConstant;

    /// <summary>The value of a constant function.</summary>
    public BigRational ConstantValue => Numerator.ConstantValue / Denominator.ConstantValue;

    public static RationalFunction Constant(BigRational value) => new(Polynomial.Constant(value), Polynomial.One);

    public static RationalFunction Atom(int atom, int exponent = 1) => exponent >= 0
        ? new(Polynomial.Atom(atom, exponent), Polynomial.One)
        : new(Polynomial.One, Polynomial.Atom(atom, -exponent));

    /// <summary>The sum: what it can be reduced by divides what the denominators have in common.</summary>
    public static RationalFunction operator +(RationalFunction a, RationalFunction b)
    {
        if (a.Denominator.Equals(b.Denominator))
        {
            return Create(a.Numerator + b.Numerator, a.Denominator);
        }

        Polynomial common = PolynomialGcd.Of(a.Denominator, b.Denominator);
        Polynomial ofA = a.Denominator.DivideExactly(common)!;
        Polynomial ofB = b.Denominator.DivideExactly(common)!;
        Polynomial numerator = (a.Numerator * ofB) + (b.Numerator * ofA);
        Polynomial divisor = PolynomialGcd.Of(numerator, common);
        return OfOrdinarySize(numerator.DivideExactly(divisor)!, ofA * ofB * common.DivideExactly(divisor)!);
    }

    /// <summary>The sum of many: first of those with the same denominator, and always two of about one size.</summary>
    public static RationalFunction Sum(IReadOnlyList<RationalFunction> terms)
    {
        Dictionary<Polynomial, List<RationalFunction>> groups = [];
        List<List<RationalFunction>> inOrder = [];
        foreach (RationalFunction term in terms)
        {
            if (!groups.TryGetValue(term.Denominator, out List<RationalFunction>? group))
            {
                group = [];
                groups.Add(term.Denominator, group);
                inOrder.Add(group);
            }

            group.Add(term);
        }

        return InPairs([.. inOrder.Select(InPairs)]);
    }

    private static RationalFunction InPairs(List<RationalFunction> terms)
    {
        for (int step = 1; step < terms.Count; step *= 2)
        {
            for (int i = 0; i + step < terms.Count; i += 2 * step)
            {
                terms[i] += terms[i + step];
            }
        }

        return terms[0];
    }

    public static RationalFunction operator -(RationalFunction a, RationalFunction b) => a + (-b);

    public static RationalFunction operator -(RationalFunction a) => new(-a.Numerator, a.Denominator);

    /// <summary>The product: either factor is reduced, so only one's numerator and the other's denominator can be.</summary>
    public static RationalFunction operator *(RationalFunction a, RationalFunction b)
    {
        Polynomial first = PolynomialGcd.Of(a.Numerator, b.Denominator);
        Polynomial second = PolynomialGcd.Of(b.Numerator, a.Denominator);
        return OfOrdinarySize(
            a.Numerator.DivideExactly(first)! * b.Numerator.DivideExactly(second)!,
            a.Denominator.DivideExactly(second)! * b.Denominator.DivideExactly(first)!);
    }

    public static RationalFunction operator /(RationalFunction a, RationalFunction b) =>
        a * WithPrimitiveDenominator(b.Denominator, b.Numerator);

    /// <summary>The quotient, reduced. The denominator must not be zero.</summary>
    public static RationalFunction Create(Polynomial numerator, Polynomial denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A rational function's denominator is not zero.");
        }

        if (denominator.IsOne)
        {
            return new RationalFunction(numerator, denominator);
        }

        Polynomial divisor = PolynomialGcd.Of(numerator, denominator);
        return WithPrimitiveDenominator(numerator.DivideExactly(divisor)!, denominator.DivideExactly(divisor)!);
    }

    private static RationalFunction OfOrdinarySize(Polynomial numerator, Polynomial denominator)
    {
        PolynomialGcd.CheckSize(numerator, denominator);
        return WithPrimitiveDenominator(numerator, denominator);
    }

    private static RationalFunction WithPrimitiveDenominator(Polynomial numerator, Polynomial denominator)
    {
        BigRational factor = denominator.Content().Reciprocal;
        return new RationalFunction(numerator * factor, denominator * factor);
    }

    public RationalFunction Pow(int exponent) => exponent >= 0
        ? new(Numerator.Pow(exponent), Denominator.Pow(exponent))
        : Create(Denominator.Pow(-exponent), Numerator.Pow(-exponent));

    public bool Contains(int atom) => Numerator.Contains(atom) || Denominator.Contains(atom);

    /// <summary>The function with each power of one atom divided by what divides them all.</summary>
    public RationalFunction DividePowers(int atom, int divisor) =>
        new(Numerator.DividePowers(atom, divisor), Denominator.DividePowers(atom, divisor));

    /// <summary>The function with another in place of an atom; <see langword="null"/> if that makes it infinite.</summary>
    public RationalFunction? Substitute(int atom, RationalFunction replacement)
    {
        if (!Contains(atom))
        {
            return this;
        }

        // Both over the same power of the replacement's denominator, so that only one common divisor is looked for.
        int degree = Math.Max(Numerator.Degree(atom), Denominator.Degree(atom));
        Polynomial denominator = Substitute(Denominator, atom, replacement, degree);
        return denominator.IsZero ? null : Create(Substitute(Numerator, atom, replacement, degree), denominator);
    }

    /// <summary>The function with 1/t for an atom t.</summary>
    public RationalFunction Invert(int atom)
    {
        if (!Contains(atom))
        {
            return this;
        }

        // Reversed polynomials have no more in common than they had, and none of them is divisible by t.
        int surplus = Denominator.Degree(atom) - Numerator.Degree(atom);
        Polynomial over = Numerator.ReversePowers(atom);
        Polynomial under = Denominator.ReversePowers(atom);
        return surplus >= 0
            ? WithPrimitiveDenominator(over * Polynomial.Atom(atom, surplus), under)
            : WithPrimitiveDenominator(over, under * Polynomial.Atom(atom, -surplus));
    }

    public bool Equals(RationalFunction? other) =>
        other is not null && Numerator.Equals(other.Numerator) && Denominator.Equals(other.Denominator);

    public override bool Equals(object? obj) => Equals(obj as RationalFunction);

    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 397) ^ Denominator.GetHashCode());

    /// <summary>Σ cₖ·pᵏ·qⁿ⁻ᵏ: what a polynomial in p/q is, times qⁿ.</summary>
    private static Polynomial Substitute(Polynomial polynomial, int atom, RationalFunction replacement, int degree)
    {
        // Horner, from the highest power down.
        Polynomial[] coefficients = polynomial.CoefficientsOf(atom);
        Polynomial result = Polynomial.Zero;
        Polynomial factor = replacement.Denominator.Pow(degree - (coefficients.Length - 1));
        for (int power = coefficients.Length - 1; power >= 0; power--)
        {
            result = (result * replacement.Numerator) + (coefficients[power] * factor);
            factor *= replacement.Denominator;
        }

        return result;
    }
}
