using Activations.Generator.Benchmarks.Functions;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Subjects;

/// <summary>An activation that keeps its output: the training forward pass is the other one.</summary>
/// <typeparam name="TActivation">The generated class.</typeparam>
/// <typeparam name="TFunction">Its peers.</typeparam>
/// <param name="fast">The same with less accuracy, if that is compared too.</param>
internal sealed class OutputSubject<TActivation, TFunction>(FastVariant? fast = null) : TypedSubject<TActivation, TFunction>(fast)
    where TActivation : IActivation<TActivation, float>, IActivationLayer<float>, ISavesOutput, new()
    where TFunction : struct, IFunction
{
    protected override Contender Training => Contender.Create(PeerNames.Ours, default(Calls.Forward<TActivation>));

    protected override Contender Backward => Contender.Create(PeerNames.Ours, default(Calls.BackwardFromOutput<TActivation>));

    protected override Contender TrafficOfTraining => Contender.Create(PeerNames.Copy, default(Calls.CopyOne));

    public override void Prepare(Buffers buffers)
        => TActivation.Forward(buffers.Input(buffers.Capacity), buffers.Output(buffers.Capacity));
}
