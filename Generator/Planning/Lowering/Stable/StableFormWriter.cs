using System;
using System.Collections.Generic;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering.Exponentials;

namespace Activations.Generator.Planning.Lowering.Stable;

/// <summary>Finds the stable form of a normal form on a piece.</summary>
internal static class StableFormWriter
{
    /// <summary>Writes the stable form.</summary>
    /// <param name="function">The normal form.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="basis">
    /// e^-|u| itself, or e^-|u| - 1 where the function's digits near u = 0 are in the difference from 1.
    /// </param>
    /// <param name="cutsOff">Whether u is cut off where e^-|u| is zero.</param>
    /// <param name="far">How large |u| is where e^-|u| counts as zero.</param>
    /// <returns>The form, or <see langword="null"/> if the algebra can't write it.</returns>
    public static StableForm? TryWrite(RationalFunction function, PieceDerivation piece, ExponentialBasis basis, bool cutsOff, double far)
    {
        try
        {
            using AlgebraBudget budget = AlgebraBudget.Begin();
            AtomTable atoms = piece.Atoms;
            int primary = FindPrimary(function, atoms);
            if (primary < 0)
            {
                StableSideWriter plain = new(atoms, primary, isAbove: false, basis);
                return basis == ExponentialBasis.Exp ? new StableForm(null, null, plain.WriteSide(function), null) : null;
            }

            RationalFunction exponent = atoms[primary].Exponent;
            Sign sign = SignAnalysis.Of(exponent, atoms, piece.Piece);
            bool isNegative = sign is Sign.Negative or Sign.NonPositive;
            bool isPositive = sign is Sign.Positive or Sign.NonNegative;
            bool isOneSided = isNegative || isPositive;
            double bound = FindFar(exponent, atoms, far);
            StableSideWriter first = new(atoms, primary, isPositive, basis)
            {
                OneSided = isOneSided,
                Exponent = exponent,
                Far = bound,
                CutsOff = cutsOff,
            };
            StableSide below = first.WriteSide(function);
            if (isOneSided)
            {
                return new StableForm(null, first.WriteExponential(), below, null);
            }

            StableSideWriter second = new(atoms, primary, isAbove: true, basis) { Exponent = exponent, Far = bound, CutsOff = cutsOff };
            return new StableForm(first.WriteExponent(), first.WriteExponential(), below, second.WriteSide(function));
        }
        catch (AlgebraLimitException)
        {
            return null;
        }
    }

    /// <summary>
    /// What a function tends to where w = e^-|u| does to 0, divided by w: f(x) ≈ w·g(x), the first term of the series in w.
    /// </summary>
    /// <param name="function">The normal form.</param>
    /// <param name="atoms">Its atoms.</param>
    /// <param name="isAbove">Whether for a positive u.</param>
    /// <param name="far">How large |u| is where w counts as zero.</param>
    /// <returns>g, of the input cut off where w is zero; <see langword="null"/> if the function doesn't vanish there.</returns>
    public static Formula? TryWriteTail(RationalFunction function, AtomTable atoms, bool isAbove, double far)
    {
        try
        {
            using AlgebraBudget budget = AlgebraBudget.Begin();
            int primary = FindPrimary(function, atoms);
            RationalFunction exponent = atoms[primary].Exponent;
            StableSideWriter writer = new(atoms, primary, isAbove, ExponentialBasis.Exp) { Exponent = exponent, WritesForTail = true };
            StableSide side = writer.WriteSide(function);
            FormulaBuilder builder = new();
            Expression whole = builder.Import(side.Numerator) / builder.Import(side.Denominator);
            whole = side.Vanishes ? whole * builder.Input : whole;
            whole *= Functions.Power(builder.Output, side.InputPower);
            Formula ofPower = whole.ToFormula();
            foreach (double x in (ReadOnlySpan<double>)[-31, -2.5, 0.75, 17])
            {
                if (FormulaEvaluator.Evaluate(ofPower, 0, x) != 0)
                {
                    return null;
                }
            }

            double bound = FindFar(exponent, atoms, far);
            Formula slope = Differentiator.Differentiate(ofPower, new DerivationLog());
            return AtZero(slope, bound);
        }
        catch (AlgebraLimitException)
        {
            return null;
        }
    }

    /// <summary>A formula at w = 0, with the input cut off for x.</summary>
    private static Formula AtZero(Formula slope, double bound)
    {
        FormulaBuilder builder = new();
        Expression near = Functions.Min(Functions.Max(builder.Input, -bound), bound);
        Expression[] copies = new Expression[slope.Nodes.Length];
        for (int i = 0; i < copies.Length; i++)
        {
            copies[i] = slope.Nodes[i].Op switch
            {
                ExpressionOp.Input => builder.Constant(0),
                ExpressionOp.Output => near,
                _ => builder.Copy(slope.Nodes[i], copies),
            };
        }

        return copies[copies.Length - 1].ToFormula();
    }

    /// <summary>
    /// The exponential that the form is written in: the first whose exponent is a polynomial in x; -1 if there is none.
    /// </summary>
    public static int FindPrimary(RationalFunction function, AtomTable atoms)
    {
        foreach (int atom in AllAtoms(function, atoms))
        {
            if (atoms[atom] is { Kind: AtomKind.Exponential, Argument: { } argument } && LoweringSupport.IsPolynomialInInput(argument, atoms))
            {
                return atom;
            }
        }

        return -1;
    }

    /// <summary>The atoms of a function and of its atoms' arguments.</summary>
    private static SortedSet<int> AllAtoms(RationalFunction function, AtomTable atoms)
    {
        SortedSet<int> all = [];
        Stack<RationalFunction> pending = new([function]);
        while (pending.Count > 0)
        {
            foreach (int atom in atoms.VariablesOf(pending.Pop()))
            {
                if (all.Add(atom) && atoms[atom].Argument is { } argument)
                {
                    pending.Push(argument);
                }
            }
        }

        return all;
    }

    /// <summary>An input beyond which |u| is at least that large on both sides.</summary>
    public static double FindFar(RationalFunction exponent, AtomTable atoms, double far)
    {
        Formula formula = NormalFormWriter.Write(exponent, atoms);
        double bound = 1.0 / 1024;
        while (bound < 1e30 && (IsNear(bound) || IsNear(-bound)))
        {
            bound *= 2;
        }

        return bound;

        bool IsNear(double x) => Math.Abs(FormulaEvaluator.Evaluate(formula, x)) < far;
    }
}
