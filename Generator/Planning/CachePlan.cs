using System.Collections.Generic;
using System.Linq;

namespace Activations.Generator.Planning;

/// <summary>The cost model: what it takes to keep the output, the derivative or the input.</summary>
internal static class CachePlan
{
    // A value that is stored and read again costs about as much as this many vector instructions a byte.
    private const int ByteWeight = 2;

    /// <summary>What can be kept, with its costs.</summary>
    /// <param name="elementType">The element type.</param>
    /// <param name="forward">x ↦ f(x).</param>
    /// <param name="derivative">x ↦ f'(x).</param>
    /// <param name="both">x ↦ (f(x), f'(x)).</param>
    /// <param name="outputDerivative">y ↦ f'(x), if there is such a form.</param>
    public static List<PlanAlternative> Alternatives(
        ElementType elementType,
        KernelProgram forward,
        KernelProgram derivative,
        KernelProgram both,
        KernelProgram? outputDerivative)
    {
        int size = elementType == ElementType.Single ? sizeof(float) : sizeof(double);
        List<PlanAlternative> alternatives = [];
        if (outputDerivative is not null)
        {
            alternatives.Add(Alternative(SavedValue.Output, 0, forward, outputDerivative));
        }

        alternatives.Add(Alternative(SavedValue.Derivative, size, both, null));
        alternatives.Add(Alternative(SavedValue.Input, size, forward, derivative));
        return alternatives;
    }

    /// <summary>The cheapest alternative whose backward pass evaluates no transcendental function.</summary>
    public static PlanAlternative Choose(IReadOnlyList<PlanAlternative> alternatives) => alternatives
        .Where(static a => a.BackwardTranscendentals == 0)
        .OrderBy(static a => (a.BytesPerElement * ByteWeight) + a.ForwardOperations + a.BackwardOperations)
        .First();

    /// <summary>The choice in a sentence.</summary>
    public static string Explain(PlanAlternative chosen, SavedValue requested, OutputForm output) => chosen.Saved switch
    {
        _ when requested != SavedValue.Auto => "The attribute asks for it.",
        SavedValue.Output => "The derivative is a function of the output, which the next layer needs anyway: nothing else is stored.",
        SavedValue.Derivative => (output.Program is null ? Capitalise(output.Reason) : "To compute the derivative from the output takes more operations")
            + ", so the forward pass stores the derivative while it has everything at hand, and the backward pass only multiplies.",
        _ => "The derivative of the input is cheap to evaluate again.",
    };

    private static PlanAlternative Alternative(SavedValue saved, int bytes, KernelProgram forward, KernelProgram? backward)
    {
        KernelCost forwardCost = KernelCost.Of(forward);
        KernelCost backwardCost = backward is null ? default : KernelCost.Of(backward);

        // One more operation backward: the product with the output's gradient.
        return new PlanAlternative(
            saved,
            bytes,
            forwardCost.Operations,
            forwardCost.Transcendentals,
            backwardCost.Operations + 1,
            backwardCost.Transcendentals);
    }

    private static string Capitalise(string text) => text.Length == 0 ? "The output is not enough" : char.ToUpperInvariant(text[0]) + text.Substring(1);
}
