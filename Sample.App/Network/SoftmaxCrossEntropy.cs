using System;
using System.Numerics.Tensors;

namespace Activations.Sample.Network;

/// <summary>
/// The last layer: softmax and the cross-entropy of its result, as one function of the logits.
/// </summary>
/// <remarks>
/// The loss of an example with label k is log Σ e^z_i - z_k. With the largest logit m taken out,
/// m + log Σ e^(z_i - m) - z_k, no exponential overflows and the sum is at least 1, so the logarithm is finite too.
/// The gradient is softmax(z) - onehot(k): here too the two functions together are simpler than either alone.
/// </remarks>
internal static class SoftmaxCrossEntropy
{
    /// <summary>The mean loss of a batch and its gradient with respect to the logits.</summary>
    public static double LossAndGradient(ReadOnlySpan<float> logits, ReadOnlySpan<byte> labels, Span<float> gradient)
    {
        double loss = 0.0;
        int classes = logits.Length / labels.Length;
        float scale = 1f / labels.Length;
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<float> z = logits.Slice(i * classes, classes);
            Span<float> g = gradient.Slice(i * classes, classes);
            int label = labels[i];

            (float max, float sum) = ShiftedExponentials(z, g);
            loss += (double)max - z[label] + Math.Log(sum);
            TensorPrimitives.Multiply(g, scale / sum, g);
            g[label] -= scale;
        }

        return loss / labels.Length;
    }

    /// <summary>The probabilities of one example's classes. They may overwrite the logits.</summary>
    public static void Probabilities(ReadOnlySpan<float> logits, Span<float> probabilities)
    {
        (_, float sum) = ShiftedExponentials(logits, probabilities);
        TensorPrimitives.Divide(probabilities, sum, probabilities);
    }

    private static (float Max, float Sum) ShiftedExponentials(ReadOnlySpan<float> z, Span<float> result)
    {
        float max = TensorPrimitives.Max(z);
        TensorPrimitives.Subtract(z, max, result);
        TensorPrimitives.Exp<float>(result, result);
        return (max, TensorPrimitives.Sum<float>(result));
    }
}
