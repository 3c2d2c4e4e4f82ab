using System.Collections.Immutable;

namespace Activations.Sample.Layers;

/// <summary>What the compiler did for one activation, as text for screen and report.</summary>
internal sealed record CompilerReport
{
    /// <summary>The right side of y = f(x).</summary>
    public required string Formula { get; init; }

    /// <summary>The derivative in x.</summary>
    public required string Derivative { get; init; }

    /// <summary>The derivative in the output y, where there is such a form.</summary>
    public required string? OutputDerivative { get; init; }

    /// <summary>What Forward keeps for Backward.</summary>
    public required Saved Saved { get; init; }

    /// <summary>Why that is kept.</summary>
    public required string SavedReason { get; init; }

    /// <summary>The bytes an element that the layer holds beside its output.</summary>
    public required int BytesPerElement { get; init; }

    /// <summary>The derivation, step by step.</summary>
    public required ImmutableArray<CompilerStep> Steps { get; init; }

    /// <summary>The forms of the derivative that were refused.</summary>
    public required ImmutableArray<RefusedForm> Refused { get; init; }

    /// <summary>The derivative in the form that the backward pass evaluates.</summary>
    public string EmittedDerivative => Saved == Saved.Output ? OutputDerivative ?? Derivative : Derivative;

    /// <summary>The name of the generated method that the layer's backward pass calls.</summary>
    public string BackwardMember => $"BackwardFrom{Saved}";
}
