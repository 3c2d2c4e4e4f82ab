using System;
using System.Collections.Immutable;
using Activations.Sample.Data;

namespace Activations.Sample.Network;

/// <summary>
/// 784 pixels, 128 hidden units with the chosen activation, 10 logits: forward and backward for batches up to a
/// fixed size, in buffers that are made once.
/// </summary>
internal sealed class DigitNetwork
{
    public const int HiddenUnits = 128;

    private readonly IActivationLayer<float> _activation;
    private readonly float[] _hiddenSums;
    private readonly float[] _hiddenGradient;
    private readonly float[] _logits;
    private readonly float[] _logitsGradient;

    public DigitNetwork(IActivationLayer<float> activation, int batchCapacity, int seed)
    {
        var random = new Random(seed);
        _activation = activation;
        Hidden = new DenseLayer(DigitSet.PixelCount, HiddenUnits, random);
        Output = new DenseLayer(HiddenUnits, DigitSet.ClassCount, random);
        Parameters = [Hidden.Weights, Hidden.Biases, Output.Weights, Output.Biases];
        BatchCapacity = batchCapacity;
        _hiddenSums = new float[batchCapacity * HiddenUnits];
        _hiddenGradient = new float[batchCapacity * HiddenUnits];
        _logits = new float[batchCapacity * DigitSet.ClassCount];
        _logitsGradient = new float[batchCapacity * DigitSet.ClassCount];
    }

    public DenseLayer Hidden { get; }

    public DenseLayer Output { get; }

    public ImmutableArray<Parameters> Parameters { get; }

    public int BatchCapacity { get; }

    /// <summary>The logits of a batch, valid until the next call.</summary>
    public Span<float> Forward(ReadOnlySpan<float> inputs)
    {
        Forward(inputs, out Span<float> logits);
        return logits;
    }

    /// <summary>The mean loss of a batch; leaves its gradients in <see cref="Parameters"/>.</summary>
    public double LossAndGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<byte> labels)
    {
        ReadOnlySpan<float> hidden = Forward(inputs, out Span<float> logits);
        Span<float> logitsGradient = _logitsGradient.AsSpan(0, logits.Length);
        double loss = SoftmaxCrossEntropy.LossAndGradient(logits, labels, logitsGradient);

        Output.ParameterGradients(hidden, logitsGradient);
        Span<float> hiddenGradient = _hiddenGradient.AsSpan(0, hidden.Length);
        Output.InputGradient(logitsGradient, hiddenGradient);
        _activation.Backward(hiddenGradient, hiddenGradient);
        Hidden.ParameterGradients(inputs, hiddenGradient);
        return loss;
    }

    private ReadOnlySpan<float> Forward(ReadOnlySpan<float> inputs, out Span<float> logits)
    {
        int count = inputs.Length / DigitSet.PixelCount;
        Span<float> hiddenSums = _hiddenSums.AsSpan(0, count * HiddenUnits);
        Hidden.Forward(inputs, hiddenSums);
        ReadOnlySpan<float> hidden = _activation.Forward(hiddenSums);
        logits = _logits.AsSpan(0, count * DigitSet.ClassCount);
        Output.Forward(hidden, logits);
        return hidden;
    }
}
