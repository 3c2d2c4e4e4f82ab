using System;
using System.Collections.Generic;
using Activations.Generator.Benchmarks.Functions;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Subjects;

/// <summary>The part of a subject that doesn't depend on what is kept.</summary>
/// <typeparam name="TActivation">The generated class.</typeparam>
/// <typeparam name="TFunction">Its peers.</typeparam>
/// <param name="fast">The same with less accuracy, if that is compared too.</param>
internal abstract class TypedSubject<TActivation, TFunction>(FastVariant? fast) : Subject
    where TActivation : IActivation<TActivation, float>, IActivationLayer<float>, new()
    where TFunction : struct, IFunction
{
    public override string Name => TFunction.Name;

    public override Saved Saved => TActivation.SavedForBackward;

    protected abstract Contender Training { get; }

    protected abstract Contender Backward { get; }

    protected abstract Contender TrafficOfTraining { get; }

    public override IReadOnlyList<Contender> Contenders(Pass pass, Buffers buffers, int length, NativePeers natives)
    {
        TActivation layer = new();
        layer.Forward(buffers.Input(length));

        List<Contender> contenders = pass switch
        {
            Pass.Inference =>
            [
                Contender.Create(PeerNames.Ours, default(Calls.Forward<TActivation>)),
                .. Fast(fast?.Inference),
                Contender.Create(PeerNames.Copy, default(Calls.CopyOne)),
            ],
            Pass.Training =>
            [
                Training,
                .. Fast(fast?.Training),
                Contender.Create(PeerNames.Layer, new Calls.LayerForward(layer)),
                TrafficOfTraining,
            ],
            _ =>
            [
                Backward,
                Contender.Create(PeerNames.Layer, new Calls.LayerBackward(layer)),
                Contender.Create(PeerNames.Copy, default(Calls.CopyFromTwo)),
            ],
        };
        AddManagedPeers(contenders, pass);
        AddNativePeers(contenders, pass, buffers, length, natives);
        return contenders;
    }

    private static Contender[] Fast(Contender? contender) => contender is null ? [] : [contender];

    private static void AddManagedPeers(List<Contender> contenders, Pass pass)
    {
        if (pass == Pass.Backward)
        {
            contenders.Add(Contender.Create(PeerNames.Scalar, default(Calls.NaiveBackward<TFunction>)));
            if (TFunction.HasTensorBackward)
            {
                contenders.Add(Contender.Create(PeerNames.Tensors, default(Calls.TensorBackward<TFunction>)));
            }

            return;
        }

        contenders.Add(Contender.Create(PeerNames.Scalar, default(Calls.NaiveForward<TFunction>)));
        if (TFunction.HasTensorForward)
        {
            contenders.Add(Contender.Create(PeerNames.Tensors, default(Calls.TensorForward<TFunction>)));
        }
    }

    private static void AddNativePeers(List<Contender> contenders, Pass pass, Buffers buffers, int length, NativePeers natives)
    {
        try
        {
            // XNNPACK has no training: its operators would be the same again.
            if (pass == Pass.Inference && natives.XnnPack is { } xnnPack && TFunction.XnnPack is { } definition)
            {
                contenders.Add(Contender.Create(PeerNames.XnnPack, xnnPack.Create(definition, buffers, length)));
            }
        }
        catch (Exception e) when (e is NativePeerException or EntryPointNotFoundException)
        {
        }

        try
        {
            if (natives.OneDnn is { } oneDnn && TFunction.OneDnn is { } algorithm)
            {
                contenders.Add(Contender.Create(
                    PeerNames.OneDnn,
                    pass == Pass.Backward
                        ? oneDnn.CreateBackward(algorithm, buffers, length)
                        : oneDnn.CreateForward(algorithm, pass == Pass.Training, buffers, length)));
            }
        }
        catch (Exception e) when (e is NativePeerException or EntryPointNotFoundException)
        {
        }
    }
}
