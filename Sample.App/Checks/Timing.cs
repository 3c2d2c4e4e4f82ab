namespace Activations.Sample.Checks;

/// <summary>The time of one way to do the backward pass.</summary>
/// <param name="Name">Which way.</param>
/// <param name="NanosecondsPerElement">The median time, divided by the number of elements.</param>
internal sealed record Timing(string Name, double NanosecondsPerElement)
{
    /// <summary>How many times the time of another this takes.</summary>
    public double RatioTo(Timing other) => NanosecondsPerElement / other.NanosecondsPerElement;
}
