using System;
using System.Collections.Generic;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>Proves the sign of normal forms on an interval.</summary>
/// <remarks>
/// Three ways, in this order: term by term; a + b·√r by comparing a² with b²·r; and a polynomial in one atom by its
/// zeros, found exactly.
/// </remarks>
internal static class SignAnalysis
{
    // What zeros of larger polynomials would show is not worth the time.
    private const int HighestDegree = 16;

    /// <summary>The sign of a function on a piece, as far as it is provable.</summary>
    public static Sign Of(RationalFunction function, AtomTable atoms, Piece piece)
    {
        try
        {
            using AlgebraBudget budget = AlgebraBudget.Begin();
            return OfQuotient(RootReduction.Reduce(function, atoms), atoms, piece);
        }
        catch (AlgebraLimitException)
        {
            return Sign.Unknown;
        }
    }

    private static Sign OfQuotient(RationalFunction function, AtomTable atoms, Piece piece)
    {
        Sign numerator = Of(function.Numerator, atoms, piece);
        Sign denominator = Of(function.Denominator, atoms, piece);
        return denominator is Sign.Positive or Sign.Negative ? Signs.Multiply(numerator, denominator) : Sign.Unknown;
    }

    private static Sign Of(Polynomial polynomial, AtomTable atoms, Piece piece)
    {
        Sign byTerms = OfTerms(polynomial, atoms, piece);
        if (byTerms != Sign.Unknown)
        {
            return byTerms;
        }

        for (int atom = polynomial.AtomCount - 1; atom >= 0; atom--)
        {
            if (atoms[atom].IsRoot && polynomial.Contains(atom))
            {
                return OfConjugates(polynomial, atom, atoms, piece);
            }
        }

        return atoms.VariablesOf(RationalFunction.Create(polynomial, Polynomial.One)).Count == 0
            ? OfValue(atoms.ValueOf(polynomial).Sign)
            : OfOneAtom(polynomial, atoms, piece);
    }

    private static Sign OfTerms(Polynomial polynomial, AtomTable atoms, Piece piece)
    {
        Sign sum = Sign.Zero;
        foreach ((Monomial monomial, BigRational coefficient) in polynomial.Terms)
        {
            Sign term = coefficient.Sign > 0 ? Sign.Positive : Sign.Negative;
            for (int i = 0; i < monomial.Length; i++)
            {
                if (monomial[i] != 0)
                {
                    Sign atom = Of(atoms[i], atoms, piece);
                    term = Signs.Multiply(term, monomial[i] % 2 == 0 ? Signs.Square(atom) : atom);
                }
            }

            sum = Signs.Add(sum, term);
        }

        return sum;
    }

    /// <summary>
    /// a + b·s with s = √r has the sign of a where a² &gt; b²·r, and that of b·s otherwise.
    /// </summary>
    private static Sign OfConjugates(Polynomial polynomial, int root, AtomTable atoms, Piece piece)
    {
        RationalFunction radicand = atoms[root].Argument!;
        (RationalFunction a, RationalFunction b) = RootReduction.Split(polynomial, root, radicand);
        Sign signA = Of(a, atoms, piece);
        Sign signB = Signs.Multiply(Of(b, atoms, piece), Of(atoms[root], atoms, piece));
        Sign sum = Signs.Add(signA, signB);
        return sum != Sign.Unknown
            ? sum
            : Of((a * a) - (b * b * radicand), atoms, piece) switch
            {
                Sign.Positive => Signs.Strict(signA),
                Sign.NonNegative => Signs.Weak(signA),
                Sign.Negative => Signs.Strict(signB),
                Sign.NonPositive => Signs.Weak(signB),
                _ => Sign.Unknown,
            };
    }

    /// <summary>A polynomial in one atom, with the hyperparameters' values put in, between the atom's bounds.</summary>
    private static Sign OfOneAtom(Polynomial polynomial, AtomTable atoms, Piece piece)
    {
        if (TryMakeReal(polynomial, atoms) is not ({ } real, int atom) || Range(atoms[atom], atoms, piece) is not { } range)
        {
            return Sign.Unknown;
        }

        bool canBeZero = (range.HasLower && real.SignAt(range.Lower!.Value) == 0) || (range.HasUpper && real.SignAt(range.Upper!.Value) == 0);
        IReadOnlyList<(BigRational Lower, BigRational Upper)> zeros = real.FindZeros(range.Lower, range.Upper);
        bool positive = false;
        bool negative = false;
        for (int i = 0; i <= zeros.Count; i++)
        {
            // Between two zeros the sign is one.
            BigRational? left = i == 0 ? range.Lower : zeros[i - 1].Upper;
            BigRational? right = i == zeros.Count ? range.Upper : zeros[i].Lower;
            int sign = real.SignAt(Between(left, right));
            positive |= sign > 0;
            negative |= sign < 0;
        }

        return positive == negative ? Sign.Unknown : Signs.Make(positive, strict: zeros.Count == 0 && !canBeZero);
    }

