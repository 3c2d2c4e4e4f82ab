using System;
using System.Numerics.Tensors;
using Activations.Sample.Data;
using Activations.Sample.Network;

namespace Activations.Sample.Training;

/// <summary>Runs a network over a set it wasn't trained on.</summary>
internal sealed class Evaluator(DigitNetwork network, DigitSet digits)
{
    private readonly float[] _inputs = new float[network.BatchCapacity * DigitSet.PixelCount];
    private readonly byte[] _labels = new byte[network.BatchCapacity];
    private readonly int[] _indices = new int[network.BatchCapacity];
    private readonly Prediction[] _predictions = new Prediction[digits.Count];

    /// <summary>A prediction for each image, valid until the next call.</summary>
    public ReadOnlySpan<Prediction> Predict()
    {
        for (int start = 0; start < digits.Count; start += network.BatchCapacity)
        {
            int count = Math.Min(network.BatchCapacity, digits.Count - start);
            for (int i = 0; i < count; i++)
            {
                _indices[i] = start + i;
            }

            Span<float> inputs = _inputs.AsSpan(0, count * DigitSet.PixelCount);
            digits.Gather(_indices.AsSpan(0, count), inputs, _labels);
            Span<float> logits = network.Forward(inputs);
            for (int i = 0; i < count; i++)
            {
                Span<float> scores = logits.Slice(i * DigitSet.ClassCount, DigitSet.ClassCount);
                SoftmaxCrossEntropy.Probabilities(scores, scores);
                int best = TensorPrimitives.IndexOfMax<float>(scores);
                _predictions[start + i] = new Prediction(start + i, _labels[i], (byte)best, scores[best]);
            }
        }

        return _predictions;
    }

    public double Accuracy()
    {
        int right = 0;
        foreach (Prediction prediction in Predict())
        {
            right += prediction.IsRight ? 1 : 0;
        }

        return (double)right / digits.Count;
    }
}
