using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Models;
using Activations.Generator.Planning.Lowering.Exponentials;
using Activations.Generator.Planning.Lowering.Stable;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering.Choice;

/// <summary>
/// Chooses the form in which a function is evaluated on a piece: tries the forms there are on the sample points, and
/// takes the cheapest that is accurate.
/// </summary>
/// <remarks>
/// In stages: forms that carry their roundings along are only tried where no other is accurate, and polynomials around 0
/// only where not even those are. With <see cref="AccuracyLevel.Fast"/>, all of them with the fast functions first.
/// </remarks>
internal static class FormChoice
{
    // Close ones count as equal; where none keeps the bound, the most accurate wins.
    private const double Equal = 1.1;

    // A form that is only wrong this close to 0 may be mended by a polynomial.
    private const double LargestPatch = 8;

    // A polynomial reaches further than the failures do, since the samples don't see every input, and sometimes much further.
    private static readonly double[] s_patchMargins = [1.125, 1.4];

    // The constants of double are rounded otherwise, and how it fails is only guessed from float.
    private static readonly double[] s_patchMarginsOfDouble = [1.4, 1.8];
    private const double PatchBoundOfDouble = 0.85;

    // How many of Horner's last steps carry their roundings along; those before are hardly felt.
    private static readonly int[] s_pairedSteps = [0, 1, 2, 3];

    // Carrying roundings along makes ten operations of one: what is larger than this would be a kernel that nobody wants to
    // wait for, when it is compiled or when it runs.
    private const int LargestCarried = 100;

    // Nor is a form of a smaller formula tried that comes to more than this; all that it loses is digits.
    private const int LargestProgram = 600;

    private static readonly PieceForm[] s_tailed =
    [
        new PieceForm(null, null, new GeneralForm(GeneralSource.Stable, IsPaired: false)) { HasTail = true },
        new PieceForm(null, null, new GeneralForm(GeneralSource.Stable, IsPaired: true)) { HasTail = true },
    ];

    /// <summary>
    /// Chooses the form of a function.
    /// </summary>
    /// <param name="target">The function.</param>
    /// <param name="bounds">The error in ulp up to which a form counts as accurate.</param>
    /// <param name="elementType">The type for which the form must exist; it is chosen by what it loses in float.</param>
    /// <param name="accuracy">Whether fast functions will do.</param>
    /// <returns>The form, or <see langword="null"/> if there is no kernel for a function in it.</returns>
    public static FormCandidate? TryChoose(PieceTarget target, FormBound bounds, ElementType elementType, AccuracyLevel accuracy)
    {
        List<FormCandidate> candidates = [];
        double bound = bounds.AtSamples;
        bool isLarge = target.Spelled.Nodes.Length > LargestCarried;
        foreach (IEnumerable<PieceForm> stage in (IEnumerable<PieceForm>[])
            [SpecialForms(target, elementType, accuracy), General(GeneralForm.Plain), General(GeneralForm.Paired), s_tailed])
        {
            if (isLarge && candidates.Count > 0 && stage.Any(static form => form.General is { IsPaired: true }))
            {
                // Nor does anybody want to wait for its limits: they are looked for at hundreds of inputs.
                return Best(candidates, bound);
            }

            Measure(target, accuracy == AccuracyLevel.Fast ? WithFastCalls(stage) : stage, candidates, bound);
            // Of these the largest errors are known for all inputs, and the samples hide nothing.
            if (candidates.Find(c => KnownBound.Of(c) is { IsLastResort: false } known && c.Error <= known.AtSamples) is { } certain)
            {
                return certain;
            }

            if (TryAccept(candidates, bounds) is { } accepted)
            {
                return accepted;
            }

            if (candidates.Find(static c => KnownBound.Of(c) is { IsLastResort: true } known && c.Error <= known.AtSamples) is { } resort)
            {
                List<FormCandidate> alone = [resort];
                return TryPatch(target, alone, bounds, elementType) ?? resort;
            }
        }

        return TryPatch(target, candidates, bounds, elementType) ?? LeastBad(target, candidates, bounds, elementType);
    }

