using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Planning.Lowering.Choice;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Lowers the derivative as a function of the output, on one piece.</summary>
internal static class OutputFormLowering
{
    // The accuracy promised is 2 ulp of the true function of that output.
    private static readonly FormBound s_bound = new(1.8, 1.95);

    /// <summary>Lowers the form.</summary>
    /// <returns>The value's index, or <see langword="null"/> if there is no form in the output alone, or no kernel for it.</returns>
    public static int? TryLower(KernelBuilder kernel, SampledPiece piece)
    {
        if (piece.Piece.PureOutputForm is not { } form)
        {
            return null;
        }

        bool hasRoots = false;
        foreach (int atom in piece.Piece.Atoms.VariablesOf(form))
        {
            if (piece.Piece.Atoms[atom].IsRoot)
            {
                hasRoots = true;
            }
            else if (atom != AtomTable.Output)
            {
                return TryLowerTranscendental(kernel, Write(form, piece.Piece.Atoms, ElementType.Single));
            }
        }

        Formula single = Write(form, piece.Piece.Atoms, ElementType.Single);
        if (!hasRoots
            && (IsAccurate(form, piece, plain => LowerRational(plain, form, piece.Piece.Atoms))
                || !IsAccurate(form, piece, builder => TryLower(builder, single, isPlain: false))))
        {
            return LowerRational(kernel, form, piece.Piece.Atoms);
        }

        bool isPlain = hasRoots
            && IsAccurate(form, piece, builder => TryLower(builder, single, isPlain: true));
        return TryLower(kernel, Write(form, piece.Piece.Atoms, kernel.ElementType), isPlain);
    }

    /// <summary>
    /// Lowers a form with an exponential of the output, such as softplus' 1 - e^-y, as any function of one argument is: it is
    /// split into pieces, sampled and put into the form that is accurate.
    /// </summary>
    private static int? TryLowerTranscendental(KernelBuilder kernel, Formula formula)
    {
        IReadOnlyList<SampledPiece> pieces = SampledPiece.All(Derivation.Derive(formula), ElementType.Single, AccuracyLevel.High);
        return pieces.Count == 1
            && FormChoice.TryChoose(PieceTarget.Function(pieces[0]), s_bound, kernel.ElementType, AccuracyLevel.High) is { } choice
            && choice.Error <= s_bound.AtSamples
            ? PieceLowering.Lower(kernel, choice.Target, choice.Form)
            : null;
    }

    private static int LowerRational(KernelBuilder kernel, RationalFunction form, AtomTable atoms)
    {
        int variable = form.Denominator.Contains(AtomTable.Output) ? kernel.Clamp(kernel.Input, RationalLowering.Far(kernel.ElementType)) : kernel.Input;
        return RationalLowering.LowerPrecisely(kernel, form, atoms, new AtomValue(AtomTable.Output, variable));
    }

    private static int? TryLower(KernelBuilder kernel, Formula formula, bool isPlain)
    {
        PairArithmetic arithmetic = new(kernel, isPaired: !isPlain);
        return new FormulaLowering(kernel, arithmetic).TryLower(formula) is { } value ? arithmetic.Collapse(value) : null;
    }

    /// <summary>Whether one rounding an operation is good enough, at the outputs that there are.</summary>
    private static bool IsAccurate(RationalFunction form, SampledPiece piece, Func<KernelBuilder, int?> lower)
    {
        KernelBuilder kernel = new(ElementType.Single);
        if (lower(kernel) is not { } value)
        {
            return true;
        }

        KernelProgram program = kernel.Build(value);
        SampledFunction expected = SampledFunction.OfOutputs(
            Write(form, piece.Piece.Atoms, ElementType.Single),
            piece.Function.Values.Select(static y => KernelBuilder.Round(y, ElementType.Single)).Concat(WithSubnormalSquares(piece.Function.Values)),
            ElementType.Single);
        return FormVetting.LargestUlpError(program, expected, s_bound.AtSamples) <= s_bound.AtSamples
            && s_bound.HoldsAroundWorst(program, expected, out _);
    }

    /// <summary>Outputs whose squares are subnormal: few inputs lead to them.</summary>
    private static IEnumerable<double> WithSubnormalSquares(double[] outputs)
    {
        (double lowest, double highest) = outputs.Length == 0 ? (0, 0) : (outputs.Min(), outputs.Max());
        for (double y = 1e-23; y < 1e-18; y *= 1.37)
        {
            double rounded = KernelBuilder.Round(y, ElementType.Single);
            if (lowest <= rounded && highest >= rounded)
            {
                yield return rounded;
            }
        }
    }

    /// <summary>The form with the kernel's argument for the output, and with what keeps roots and quotients numbers.</summary>
    private static Formula Write(RationalFunction form, AtomTable atoms, ElementType elementType)
    {
        FormulaBuilder builder = new();
        double far = RationalLowering.Far(elementType);
        Expression output = form.Denominator.Contains(AtomTable.Output)
            ? Functions.Min(Functions.Max(builder.Input, -far), far)
            : builder.Input;
        Formula formula = new NormalFormWriter(builder, atoms, output).Write(form).ToFormula();
        return HasUncertainRadicand(form, atoms) ? WithoutNegativeRadicands(formula) : formula;
    }

    private static bool HasUncertainRadicand(RationalFunction form, AtomTable atoms)
    {
        foreach (int atom in atoms.VariablesOf(form))
        {
            if (atoms[atom].IsRoot
                && atoms[atom].Argument! is { } radicand
                && (radicand.Numerator.Terms.Length > 1 || !radicand.Denominator.IsOne)
                && SignAnalysis.Of(radicand, atoms, Piece.Line) is not (Sign.Positive or Sign.NonNegative))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>1 - α·y² is below zero where rounding has taken y past its limit: that counts as the limit.</summary>
    private static Formula WithoutNegativeRadicands(Formula formula)
    {
        FormulaBuilder builder = new();
        ReadOnlySpan<ExpressionNode> nodes = formula.Nodes;
        Expression[] values = new Expression[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            bool isPower = nodes[i].Op == ExpressionOp.Power && nodes[nodes[i].B].Value != Math.Floor(nodes[nodes[i].B].Value);
            values[i] = nodes[i].Op == ExpressionOp.Sqrt ? Functions.Sqrt(Functions.Max(values[nodes[i].A], 0))
                : isPower ? Functions.Power(Functions.Max(values[nodes[i].A], 0), nodes[nodes[i].B].Value)
                : builder.Copy(nodes[i], values);
        }

        return values[nodes.Length - 1].ToFormula();
    }
}
