using System.Collections.Immutable;

namespace Activations.Sample.Training;

/// <summary>A finished training run.</summary>
internal sealed record TrainingResult(ImmutableArray<EpochResult> Epochs, ImmutableArray<Prediction> Predictions)
{
    public EpochResult Last => Epochs[^1];
}
