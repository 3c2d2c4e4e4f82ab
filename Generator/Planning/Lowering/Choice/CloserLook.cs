using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering.Choice;

/// <summary>What is seen of a form that is accurate at the samples before it is taken: around the worst of them.</summary>
/// <param name="Holds">Whether it is accurate there, too.</param>
/// <param name="Error">The error that was found, if it isn't.</param>
/// <param name="IsBeyondPatch">Whether that was beyond the polynomial that stands in for the form around 0.</param>
internal readonly record struct CloserLook(bool Holds, double Error, bool IsBeyondPatch)
{
    // Its own last rounding is all that such a one has.
    private const double OneRounding = 0.7;

    /// <summary>Looks at a form.</summary>
    /// <param name="candidate">The form.</param>
    /// <param name="bounds">The errors up to which it counts as accurate.</param>
    public static CloserLook At(FormCandidate candidate, FormBound bounds)
    {
        if (candidate.Error <= OneRounding)
        {
            return new CloserLook(Holds: true, candidate.Error, IsBeyondPatch: false);
        }

        if (!HoldsWithin(candidate, bounds, out double within))
        {
            return new CloserLook(Holds: false, within, IsBeyondPatch: false);
        }

        bool holds = bounds.HoldsAroundWorst(candidate.Program, Beyond(candidate), out double error);
        return new CloserLook(holds, error, candidate.Form.Patch is not null);
    }

    private static SampledFunction Beyond(FormCandidate candidate) =>
        candidate.Form.Patch is { } patch ? candidate.Target.Expected.Beyond(patch.Radius) : candidate.Target.Expected;

    /// <summary>Whether a form's polynomial is accurate by itself: there only roundings count, and they are told apart better.</summary>
    private static bool HoldsWithin(FormCandidate candidate, FormBound bounds, out double error)
    {
        error = 0;
        if (candidate.Form.Patch is not { } patch)
        {
            return true;
        }

        KernelBuilder kernel = new(ElementType.Single);
        KernelProgram program = kernel.Build(PatchLowering.LowerPolynomial(kernel, candidate.Target, patch)!.Value);
        return bounds.HoldsAroundWorst(program, candidate.Target.Expected.Within(patch.Radius), out error);
    }
}
