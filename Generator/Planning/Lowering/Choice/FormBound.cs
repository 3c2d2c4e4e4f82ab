using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering.Choice;

/// <summary>The error in ulp up to which a form counts as accurate.</summary>
/// <param name="AtSamples">At the samples.</param>
/// <param name="AroundWorst">At many more inputs around the worst of them.</param>
internal readonly record struct FormBound(double AtSamples, double AroundWorst)
{
    /// <summary>Whether a program that is accurate at the samples is so around the worst of them, too.</summary>
    public bool HoldsAroundWorst(KernelProgram program, SampledFunction expected, out double error)
    {
        error = NeighbourhoodVetting.LargestUlpError(program, expected, AroundWorst);
        return error <= AroundWorst;
    }
}