    /// <summary>
    /// Of forms that are all inaccurate somewhere: those that are a number at the most samples, with their limits put in where they
    /// overflow on the way there. Of these the cheapest that is accurate now; if none is, the most accurate, or the one that is
    /// inaccurate at the fewest samples: where each of them fails on a part of the line, how badly tells nothing.
    /// </summary>
    private static FormCandidate? LeastBad(PieceTarget target, List<FormCandidate> candidates, FormBound bounds, ElementType elementType)
    {
        const double Infinitely = 1e6;
        double bound = bounds.AtSamples;
        FarLimits limits = new(target, elementType);
        List<(FormCandidate Candidate, PieceForm Limited, int Lost)> tried = [];
        foreach (FormCandidate candidate in candidates)
        {
            (PieceForm limited, int lost) = limits.PutInto(candidate.Form);
            tried.Add((candidate, limited, lost));
        }

        int least = tried.Count == 0 ? 0 : tried.Min(static t => t.Lost);
        List<FormCandidate> mended = [.. tried.Where(t => t.Lost == least).Select(t => MeasureAgain(t.Candidate, t.Limited))];
        if (TryAccept(mended, bounds) is { } accepted)
        {
            return accepted;
        }

        return mended.TrueForAll(static c => c.Error > Infinitely)
            ? mended.OrderBy(CountFailures).ThenBy(static c => c.Cost).FirstOrDefault()
            : Best(mended, bound);

        FormCandidate MeasureAgain(FormCandidate candidate, PieceForm limited)
        {
            bool isMeasured = limited == candidate.Form || elementType != ElementType.Single;
            FormCandidate measured = isMeasured ? candidate : TryMeasure(target, limited, [], double.PositiveInfinity) ?? candidate;
            return measured with { Form = limited };
        }

        int CountFailures(FormCandidate candidate)
        {
            SampledFunction expected = candidate.Target.Expected;
            return FormVetting.ErrorsAtSamples(new KernelInterpreter(candidate.Program, expected.ElementType), expected).Count(error => error > bound);
        }
    }

