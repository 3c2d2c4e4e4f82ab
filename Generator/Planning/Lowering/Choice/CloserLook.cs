using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering.Choice;

/// <summary>Looks at a form that is accurate at the samples once more before it is taken: around the worst of them.</summary>
internal static class CloserLook
{
    // Its own last rounding is all that such a one has.
    private const double OneRounding = 0.7;

    /// <summary>Whether a form is accurate there, too.</summary>
    /// <param name="candidate">The form.</param>
    /// <param name="bounds">The errors up to which it counts as accurate.</param>
    /// <param name="error">The error that was found, if it isn't.</param>
    public static bool Holds(FormCandidate candidate, FormBound bounds, out double error)
    {
        error = candidate.Error;
        return candidate.Error <= OneRounding
            || (HoldsWithin(candidate, bounds, out error) && bounds.HoldsAroundWorst(candidate.Program, Beyond(candidate), out error));
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
