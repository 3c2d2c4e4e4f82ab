using Activations.Sample.Layers;
using Activations.Sample.Training;

namespace Activations.Sample;

/// <summary>What the command line asks for.</summary>
internal sealed record DemoSettings
{
    public required ActivationEntry Activation { get; init; }

    /// <summary>The folder of the full IDX files, or <see langword="null"/> for the subset that comes with the sample.</summary>
    public required string? DataFolder { get; init; }

    public required TrainingSettings Training { get; init; }

    public required string ReportPath { get; init; }
}
