using System;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>Proves the sign of normal forms on an interval, where their terms already show it.</summary>
internal static class SignAnalysis
{
    /// <summary>The sign of a function on a piece, as far as it is provable.</summary>
    public static Sign Of(RationalFunction function, AtomTable atoms, Piece piece)
    {
        Sign numerator = Of(function.Numerator, atoms, piece);
        Sign denominator = Of(function.Denominator, atoms, piece);
        return denominator is Sign.Positive or Sign.Negative ? Multiply(numerator, denominator) : Sign.Unknown;
    }

    private static Sign Of(Polynomial polynomial, AtomTable atoms, Piece piece)
    {
        Sign sum = Sign.Zero;
        foreach ((Monomial monomial, BigRational coefficient) in polynomial.Terms)
        {
            Sign term = coefficient.Sign > 0 ? Sign.Positive : Sign.Negative;
            for (int i = 0; i < monomial.Length; i++)
            {
                if (monomial[i] != 0)
                {
                    Sign atom = Of(atoms[i], piece);
                    term = Multiply(term, monomial[i] % 2 == 0 ? Multiply(atom, atom) : atom);
                }
            }

            sum = Add(sum, term);
        }

        return sum;
    }

    private static Sign Of(Atom atom, Piece piece) => atom.Kind switch
    {
        AtomKind.Exponential => Sign.Positive,
        AtomKind.Parameter => OfValue(atom.Node.Value),
        AtomKind.Input when piece.Lower >= 0 => piece.Lower > 0 || !piece.HasLower ? Sign.Positive : Sign.NonNegative,
        AtomKind.Input when piece.Upper <= 0 => piece.Upper < 0 || !piece.HasUpper ? Sign.Negative : Sign.NonPositive,
        AtomKind.Function when atom.Node.Op == ExpressionOp.Sqrt => Sign.NonNegative,
        _ => Sign.Unknown,
    };

    private static Sign OfValue(double value) => Math.Sign(value) switch
    {
        > 0 => Sign.Positive,
        < 0 => Sign.Negative,
        _ => Sign.Zero,
    };

    private static Sign Multiply(Sign a, Sign b) => (a, b) switch
    {
        (Sign.Zero, _) or (_, Sign.Zero) => Sign.Zero,
        (Sign.Unknown, _) or (_, Sign.Unknown) => Sign.Unknown,
        _ => Make(IsUpward(a) == IsUpward(b), IsStrict(a) && IsStrict(b)),
    };

    private static Sign Add(Sign a, Sign b)
    {
        if (a == Sign.Zero || b == Sign.Zero)
        {
            return a == Sign.Zero ? b : a;
        }

        return a == Sign.Unknown || b == Sign.Unknown || IsUpward(a) != IsUpward(b)
            ? Sign.Unknown
            : Make(IsUpward(a), IsStrict(a) || IsStrict(b));
    }

    private static bool IsUpward(Sign sign) => sign is Sign.Positive or Sign.NonNegative;

    private static bool IsStrict(Sign sign) => sign is Sign.Positive or Sign.Negative;

    private static Sign Make(bool positive, bool strict) => (positive, strict) switch
    {
        (true, true) => Sign.Positive,
        (true, false) => Sign.NonNegative,
        (false, true) => Sign.Negative,
        _ => Sign.NonPositive,
    };
}
