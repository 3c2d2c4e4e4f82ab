using System.Collections.Generic;
using Activations.Generator.Expressions;

namespace Activations.Generator.Calculus;

/// <summary>
/// Writes a function with a square root so that nothing cancels or overflows: near the origin in x, far from it in 1/x,
/// and p + q·√r as (p² - q²·r) / (p - q·√r) where p and q·√r have opposite signs.
/// </summary>
internal static class StableRootForm
{
    // Up to it the powers of x that there are don't overflow, and x has no rounding error, as 1/x has.
    private const double Far = 65536;

    /// <summary>The function on a piece, or <see langword="null"/> if it isn't one with one root of a polynomial in x.</summary>
    public static Formula? TryWrite(RationalFunction function, AtomTable atoms, Piece piece)
    {
        if (!HasOneRoot(function, atoms))
        {
            return null;
        }

        try
        {
            using AlgebraBudget budget = AlgebraBudget.Begin();
            FormulaBuilder builder = new();
            List<(Expression Value, double Upper)> parts = [];
            foreach ((double lower, double upper) in (IEnumerable<(double, double)>)
                [
                    (double.NegativeInfinity, -Far), (-Far, 0), (0, Far), (Far, double.PositiveInfinity),
                ])
            {
                Piece range = piece with
                {
                    Lower = System.Math.Max(lower, piece.Lower),
                    HasLower = false,
                    Upper = System.Math.Min(upper, piece.Upper),
                    HasUpper = false,
                };
                if (range.Lower < range.Upper && !TryWrite(function, atoms, range, builder, parts))
                {
                    return null;
                }
            }

            // A piece may be a single point.
            return parts.Count == 0 ? null : Select(builder, parts).ToFormula();
        }
        catch (AlgebraLimitException)
        {
            return null;
        }
    }

    private static bool HasOneRoot(RationalFunction function, AtomTable atoms)
    {
        int roots = 0;
        foreach (int atom in atoms.VariablesOf(function))
        {
            if (atoms[atom].IsRoot)
            {
                IReadOnlyList<int> inside = atoms.VariablesOf(atoms[atom].Argument!);
                roots += inside.Count == 1 && inside[0] == AtomTable.Input ? 1 : 2;
            }
            else if (atom != AtomTable.Input)
            {
                return false;
            }
        }

        return roots == 1;
    }

    private static bool TryWrite(RationalFunction function, AtomTable atoms, Piece range, FormulaBuilder builder, List<(Expression Value, double Upper)> parts)
    {
        if (range.Upper > -Far && range.Lower < Far)
        {
            return TryWriteParts(new ConjugateForm(function, atoms, isReciprocal: false), range, builder, parts);
        }

        // As a function of v = 1/x: √(x² + b) is √(1 + b·v²) / |v| there.
        Piece reciprocal = range with { Lower = 1 / range.Upper, Upper = 1 / range.Lower };
        FormulaBuilder scratch = new();
        Formula composed = scratch.Import(NormalFormWriter.Write(function, atoms), 1 / scratch.Input).ToFormula();
        return Normalizer.TryNormalize(reciprocal, composed) is ({ } forms, { } reciprocalAtoms)
            && TryWriteParts(new ConjugateForm(forms[0], reciprocalAtoms, isReciprocal: true), reciprocal, builder, parts);
    }

    /// <summary>Writes a form between the places where its parts change their signs.</summary>
    private static bool TryWriteParts(ConjugateForm form, Piece range, FormulaBuilder builder, List<(Expression Value, double Upper)> parts)
    {
        if (form.TryFindSignChanges(range) is not { } places)
        {
            return false;
        }

        List<(Expression, double)> written = [];
        for (int i = 0; i <= places.Count; i++)
        {
            Piece part = range with
            {
                Lower = i == 0 ? range.Lower : places[i - 1],
                Upper = i == places.Count ? range.Upper : places[i],
            };
            if (part.Lower < part.Upper)
            {
                if (form.TryWrite(part, builder) is not { } value)
                {
                    return false;
                }

                written.Add((value, form.IsReciprocal ? 1 / part.Lower : part.Upper));
            }
        }

        if (form.IsReciprocal)
        {
            written.Reverse();
        }

        parts.AddRange(written);
        return true;
    }

    private static Expression Select(FormulaBuilder builder, List<(Expression Value, double Upper)> parts)
    {
        // From the right, so that NaN goes to the last part.
        Expression result = parts[parts.Count - 1].Value;
        for (int i = parts.Count - 2; i >= 0; i--)
        {
            if (parts[i].Value.Index != parts[i + 1].Value.Index)
            {
                result = Functions.Where(builder.Input <= parts[i].Upper, parts[i].Value, result);
            }
        }

        return result;
    }
}
