using Activations.Generator.Benchmarks.Functions;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Subjects;

/// <summary>An activation whose forward pass computes the derivative too and keeps it.</summary>
/// <typeparam name="TActivation">The generated class.</typeparam>
/// <typeparam name="TFunction">Its peers.</typeparam>
/// <param name="fast">The same with less accuracy, if that is compared too.</param>
internal sealed class DerivativeSubject<TActivation, TFunction>(FastVariant? fast = null) : TypedSubject<TActivation, TFunction>(fast)
    where TActivation : IActivation<TActivation, float>, IActivationLayer<float>, ISavesDerivative, new()
    where TFunction : struct, IFunction
{
    protected override Contender Training => Contender.Create(PeerNames.Ours, default(Calls.ForwardWithDerivative<TActivation>));

    protected override Contender Backward => Contender.Create(PeerNames.Ours, default(Calls.BackwardFromDerivative<TActivation>));

    protected override Contender TrafficOfTraining => Contender.Create(PeerNames.Copy, default(Calls.CopyToTwo));

    public override void Prepare(Buffers buffers)
        => TActivation.ForwardWithDerivative(
            buffers.Input(buffers.Capacity), buffers.Output(buffers.Capacity), buffers.Derivative(buffers.Capacity));
}
