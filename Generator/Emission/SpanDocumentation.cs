namespace Activations.Generator.Emission;

/// <summary>The sentences that the documentation of the span methods has in common.</summary>
internal static class SpanDocumentation
{
    public const string Stateless = "Stateless, thread-safe, and allocates nothing. Empty spans are left alone.";

    public const string Mismatch = "The lengths differ, or two of the spans overlap in part.";

    public const string Input = "The inputs of the forward pass.";

    public const string OutputGradient = "The loss's gradient with respect to the output, of the same length.";

    public const string InputGradient =
        "Receives the loss's gradient with respect to the input, overwritten and not accumulated; of the same length, "
        + "and possibly one of the sources itself.";
}
