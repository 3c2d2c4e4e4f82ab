using System.Collections.Generic;
using Activations.Generator.Benchmarks.Accuracy;
using Activations.Generator.Benchmarks.Functions;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Subjects;

/// <summary>The same activation with <see cref="Activations.Accuracy.Fast"/>: a column and lines of its own.</summary>
/// <param name="Inference">The forward pass.</param>
/// <param name="Training">The forward pass with what the layer keeps.</param>
/// <param name="ScannedForms">What an accuracy scan compares with the reference.</param>
internal sealed record FastVariant(Contender Inference, Contender Training, IReadOnlyList<ScannedForm> ScannedForms)
{
    /// <summary>Of an activation that keeps its output.</summary>
    public static FastVariant OfOutput<TActivation, TFunction>()
        where TActivation : IActivation<TActivation, float>, ISavesOutput
        where TFunction : struct, IFunction
    {
        Contender forward = Contender.Create(PeerNames.Fast, default(Calls.Forward<TActivation>));
        return new FastVariant(forward, forward, Scans<TActivation, TFunction>());
    }

    /// <summary>Of an activation that keeps its derivative.</summary>
    public static FastVariant OfDerivative<TActivation, TFunction>()
        where TActivation : IActivation<TActivation, float>, ISavesDerivative
        where TFunction : struct, IFunction
        => new(
            Contender.Create(PeerNames.Fast, default(Calls.Forward<TActivation>)),
            Contender.Create(PeerNames.Fast, default(Calls.ForwardWithDerivative<TActivation>)),
            Scans<TActivation, TFunction>());

    /// <summary>Normal results only: others may be flushed.</summary>
    private static ScannedForm[] Scans<TActivation, TFunction>()
        where TActivation : IActivation<TActivation, float>
        where TFunction : struct, IFunction
    {
        List<ScannedForm> forms =
        [
            ScannedForm.OfInput("forward, Fast", TActivation.Forward, TFunction.Value),
            .. ScannedForm.OfDerivative(
                "derivative from the input, Fast",
                static (input, result) => TActivation.BackwardFromInput(input, Ones.Of(input.Length), result),
                TFunction.Derivative,
                TFunction.ZeroOfDerivative),
        ];
        return [.. forms.ConvertAll(static form => form with { NormalOnly = true })];
    }
}