    /// <summary>
    /// The best candidate that is accurate at the samples, if it is so around the worst of them, too; of those that aren't
    /// it notes that.
    /// </summary>
    private static FormCandidate? TryAccept(List<FormCandidate> candidates, FormBound bounds)
    {
        // Not one that is nearly as accurate as a more expensive one that keeps the bound.
        while (candidates.Where(c => c.Error <= bounds.AtSamples).OrderBy(static c => c.Cost).FirstOrDefault() is { } best)
        {
            CloserLook look = CloserLook.At(best, bounds);
            if (look.Holds)
            {
                return best;
            }

            for (int i = 0; i < candidates.Count; i++)
            {
                if (IsAlike(candidates[i], best, candidates, look.IsBeyondPatch))
                {
                    candidates[i] = candidates[i] with { Error = Math.Max(look.Error, bounds.AroundWorst) };
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Whether what was found about one form holds for another: several spellings often give the same program, and where only
    /// the polynomials differ they are the same beyond them.
    /// </summary>
    private static bool IsAlike(FormCandidate candidate, FormCandidate other, List<FormCandidate> candidates, bool beyondPatch)
    {
        return candidate.Program == other.Program
            || (beyondPatch && candidate.Form.Patch?.Radius == other.Form.Patch?.Radius && Unpatched(candidate) is { } program && program == Unpatched(other));

        // None where the limits were put in with the polynomial only.
        KernelProgram? Unpatched(FormCandidate patched) => candidates.Find(c => c.Form == patched.Form with { Patch = null })?.Program;
    }

    /// <summary>The best form with a polynomial around 0, if one is accurate.</summary>
    private static FormCandidate? TryPatch(PieceTarget target, List<FormCandidate> candidates, FormBound bounds, ElementType elementType)
    {
        foreach (PieceForm form in Patched(target, [.. candidates], bounds.AtSamples, elementType))
        {
            IEnumerable<PieceForm> forms = s_pairedSteps.Select(steps => form with { Patch = form.Patch!.Value with { PairedSteps = steps } });
            Measure(target, forms, candidates, bounds.AtSamples);
        }

        return TryAccept(candidates, bounds);
    }

    private static IEnumerable<PieceForm> SpecialForms(PieceTarget target, ElementType elementType, AccuracyLevel accuracy)
    {
        if (!LoweringSupport.IsRationalInOneExponential(target.Normal, target.Piece.Atoms))
        {
            return elementType == ElementType.Single ? General([new(GeneralSource.NormalTail, IsPaired: false)]) : [];
        }

        bool mayFlush = accuracy == AccuracyLevel.Fast && elementType == ElementType.Single;
        IEnumerable<PieceForm> products = elementType == ElementType.Single ? General([new(GeneralSource.Logistic, IsPaired: false)]) : [];
        return ReferenceFunction.FindExponential(target.Normal, target.Piece.Atoms) >= 0
            ? products.Concat((mayFlush ? [.. ExponentialForm.Flushing, .. ExponentialForm.All] : ExponentialForm.All).Select(static form => new PieceForm(form, null, null)))
            : RationalForm.All.Select(static form => new PieceForm(null, form, null));
    }

    private static IEnumerable<PieceForm> General(GeneralForm[] forms) => forms.Select(static form => new PieceForm(null, null, form));

    private static IEnumerable<PieceForm> WithFastCalls(IEnumerable<PieceForm> forms) =>
        forms.SelectMany(static form => (PieceForm[])[form with { CallsFast = true }, form]);

    /// <summary>The forms that are inaccurate close to 0 only, with a polynomial there.</summary>
    private static List<PieceForm> Patched(PieceTarget target, List<FormCandidate> candidates, double bound, ElementType elementType)
    {
        bool isDouble = elementType == ElementType.Double;
        List<PieceForm> patched = [];
        foreach (FormCandidate candidate in candidates)
        {
            double radius = FormVetting.LargestFailingInput(
                candidate.Program, target.Expected, isDouble ? bound * PatchBoundOfDouble : bound, LargestPatch);
            if (radius is > 0 and < LargestPatch)
            {
                foreach (double margin in isDouble ? s_patchMarginsOfDouble : s_patchMargins)
                {
                    PatchForm patch = new(KernelBuilder.Round(radius * margin, ElementType.Single), PairedSteps: 0);
                    if (target.TryFit(patch.Radius, elementType) is not null)
                    {
                        patched.Add(candidate.Form with { Patch = patch });
                    }
                }
            }
        }

        return patched;
    }

    private static void Measure(PieceTarget target, IEnumerable<PieceForm> forms, List<FormCandidate> candidates, double bound)
    {
        double least = candidates.Count == 0 ? double.PositiveInfinity : candidates.Min(static c => c.Error);
        foreach (PieceForm form in forms)
        {
            if (TryMeasure(target, form, candidates, Math.Max(bound, least * Equal)) is not { } candidate)
            {
                continue;
            }

            if (double.IsInfinity(candidate.Error)
                && TryMeasure(target, form with { PutsInLimits = true }, candidates, Math.Max(bound, least * Equal)) is { Error: < double.PositiveInfinity } mended)
            {
                candidate = mended;
            }

            candidates.Add(candidate);
            least = Math.Min(least, candidate.Error);
        }
    }

    private static FormCandidate? TryMeasure(PieceTarget target, PieceForm form, List<FormCandidate> measured, double giveUpAt)
    {
        KernelBuilder kernel = new(ElementType.Single);
        if (PieceLowering.TryLower(kernel, target, form) is not { } value)
        {
            return null;
        }

        KernelProgram program = kernel.Build(value);
        if (program.Instructions.Count > LargestProgram && form.General is not { Source: GeneralSource.Spelled, IsPaired: false })
        {
            return null;
        }

        if (form.CallsFast && KernelCost.Of(program).FastCalls == 0)
        {
            return null;
        }

        return measured.Find(c => c.Program == program) is { } same
            ? same with { Form = form }
            : new FormCandidate(target, form, program, FormVetting.LargestUlpError(program, target.Expected, giveUpAt), KernelCost.Of(program).Total);
    }

    private static FormCandidate? Best(List<FormCandidate> candidates, double bound)
    {
        if (candidates.Count == 0)
        {
            return null;
        }

        double acceptable = Math.Max(bound, candidates.Min(static c => c.Error) * Equal);
        return candidates.Where(c => c.Error <= acceptable).OrderBy(static c => c.Cost).FirstOrDefault() ?? candidates[0];
    }
}