    private static BigRational Between(BigRational? lower, BigRational? upper) => (lower, upper) switch
    {
        ({ } l, { } u) => (l + u) / 2,
        ({ } l, null) => l + 1,
        (null, { } u) => u - 1,
        _ => BigRational.Zero,
    };

    /// <summary>The polynomial in the one atom that varies in it, with numbers as coefficients.</summary>
    public static (RealPolynomial Polynomial, int Atom)? TryMakeReal(Polynomial polynomial, AtomTable atoms)
    {
        int variable = -1;
        foreach ((Monomial monomial, _) in polynomial.Terms)
        {
            for (int i = 0; i < monomial.Length; i++)
            {
                if (monomial[i] != 0 && atoms[i].Kind != AtomKind.Parameter)
                {
                    if (variable >= 0 && variable != i)
                    {
                        return null;
                    }

                    variable = i;
                }
            }
        }

        if (variable < 0 || polynomial.Degree(variable) > HighestDegree)
        {
            return null;
        }

        BigRational[] coefficients = new BigRational[polynomial.Degree(variable) + 1];
        foreach ((Monomial monomial, BigRational coefficient) in polynomial.Terms)
        {
            BigRational value = coefficient;
            for (int i = 0; i < monomial.Length; i++)
            {
                for (int power = i == variable ? 0 : monomial[i]; power > 0; power--)
                {
                    value *= BigRational.FromDouble(atoms[i].Node.Value);
                }
            }

            coefficients[monomial[variable]] += value;
        }

        return (new RealPolynomial(coefficients), variable);
    }

    private static (BigRational? Lower, bool HasLower, BigRational? Upper, bool HasUpper)? Range(Atom atom, AtomTable atoms, Piece piece) => atom.Kind switch
    {
        AtomKind.Input => (Finite(piece.Lower), piece.HasLower, Finite(piece.Upper), piece.HasUpper),
        AtomKind.Output => (null, false, null, false),

        // e^u is above 1 where u is positive.
        AtomKind.Exponential => Of(atom.Exponent, atoms, piece) switch
        {
            Sign.Positive => (BigRational.One, false, null, false),
            Sign.NonNegative => (BigRational.One, true, null, false),
            Sign.Negative => (BigRational.Zero, false, BigRational.One, false),
            Sign.NonPositive => (BigRational.Zero, false, BigRational.One, true),
            _ => (BigRational.Zero, false, null, false),
        },
        _ => null,
    };

    private static BigRational? Finite(double value) => double.IsFinite(value) ? BigRational.FromDouble(value) : null;

    private static Sign Of(Atom atom, AtomTable atoms, Piece piece) => atom.Kind switch
    {
        AtomKind.Exponential => Sign.Positive,
        AtomKind.Parameter => OfValue(atom.Node.Value),
        AtomKind.Input when piece.Lower >= 0 => piece.Lower > 0 || !piece.HasLower ? Sign.Positive : Sign.NonNegative,
        AtomKind.Input when piece.Upper <= 0 => piece.Upper < 0 || !piece.HasUpper ? Sign.Negative : Sign.NonPositive,
        AtomKind.Function when atom.IsRoot => Of(atom.Argument!, atoms, piece) == Sign.Positive ? Sign.Positive : Sign.NonNegative,
        AtomKind.Function when atom.Node.Op == ExpressionOp.Exp => Sign.Positive,
        AtomKind.Function when atom.Node.Op == ExpressionOp.Log => Of(atom.Argument! - RationalFunction.One, atoms, piece),
        _ => Sign.Unknown,
    };

    private static Sign OfValue(double value) => Math.Sign(value) switch
    {
        > 0 => Sign.Positive,
        < 0 => Sign.Negative,
        _ => Sign.Zero,
    };
}
