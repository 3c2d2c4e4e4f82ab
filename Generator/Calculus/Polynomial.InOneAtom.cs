using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Activations.Generator.Calculus;

/// <content>As a polynomial in one of its atoms, whose coefficients are polynomials in the others.</content>
internal sealed partial class Polynomial
{
    public bool Contains(int atom) => Degree(atom) > 0;

    /// <summary>The least power of an atom in any term; 0 for the polynomial 0.</summary>
    public int LowestPower(int atom)
    {
        int lowest = IsZero ? 0 : int.MaxValue;
        foreach ((Monomial monomial, _) in _terms)
        {
            lowest = Math.Min(lowest, monomial[atom]);
        }

        return lowest;
    }

    public int Degree(int atom)
    {
        int degree = 0;
        foreach ((Monomial monomial, _) in _terms)
        {
            degree = Math.Max(degree, monomial[atom]);
        }

        return degree;
    }

    /// <summary>The greatest number that divides a given one and all powers of an atom.</summary>
    public int CommonPower(int atom, int common)
    {
        foreach ((Monomial monomial, _) in _terms)
        {
            common = (int)BigInteger.GreatestCommonDivisor(common, monomial[atom]);
        }

        return common;
    }

    /// <summary>The polynomial with each power of one atom divided by what divides them all.</summary>
    public Polynomial DividePowers(int atom, int divisor) =>
        new(Array.ConvertAll(_terms, t => (t.Monomial.With(atom, t.Monomial[atom] / divisor), t.Coefficient)));

    /// <summary>With the powers of one atom counted down from the highest: p(1/t)·tⁿ.</summary>
    public Polynomial ReversePowers(int atom)
    {
        int degree = Degree(atom);
        (Monomial Monomial, BigRational Coefficient)[] terms =
            Array.ConvertAll(_terms, t => (t.Monomial.With(atom, degree - t.Monomial[atom]), t.Coefficient));
        Array.Sort(terms, static (s, t) => t.Monomial.CompareTo(s.Monomial));
        return new Polynomial(terms);
    }

    /// <summary>The coefficients of the powers of one atom, from the power 0 on; they don't contain the atom.</summary>
    public Polynomial[] CoefficientsOf(int atom)
    {
        AlgebraBudget.Spend(_terms.Length);
        int[] counts = new int[Degree(atom) + 1];
        foreach ((Monomial monomial, _) in _terms)
        {
            counts[monomial[atom]]++;
        }

        // Without the power that they have in common, terms stay in their order.
        (Monomial, BigRational)[][] groups = Array.ConvertAll(counts, static count => new (Monomial, BigRational)[count]);
        foreach ((Monomial monomial, BigRational coefficient) in _terms)
        {
            int power = monomial[atom];
            groups[power][groups[power].Length - counts[power]--] = (monomial.Without(atom), coefficient);
        }

        return Array.ConvertAll(groups, static group => group.Length == 0 ? Zero : new Polynomial(group));
    }

    /// <summary>The polynomial with these coefficients of the powers of one atom.</summary>
    public static Polynomial FromCoefficients(int atom, IReadOnlyList<Polynomial> coefficients)
    {
        Polynomial result = Zero;
        for (int power = 0; power < coefficients.Count; power++)
        {
            result += coefficients[power] * Atom(atom, power);
        }

        return result;
    }

    /// <summary>The derivative with respect to one atom, as if the others didn't depend on it.</summary>
    public Polynomial DerivativeBy(int atom) => new([.. _terms
        .Where(t => t.Monomial[atom] > 0)
        .Select(t => (t.Monomial.With(atom, t.Monomial[atom] - 1), t.Coefficient * t.Monomial[atom]))]);
}
