using System;
using System.Linq;
using System.Numerics.Tensors;
using Activations.Sample.Data;
using Activations.Sample.Network;

namespace Activations.Sample.Checks;

/// <summary>
/// The same network in double precision, forward only: the reference that backpropagation is checked against.
/// </summary>
internal sealed class ReferenceNetwork(DigitNetwork network, Func<double, double> activation)
{
    private readonly double[][] _parameters =
        [.. network.Parameters.Select(static parameters => Widen(parameters.Values))];

    /// <summary>The weights and biases in the order of <see cref="DigitNetwork.Parameters"/>; they may be changed.</summary>
    public Span<double> Parameters(int index) => _parameters[index];

    /// <summary>The mean cross-entropy of a batch.</summary>
    public double Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<byte> labels)
    {
        double loss = 0.0;
        for (int i = 0; i < labels.Length; i++)
        {
            double[] image = Widen(inputs.Slice(i * DigitSet.PixelCount, DigitSet.PixelCount));
            double[] hidden = Dense(image, _parameters[0], _parameters[1]);
            for (int unit = 0; unit < hidden.Length; unit++)
            {
                hidden[unit] = activation(hidden[unit]);
            }

            double[] logits = Dense(hidden, _parameters[2], _parameters[3]);
            double max = logits.Max();
            loss += max - logits[labels[i]] + Math.Log(logits.Sum(logit => Math.Exp(logit - max)));
        }

        return loss / labels.Length;
    }

    private static double[] Dense(double[] input, double[] weights, double[] biases)
    {
        double[] output = [.. biases];
        for (int i = 0; i < input.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(weights.AsSpan(i * output.Length, output.Length), input[i], output, output);
        }

        return output;
    }

    private static double[] Widen(ReadOnlySpan<float> values)
    {
        double[] result = new double[values.Length];
        TensorPrimitives.ConvertTruncating(values, result);
        return result;
    }
}
