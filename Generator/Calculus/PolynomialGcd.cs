using System;
using System.Collections.Generic;
using System.Linq;

namespace Activations.Generator.Calculus;

/// <summary>
/// The greatest common divisor of polynomials, by Euclid's algorithm on primitive parts, one atom at a time.
/// </summary>
internal static class PolynomialGcd
{
    // The pseudo-remainders of larger problems grow past any use.
    private const int HighestDegree = 24;

    /// <summary>The greatest common divisor: integer coefficients without a common factor, the first positive.</summary>
    public static Polynomial Of(Polynomial a, Polynomial b)
    {
        if (a.IsZero || b.IsZero)
        {
            Polynomial other = a.IsZero ? b : a;
            return other.IsZero ? Polynomial.Zero : Primitive(other);
        }

        if (a.IsConstant || b.IsConstant)
        {
            return Polynomial.One;
        }

        // Mostly a power of the input or of an exponential.
        if (a.Terms.Length == 1 || b.Terms.Length == 1)
        {
            return Polynomial.Term(CommonMonomial(b, CommonMonomial(a, a.LeadingMonomial)), BigRational.One);
        }

        int atom = Math.Max(a.AtomCount, b.AtomCount) - 1;
        if (!a.Contains(atom) || !b.Contains(atom))
        {
            return a.Contains(atom) ? CommonWithParts(b, a) : CommonWithParts(a, b);
        }

        CheckDegrees(a, b, atom);
        Polynomial contentA = ContentIn(a, atom);
        Polynomial contentB = ContentIn(b, atom);
        Polynomial u = Primitive(a.DivideExactly(contentA)!);
        Polynomial v = Primitive(b.DivideExactly(contentB)!);
        while (v.Contains(atom))
        {
            Polynomial rest = PseudoRemainder(u, v, atom);
            u = v;
            if (rest.IsZero)
            {
                return Primitive(u * Of(contentA, contentB));
            }

            v = Primitive(rest.DivideExactly(ContentIn(rest, atom))!);
        }

        // A last remainder without the atom: the primitive parts have nothing in common.
        return Of(contentA, contentB);
    }

    /// <summary>What a monomial and all terms of a polynomial share.</summary>
    public static Monomial CommonMonomial(Polynomial polynomial, Monomial common)
    {
        foreach ((Monomial monomial, _) in polynomial.Terms)
        {
            if (common.IsOne)
            {
                break;
            }

            common = Monomial.Common(common, monomial);
        }

        return common;
    }

    /// <summary>Stops at quotients of polynomials that are too large to look for what they have in common.</summary>
    /// <exception cref="AlgebraLimitException">They are.</exception>
    public static void CheckSize(Polynomial numerator, Polynomial denominator)
    {
        int atom = denominator.AtomCount - 1;
        if (atom >= 0 && numerator.Contains(atom))
        {
            CheckDegrees(numerator, denominator, atom);
        }
    }

    private static void CheckDegrees(Polynomial a, Polynomial b, int atom)
    {
        if (a.Degree(atom) > HighestDegree || b.Degree(atom) > HighestDegree)
        {
            throw new AlgebraLimitException();
        }
    }

    private static Polynomial Primitive(Polynomial a) => a * a.Content().Reciprocal;

    /// <summary>The greatest common divisor of the coefficients of the atom's powers.</summary>
    public static Polynomial ContentIn(Polynomial a, int atom) => CommonOf(Polynomial.Zero, a.CoefficientsOf(atom));

    /// <summary>
    /// The greatest common divisor of a polynomial and one that has other atoms as well: what divides both divides each of
    /// the polynomials in the first one's atoms that the second is made up of. All other atoms at once: a sum may have hundreds.
    /// </summary>
    private static Polynomial CommonWithParts(Polynomial few, Polynomial many)
    {
        bool[] isShared = new bool[Math.Max(few.AtomCount, many.AtomCount)];
        few.Mark(isShared);
        return CommonOf(few, many.PartsIn(isShared));
    }

    // Small ones first: mostly they show that there is nothing in common.
    private static Polynomial CommonOf(Polynomial first, IEnumerable<Polynomial> others)
    {
        Polynomial common = first;
        foreach (Polynomial other in others.OrderBy(static p => p.Terms.Length))
        {
            common = Of(common, other);
            if (common.IsOne)
            {
                break;
            }
        }

        return common;
    }

    /// <summary>The remainder of u·lc(v)^k by v in one atom, for the k that avoids fractions.</summary>
    private static Polynomial PseudoRemainder(Polynomial u, Polynomial v, int atom)
    {
        List<Polynomial> rest = [.. u.CoefficientsOf(atom)];
        Polynomial[] divisor = v.CoefficientsOf(atom);
        Polynomial leading = divisor[divisor.Length - 1];
        while (rest.Count >= divisor.Length)
        {
            Polynomial top = rest[rest.Count - 1];
            int shift = rest.Count - divisor.Length;
            rest.RemoveAt(rest.Count - 1);
            for (int i = 0; i < rest.Count; i++)
            {
                rest[i] *= leading;
                if (i >= shift)
                {
                    rest[i] -= top * divisor[i - shift];
                }
            }
        }

        return Polynomial.FromCoefficients(atom, rest);
    }
}
