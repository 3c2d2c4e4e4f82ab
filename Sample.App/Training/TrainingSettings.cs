namespace Activations.Sample.Training;

/// <summary>What decides how a training run goes. Equal settings and data give the same bits.</summary>
internal sealed record TrainingSettings
{
    public int Epochs { get; init; } = 20;

    public int BatchSize { get; init; } = 64;

    /// <summary>The first step's learning rate; it falls to zero along half a cosine.</summary>
    public double LearningRate { get; init; } = 0.006;

    /// <summary>Decides the initial weights and the order of the examples.</summary>
    public int Seed { get; init; } = 1;
}
