using System;

namespace Activations.Generator.Calculus;

/// <summary>
/// Brings normal forms with square roots into one form: with s = √r, s² is r, and a denominator a + b·s times its
/// conjugate a - b·s has no root.
/// </summary>
internal static class RootReduction
{
    /// <summary>The same function with each root to the power 1 at most, and none in the denominator.</summary>
    public static RationalFunction Reduce(RationalFunction function, AtomTable atoms)
    {
        // A root's radicand contains atoms before it only: from the last root to the first, each is dealt with once.
        RationalFunction result = function;
        int highest = Math.Max(function.Numerator.AtomCount, function.Denominator.AtomCount) - 1;
        for (int atom = highest; atom >= 0; atom--)
        {
            if (atoms[atom].IsRoot && result.Contains(atom))
            {
                result = Reduce(result, atom, atoms[atom].Argument!);
            }
        }

        return result;
    }

    /// <summary>A polynomial a + b·s in a root s, as (a, b).</summary>
    public static (RationalFunction Plain, RationalFunction Factor) Split(Polynomial polynomial, int root, RationalFunction radicand)
    {
        Polynomial[] coefficients = polynomial.CoefficientsOf(root);
        RationalFunction[] parts = [RationalFunction.Zero, RationalFunction.Zero];
        for (int power = coefficients.Length - 1; power >= 0; power--)
        {
            // Horner in s², for the even and the odd powers.
            int parity = power % 2;
            parts[parity] = (parts[parity] * radicand) + RationalFunction.Create(coefficients[power], Polynomial.One);
        }

        return (parts[0], parts[1]);
    }

    private static RationalFunction Reduce(RationalFunction function, int root, RationalFunction radicand)
    {
        if (function.Numerator.Degree(root) <= 1 && !function.Denominator.Contains(root))
        {
            return function;
        }

        (RationalFunction a, RationalFunction b) = Split(function.Numerator, root, radicand);
        (RationalFunction c, RationalFunction d) = Split(function.Denominator, root, radicand);
        RationalFunction norm = (c * c) - (d * d * radicand);
        if (norm.IsZero)
        {
            // Zero itself, or the radicand is a square whose root's sign isn't known: either way there is no quotient.
            throw new AlgebraLimitException();
        }

        RationalFunction s = RationalFunction.Atom(root);
        return (((a * c) - (b * d * radicand)) / norm) + ((((b * c) - (a * d)) / norm) * s);
    }
}
