using System;
using Activations.Generator.Calculus;
using Xunit;

namespace Activations.Generator.Tests.Calculus;

public sealed class PolynomialTests
{
    private static readonly Polynomial s_x = Polynomial.Atom(1);
    private static readonly Polynomial s_t = Polynomial.Atom(2);

    [Fact]
    public void Product_IsIndependentOfTheOrder() =>
        Assert.Equal((s_x + s_t) * (s_x - s_t), (s_x * s_x) - (s_t * s_t));

    [Fact]
    public void Difference_OfEqualPolynomials_IsZero() => Assert.True((s_x - s_x).IsZero);

    [Fact]
    public void Gcd_OfRandomProducts_ContainsTheCommonFactor()
    {
        Random random = new(20261122);
        for (int i = 0; i < 300; i++)
        {
            Polynomial common = RandomPolynomial(random);
            Polynomial a = common * RandomPolynomial(random);
            Polynomial b = common * RandomPolynomial(random);
            if (a.IsZero || b.IsZero)
            {
                continue;
            }

            Polynomial gcd = PolynomialGcd.Of(a, b);

            Assert.NotNull(a.DivideExactly(gcd));
            Assert.NotNull(b.DivideExactly(gcd));
            Assert.NotNull(gcd.DivideExactly(common));
        }
    }

    [Fact]
    public void Gcd_OfCoprimePolynomials_IsOne() =>
        Assert.True(PolynomialGcd.Of(s_x + Polynomial.One, (s_x * s_t) + Polynomial.One).IsOne);

    /// <summary>One term takes another way than a sum: it is read off, not divided for.</summary>
    [Fact]
    public void SingleTerm_IsSharedAndDividedAsIts()
    {
        Polynomial sum = (s_x * s_x * s_t * new BigRational(3, 2)) - (s_x * s_t * s_t);
        Polynomial term = s_x * s_x * s_t * s_t * (BigRational)(-4);

        Assert.Equal(s_x * s_t, PolynomialGcd.Of(sum, term));
        Assert.Equal(s_x * s_t, PolynomialGcd.Of(term, sum));
        Assert.True(PolynomialGcd.Of(sum + Polynomial.One, term).IsOne);
        Assert.Equal((s_x * new BigRational(-3, 4)) + (s_t * new BigRational(1, 2)), sum.DivideExactly(s_x * s_t * (BigRational)(-2)));
        Assert.Null(sum.DivideExactly(s_x * s_x));
        Assert.Null((sum + Polynomial.One).DivideExactly(s_t));
    }

    [Fact]
    public void DivideExactly_WithARemainder_IsNull() =>
        Assert.Null(((s_x * s_x) + Polynomial.One).DivideExactly(s_x + s_t));

    [Fact]
    public void Fraction_IsInLowestTerms_WithAPositiveIntegerDenominator()
    {
        RationalFunction f = RationalFunction.Create((s_x * s_x) - Polynomial.One, (Polynomial.One - s_x) * new BigRational(1, 3));

        Assert.Equal(RationalFunction.Create((s_x * (BigRational)(-3)) - Polynomial.Constant(3), Polynomial.One), f);
        Assert.True(f.Denominator.IsOne);
    }

    [Fact]
    public void Substitution_OfAPole_IsNull()
    {
        RationalFunction pole = RationalFunction.One / RationalFunction.Create(s_x - Polynomial.One, Polynomial.One);

        Assert.Null(pole.Substitute(1, RationalFunction.One));
    }

    [Fact]
    public void Substitution_HasTheValueOfTheComposition()
    {
        Random random = new(20261123);
        for (int i = 0; i < 200; i++)
        {
            Polynomial bottom = RandomPolynomial(random) + Polynomial.Atom(2, 5);
            RationalFunction f = RationalFunction.Create(RandomPolynomial(random), bottom);
            RationalFunction inner = RationalFunction.Create((s_x * (BigRational)random.Next(-3, 4)) + s_t - Polynomial.One, s_x + Polynomial.One);
            BigRational at = new(random.Next(1, 50), 7);
            RationalFunction x = RationalFunction.Constant(at);

            // First inside, then outside: everything is a number by then.
            RationalFunction? value = inner.Substitute(2, x)?.Substitute(1, x);
            RationalFunction? expected = value is null ? null : f.Substitute(2, value)?.Substitute(1, x);

            if (expected is not null)
            {
                Assert.Equal(expected, f.Substitute(2, inner)?.Substitute(2, x)?.Substitute(1, x));
            }
        }
    }

    [Fact]
    public void Inversion_IsTheSubstitutionOfTheReciprocal()
    {
        Random random = new(20261124);
        for (int i = 0; i < 200; i++)
        {
            RationalFunction f = RationalFunction.Create(RandomPolynomial(random), RandomPolynomial(random) + Polynomial.Atom(2, 5));

            Assert.Equal(f.Substitute(2, RationalFunction.Atom(2, -1)), f.Invert(2));
            Assert.Equal(f, f.Invert(2).Invert(2));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void PerfectPower_IsFound(int power)
    {
        Polynomial root = Polynomial.One + s_t + s_t;

        (Polynomial found, int foundPower) = PerfectPower.Find(root.Pow(power));

        Assert.Equal(power, foundPower);
        Assert.Equal(root, found);
    }

    [Fact]
    public void PerfectPower_OfMixedFactors_IsNotFound() =>
        Assert.Equal(1, PerfectPower.Find((Polynomial.One + s_t).Pow(2) * (Polynomial.One + s_x + s_t)).Power);

    [Theory]
    [InlineData(0.1)]
    [InlineData(-1.5)]
    [InlineData(5e-324)]
    [InlineData(1.7976931348623157e308)]
    [InlineData(0.0)]
    public void Rational_OfADouble_IsExact(double value) => Assert.Equal(value, BigRational.FromDouble(value).ToDouble());

    [Fact]
    public void Rational_OfNaN_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => BigRational.FromDouble(double.NaN));

    private static Polynomial RandomPolynomial(Random random)
    {
        Polynomial sum = Polynomial.Zero;
        for (int i = 0; i < 3; i++)
        {
            sum += Polynomial.Atom(1, random.Next(3)) * Polynomial.Atom(2, random.Next(3)) * (BigRational)random.Next(-4, 5);
        }

        return sum;
    }
}
