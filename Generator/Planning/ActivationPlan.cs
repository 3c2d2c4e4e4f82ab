using Activations.Generator.Calculus;
using Activations.Generator.Models;

namespace Activations.Generator.Planning;

/// <summary>
/// Everything that was decided about one activation. The emitter writes what stands here and decides nothing.
/// </summary>
/// <remarks>A value: strings, numbers, enums and arrays of such only.</remarks>
internal sealed record ActivationPlan
{
    /// <summary>The type of the elements.</summary>
    public required ElementType ElementType { get; init; }

    /// <summary>What Forward keeps for Backward; never <see cref="SavedValue.Auto"/>.</summary>
    public required SavedValue Saved { get; init; }

    /// <summary>Why that is kept, in one sentence for the class's documentation.</summary>
    public required string SavedReason { get; init; }

    /// <summary>The right side of y = f(x) as text.</summary>
    public required string FunctionText { get; init; }

    /// <summary>The derivative as a function of x as text.</summary>
    public required string DerivativeText { get; init; }

    /// <summary>The derivative as a function of the output y as text, where there is such a form.</summary>
    public required string? OutputDerivativeText { get; init; }

    /// <summary>x ↦ f(x).</summary>
    public required KernelProgram Forward { get; init; }

    /// <summary>x ↦ f'(x).</summary>
    public required KernelProgram Derivative { get; init; }

    /// <summary>y ↦ f'(x), if <see cref="Saved"/> is <see cref="SavedValue.Output"/>.</summary>
    public required KernelProgram? OutputDerivative { get; init; }

    /// <summary>x ↦ (f(x), f'(x)), if <see cref="Saved"/> is <see cref="SavedValue.Derivative"/>.</summary>
    public required KernelProgram? ForwardWithDerivative { get; init; }

    /// <summary>The derivation, step by step.</summary>
    public required EquatableArray<DerivationStep> Steps { get; init; }

    /// <summary>What each choice of the saved value costs, the chosen one first.</summary>
    public required EquatableArray<PlanAlternative> Alternatives { get; init; }

    /// <summary>The forms of the derivative that were refused.</summary>
    public required EquatableArray<RejectedForm> Rejected { get; init; }

    /// <summary>Notes on limits, kinks and conventions for the class's documentation.</summary>
    public required EquatableArray<string> Notes { get; init; }
}
