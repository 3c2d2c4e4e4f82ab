using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Subjects;

/// <summary>The same activation with <see cref="Activations.Accuracy.Fast"/>: a column of its own.</summary>
/// <param name="Inference">The forward pass.</param>
/// <param name="Training">The forward pass with what the layer keeps.</param>
/// <remarks>No backward pass: it multiplies, and evaluates nothing that could be faster.</remarks>
internal sealed record FastVariant(Contender Inference, Contender Training)
{
    /// <summary>Of an activation that keeps its output.</summary>
    public static FastVariant OfOutput<TActivation>()
        where TActivation : IActivation<TActivation, float>, ISavesOutput
    {
        Contender forward = Contender.Create(PeerNames.Fast, default(Calls.Forward<TActivation>));
        return new FastVariant(forward, forward);
    }

    /// <summary>Of an activation that keeps its derivative.</summary>
    public static FastVariant OfDerivative<TActivation>()
        where TActivation : IActivation<TActivation, float>, ISavesDerivative
        => new(
            Contender.Create(PeerNames.Fast, default(Calls.Forward<TActivation>)),
            Contender.Create(PeerNames.Fast, default(Calls.ForwardWithDerivative<TActivation>)));
}
