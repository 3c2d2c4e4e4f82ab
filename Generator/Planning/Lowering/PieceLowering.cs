using System;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering.Exponentials;
using Activations.Generator.Planning.Lowering.Gates;
using Activations.Generator.Planning.Lowering.Stable;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Lowers a function on a piece in one of its forms.</summary>
internal static class PieceLowering
{
    /// <summary>Lowers a function in the form chosen for it.</summary>
    public static int Lower(KernelBuilder kernel, PieceTarget target, PieceForm form) =>
        TryLower(kernel, target, form) ?? throw new InvalidOperationException("The form was chosen, so it exists.");

    /// <summary>Lowers a function in one form.</summary>
    /// <returns>The value's index, or <see langword="null"/> if the function has no such form.</returns>
    public static int? TryLower(KernelBuilder kernel, PieceTarget target, PieceForm form)
    {
        kernel.CallsFast = form.CallsFast;
        int? lowered = TryLowerAlone(kernel, target, form);
        if (lowered is { } whole && form.HasTail)
        {
            lowered = TailLowering.TryLower(kernel, target, whole);
        }

        if (lowered is { } value && form.Patch is { } patch)
        {
            lowered = PatchLowering.TryLower(kernel, target, patch, value);
        }

        kernel.CallsFast = false;
        return lowered is { } result ? PutInLimits(kernel, target, form, result) : lowered;
    }

    /// <summary>Without what stands in for the form anywhere.</summary>
    private static int? TryLowerAlone(KernelBuilder kernel, PieceTarget target, PieceForm form)
    {
        try
        {
            return form.Exponential is { } exponential ? ExponentialLowering.Create(kernel, target, exponential).TryLower(exponential)
                : form.Rational is { } rational ? RationalLowering.TryLower(kernel, target.Normal, target.Piece.Atoms, rational)
                : TryLower(kernel, target, form.General!.Value);
        }
        catch (AlgebraLimitException)
        {
            // Written in this form, it is too large.
            return null;
        }
    }

    private static int? TryLower(KernelBuilder kernel, PieceTarget target, GeneralForm form)
    {
        PairArithmetic arithmetic = new(kernel, form.IsPaired);
        switch (form.Source)
        {
            case GeneralSource.Spelled:
                return Collapse(arithmetic, new FormulaLowering(kernel, arithmetic).TryLower(target.Spelled));
            case GeneralSource.Root:
                return StableRootForm.TryWrite(target.Normal, target.Piece.Atoms, target.Piece.Piece) is { } root
                    ? Collapse(arithmetic, new FormulaLowering(kernel, arithmetic).TryLower(root))
                    : null;
            case GeneralSource.Normal:
                Formula normal = NormalFormWriter.Write(target.Normal, target.Piece.Atoms);
                return Collapse(arithmetic, new FormulaLowering(kernel, arithmetic).TryLower(normal));
            case GeneralSource.Hyperbolic:
                return HyperbolicLowering.TryLower(kernel, target.Normal, target.Piece.Atoms);
            case GeneralSource.Gaussian:
                return GaussianLowering.TryLower(kernel, target.Normal, target.Piece.Atoms);
            case GeneralSource.NormalTail:
                return NormalTailLowering.TryLower(kernel, target.Normal, target.Piece.Atoms);
            case GeneralSource.Logistic:
                return LogisticLowering.TryLower(kernel, target.Normal, target.Piece.Atoms)
                    ?? SoftplusTanhLowering.TryLower(kernel, target.Normal, target.Piece.Atoms);
            default:
                ExponentialBasis basis = form.Source == GeneralSource.Stable ? ExponentialBasis.Exp : ExponentialBasis.ExpMinusOne;
                double far = ExponentialLowering.FarFor(kernel.ElementType);
                return target.TryWriteStable(basis, form.IsPaired || form.IsScaled, far) is { } stable
                    ? new StableLowering(kernel, form.IsPaired, form.IsScaled).TryLower(stable)
                    : null;
        }
    }

    private static int? Collapse(PairArithmetic arithmetic, PairValue? value) => value is { } v ? arithmetic.Collapse(v) : null;

    private static int PutInLimits(KernelBuilder kernel, PieceTarget target, PieceForm form, int value)
    {
        foreach ((double infinity, double limit) in target.Expected.Limits)
        {
            double? from = infinity > 0 ? form.LimitFrom : form.LimitUpTo;
            if (!double.IsNaN(limit) && (form.PutsInLimits || from is not null))
            {
                KernelOp relation = from is null ? KernelOp.EqualTo : infinity > 0 ? KernelOp.GreaterThanOrEqual : KernelOp.LessThanOrEqual;
                int isThere = kernel.Compare(relation, kernel.Input, kernel.Constant(from ?? infinity));
                value = kernel.Select(isThere, kernel.Constant(limit), value);
            }
        }

        return value;
    }
}
