using System.Collections.Immutable;
using Activations.Sample.Checks;
using Activations.Sample.Data;
using Activations.Sample.Layers;
using Activations.Sample.Training;

namespace Activations.Sample;

/// <summary>All that screen and report show.</summary>
internal sealed record DemoResult
{
    public required DemoSettings Settings { get; init; }

    public required DigitData Data { get; init; }

    public required TrainingResult Training { get; init; }

    public required ICompilerReportSource CompilerReports { get; init; }

    public required GradientCheckResult GradientCheck { get; init; }

    /// <summary>The backward pass's times, the generated one first.</summary>
    public required ImmutableArray<Timing> Timings { get; init; }

    public CompilerReport Compiler => CompilerReports.Find(Settings.Activation);
}
