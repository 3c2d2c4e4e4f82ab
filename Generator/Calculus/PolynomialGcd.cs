using System.Collections.Generic;

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

        int atom = System.Math.Max(a.AtomCount, b.AtomCount) - 1;
        if (!a.Contains(atom) || !b.Contains(atom))
        {
            return a.Contains(atom) ? CommonWithCoefficients(b, a, atom) : CommonWithCoefficients(a, b, atom);
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
    public static Polynomial ContentIn(Polynomial a, int atom) => CommonWithCoefficients(Polynomial.Zero, a, atom);

    /// <summary>
    /// The greatest common divisor of a polynomial without the atom and one with it. What divides the first is mostly
    /// much smaller than the content of the second, which isn't computed by itself.
    /// </summary>
    private static Polynomial CommonWithCoefficients(Polynomial without, Polynomial with, int atom)
    {
        Polynomial common = without;
        foreach (Polynomial coefficient in with.CoefficientsOf(atom))
        {
            common = Of(common, coefficient);
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
