using System;
using System.Collections.Generic;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>
/// Finds where conditions change: the zeros of a difference that is a quotient of polynomials in x, or that only rises
/// or only falls.
/// </summary>
internal static class BreakpointFinder
{
    /// <summary>The breakpoints on a piece from left to right, or <see langword="null"/> if they can't be found.</summary>
    /// <param name="difference">What is compared with zero.</param>
    /// <param name="piece">The piece.</param>
    public static IReadOnlyList<Breakpoint>? TryFind(Formula difference, Piece piece)
    {
        if (Normalizer.TryNormalize(piece, difference) is not ({ } forms, { } atoms))
        {
            return null;
        }

        RationalFunction form = forms[0];
        if (form.IsZero || !atoms.DependsOn(form, AtomTable.Input))
        {
            return [];
        }

        RationalFunction denominator = RationalFunction.Create(form.Denominator, Polynomial.One);
        if (SignAnalysis.Of(denominator, atoms, piece) is not (Sign.Positive or Sign.Negative))
        {
            return null;
        }

        return SignAnalysis.TryMakeReal(form.Numerator, atoms) is ({ } polynomial, AtomTable.Input)
            ? OfPolynomial(polynomial.WithSimpleZeros(), piece)
            : OfMonotone(difference, piece);
    }

    /// <summary>The zeros of a polynomial in x on a piece.</summary>
    /// <param name="polynomial">The polynomial, which changes its sign at its zeros.</param>
    /// <param name="piece">The piece.</param>
    public static List<Breakpoint> OfPolynomial(RealPolynomial polynomial, Piece piece)
    {
        List<Breakpoint> breakpoints = [];

        // The ends of the piece may be zeros too: a look beyond them finds those.
        foreach ((BigRational lower, BigRational upper) in polynomial.FindZeros(null, null))
        {
            int left = polynomial.SignAt(lower);
            int Side(double x)
            {
                BigRational exact = BigRational.FromDouble(x);
                return lower == upper ? exact.CompareTo(lower)
                    : exact <= lower ? -1
                    : exact >= upper ? 1
                    : polynomial.SignAt(exact) is var sign && sign == 0 ? 0
                    : sign == left ? -1
                    : 1;
            }

            if (TryBisect(x => Side(x), piece, out Breakpoint? breakpoint) && breakpoint is { } found)
            {
                breakpoints.Add(found);
            }
        }

        return breakpoints;
    }

    /// <summary>A difference whose derivative has one sign has one zero at most.</summary>
    private static List<Breakpoint>? OfMonotone(Formula difference, Piece piece)
    {
        Formula derivative = Differentiator.Differentiate(difference, new DerivationLog());
        if (Normalizer.TryNormalize(piece, derivative) is not ({ } forms, { } atoms))
        {
            return null;
        }

        Sign slope = SignAnalysis.Of(forms[0], atoms, piece);
        int direction = slope is Sign.Positive or Sign.NonNegative ? 1 : slope is Sign.Negative or Sign.NonPositive ? -1 : 0;
        if (direction == 0 || !TryBisect(x => direction * PreciseEvaluator.TrySign(difference, x), piece, out Breakpoint? breakpoint))
        {
            return null;
        }

        return breakpoint is { } found ? [found] : [];
    }

    /// <summary>Finds the one place on a piece where x goes from one side (-1) to the other (1).</summary>
    /// <returns>Whether the sides of all places in question are known.</returns>
    private static bool TryBisect(Func<double, int?> sideOf, Piece piece, out Breakpoint? breakpoint)
    {
        breakpoint = null;
        double lower = double.IsInfinity(piece.Lower) ? FarFrom(piece.Upper, -1, sideOf) : piece.Lower;
        double upper = double.IsInfinity(piece.Upper) ? FarFrom(piece.Lower, 1, sideOf) : piece.Upper;
        int? first = sideOf(lower);
        int? last = sideOf(upper);
        if (first is null || last is null)
        {
            return false;
        }

        if (first >= 0 || last <= 0)
        {
            breakpoint = first == 0 && piece.HasLower ? new Breakpoint(lower, true)
                : last == 0 && piece.HasUpper ? new Breakpoint(upper, true)
                : null;
            return true;
        }

        long from = Neighbours.Place(lower);
        long to = Neighbours.Place(upper);
        while (from + 1 < to)
        {
            // Halved first: the distance of two doubles may be more than a long holds.
            long middle = (from >> 1) + (to >> 1) + (from & to & 1);
            double x = Neighbours.At(middle);
            int? side = sideOf(x);
            if (side is null)
            {
                return false;
            }

            if (side == 0)
            {
                breakpoint = new Breakpoint(x, true);
                return true;
            }

            (from, to) = side < 0 ? (middle, to) : (from, middle);
        }

        double left = Neighbours.At(from);
        breakpoint = new Breakpoint(left >= 0 ? left : Neighbours.At(to), false);
        return true;
    }
    /// <summary>A place that is on one side (-1 or 1), or the last number there.</summary>
    private static double FarFrom(double end, int side, Func<double, int?> sideOf)
    {
        // Not the last number at once: next to it, a condition's other terms have no digit left.
        const double Farthest = 1e30;
        double start = double.IsInfinity(end) ? 0 : end;
        for (double distance = 1; distance < Farthest; distance *= 256)
        {
            double x = start + (side * distance);
            if (sideOf(x) == side)
            {
                return x;
            }
        }

        return side * double.MaxValue;
    }
}
