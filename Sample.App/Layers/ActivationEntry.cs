using System;

namespace Activations.Sample.Layers;

/// <summary>
/// One generated activation as the sample uses it: by name, as a layer, and point by point for plots and checks.
/// </summary>
internal sealed record ActivationEntry
{
    public required string Name { get; init; }

    public required Saved Saved { get; init; }

    public required Func<IActivationLayer<float>> CreateLayer { get; init; }

    public required Func<float, float> Evaluate { get; init; }

    public required Func<float, float> Derivative { get; init; }

    /// <summary>The same function for <see cref="double"/>, the reference of the gradient check.</summary>
    public required Func<double, double> EvaluateDouble { get; init; }

    /// <summary>Takes the members from the generated classes; the interface's static members make them reachable.</summary>
    public static ActivationEntry Of<TLayer, TReference>(string name)
        where TLayer : IActivation<TLayer, float>, IActivationLayer<float>, new()
        where TReference : IActivation<TReference, double>
        => new()
        {
            Name = name,
            Saved = TLayer.SavedForBackward,
            CreateLayer = static () => new TLayer(),
            Evaluate = TLayer.Evaluate,
            Derivative = TLayer.Derivative,
            EvaluateDouble = TReference.Evaluate,
        };

    /// <summary>The name: --help shows it as the default.</summary>
    public override string ToString() => Name;
}
