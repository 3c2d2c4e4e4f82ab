using System.Globalization;

namespace Activations.Generator.Emission;

/// <summary>The sentences that the documentation of the span methods has in common.</summary>
internal static class SpanDocumentation
{
    /// <summary>
    /// From how many elements on several threads are used; <c>SpanKernels.ParallelLength</c>, which only users'
    /// compilations have, is the same.
    /// </summary>
    public const int ParallelLength = 131_072;

    public const string Mismatch = "The lengths differ, or two of the spans overlap in part.";

    public const string Input = "The inputs of the forward pass.";

    public const string OutputGradient = "The loss's gradient with respect to the output, of the same length.";

    public const string InputGradient =
        "Receives the loss's gradient with respect to the input, overwritten and not accumulated; of the same length, "
        + "and possibly one of the sources itself.";

    public static string Stateless(EmissionContext context)
        => context.Source.Parallel
            ? $"Stateless and thread-safe. {Threads} Empty spans are left alone."
            : "Stateless, thread-safe, and allocates nothing. Empty spans are left alone.";

    public static string Layer(EmissionContext context)
        => "An instance serves one thread. Its buffers grow to the longest input and are kept: the steady state allocates "
            + "nothing" + (context.Source.Parallel ? " for the elements. " + Threads : ".");

    /// <summary>What <c>Parallel = true</c> does.</summary>
    public static string Threads { get; } =
        $"Spans of at least {ParallelLength.ToString("N0", CultureInfo.InvariantCulture)} elements are split over the "
        + "threads of the pool: the results are the same bits, and the few objects that it takes don't depend on the length.";
}
