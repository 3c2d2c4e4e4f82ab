using Microsoft.CodeAnalysis;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// Why each step of the pipeline has the result that it has after an edit. Unchanged: it ran and gave an equal
/// result. Cached: it didn't run.
/// </summary>
/// <param name="Capabilities">For <see cref="TrackingNames.Capabilities"/>.</param>
/// <param name="Parse">For <see cref="TrackingNames.Parse"/>.</param>
/// <param name="Plan">For <see cref="TrackingNames.Plan"/>.</param>
/// <param name="Emit">For <see cref="TrackingNames.Emit"/>, and for the output of an activation.</param>
/// <param name="Helpers">For <see cref="TrackingNames.Functions"/>, <see cref="TrackingNames.Helpers"/>.</param>
internal sealed record RunReasons(
    IncrementalStepRunReason Capabilities,
    IncrementalStepRunReason Parse,
    IncrementalStepRunReason Plan,
    IncrementalStepRunReason Emit,
    IncrementalStepRunReason Helpers)
{
    /// <summary>The first run.</summary>
    public static RunReasons New { get; } = new(
        IncrementalStepRunReason.New,
        IncrementalStepRunReason.New,
        IncrementalStepRunReason.New,
        IncrementalStepRunReason.New,
        IncrementalStepRunReason.New);

    /// <summary>The same compilation once more: nothing runs.</summary>
    public static RunReasons Same { get; } = new(
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Cached);

    /// <summary>A file has changed, but in nothing that an activation can depend on.</summary>
    public static RunReasons Unrelated { get; } = Same;

    /// <summary>Declarations have changed, but not what the activation says.</summary>
    public static RunReasons Equivalent { get; } = Same with
    {
        Capabilities = IncrementalStepRunReason.Unchanged,
        Parse = IncrementalStepRunReason.Unchanged,
    };

    /// <summary>The activation itself has changed, without calling other vector functions than before.</summary>
    public static RunReasons Changed { get; } = new(
        IncrementalStepRunReason.Unchanged,
        IncrementalStepRunReason.Modified,
        IncrementalStepRunReason.Modified,
        IncrementalStepRunReason.Modified,
        IncrementalStepRunReason.Cached);
}
