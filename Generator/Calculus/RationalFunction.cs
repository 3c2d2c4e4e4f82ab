using System;

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

    public static RationalFunction operator +(RationalFunction a, RationalFunction b) => Create(
        (a.Numerator * b.Denominator) + (b.Numerator * a.Denominator),
        a.Denominator * b.Denominator);

    public static RationalFunction operator -(RationalFunction a, RationalFunction b) => a + (-b);

    public static RationalFunction operator -(RationalFunction a) => new(-a.Numerator, a.Denominator);

    public static RationalFunction operator *(RationalFunction a, RationalFunction b) =>
        Create(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static RationalFunction operator /(RationalFunction a, RationalFunction b) =>
        Create(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>The quotient, reduced. The denominator must not be zero.</summary>
    public static RationalFunction Create(Polynomial numerator, Polynomial denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A rational function's denominator is not zero.");
        }

        Polynomial divisor = PolynomialGcd.Of(numerator, denominator);
        Polynomial reduced = denominator.DivideExactly(divisor)!;
        BigRational content = reduced.Content();
        return new RationalFunction(
            numerator.DivideExactly(divisor)! * content.Reciprocal,
            reduced * content.Reciprocal);
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
        RationalFunction denominator = Substitute(Denominator, atom, replacement);
        return denominator.IsZero ? null : Substitute(Numerator, atom, replacement) / denominator;
    }

    public bool Equals(RationalFunction? other) =>
        other is not null && Numerator.Equals(other.Numerator) && Denominator.Equals(other.Denominator);

    public override bool Equals(object? obj) => Equals(obj as RationalFunction);

    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 397) ^ Denominator.GetHashCode());

    private static RationalFunction Substitute(Polynomial polynomial, int atom, RationalFunction replacement)
    {
        // Horner, from the highest power down.
        Polynomial[] coefficients = polynomial.CoefficientsOf(atom);
        RationalFunction result = Zero;
        for (int power = coefficients.Length - 1; power >= 0; power--)
        {
            result = (result * replacement) + new RationalFunction(coefficients[power], Polynomial.One);
        }

        return result;
    }
}
