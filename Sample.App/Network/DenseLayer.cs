using System;
using System.Numerics.Tensors;

namespace Activations.Sample.Network;

/// <summary>
/// A fully connected layer, output = input · W + b, for batches of examples that stand one after the other.
/// </summary>
/// <remarks>
/// W is stored with a row for each <em>input</em>. Then both the product and the gradient of W are sums of whole
/// rows times a scalar (multiply-add over contiguous memory), the gradient of the input is a dot product of
/// contiguous rows, and an input of exactly 0, four of five pixels of a digit, is skipped with one comparison.
/// The sums run over the examples in their order, so results don't depend on anything but the input.
/// </remarks>
internal sealed class DenseLayer
{
    private readonly int _inputs;
    private readonly int _outputs;

    public DenseLayer(int inputs, int outputs, Random random)
    {
        _inputs = inputs;
        _outputs = outputs;
        Weights = new Parameters(inputs * outputs);
        Biases = new Parameters(outputs);

        // Glorot and Bengio (2010): keeps the variance of values and gradients from layer to layer.
        float bound = MathF.Sqrt(6f / (inputs + outputs));
        foreach (ref float weight in Weights.Values)
        {
            weight = bound * ((2f * random.NextSingle()) - 1f);
        }
    }

    public Parameters Weights { get; }

    public Parameters Biases { get; }

    public void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        while (!input.IsEmpty)
        {
            Span<float> sum = output[.._outputs];
            Biases.Values.CopyTo(sum);
            for (int i = 0; i < _inputs; i++)
            {
                float x = input[i];
                if (x != 0f)
                {
                    TensorPrimitives.MultiplyAdd(Row(Weights.Values, i), x, sum, sum);
                }
            }

            input = input[_inputs..];
            output = output[_outputs..];
        }
    }

    /// <summary>Replaces the gradients of weights and biases by the sums over the batch.</summary>
    public void ParameterGradients(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient)
    {
        Span<float> weightGradient = Weights.Gradient;
        Span<float> biasGradient = Biases.Gradient;
        weightGradient.Clear();
        biasGradient.Clear();
        while (!input.IsEmpty)
        {
            ReadOnlySpan<float> gradient = outputGradient[.._outputs];
            TensorPrimitives.Add(biasGradient, gradient, biasGradient);
            for (int i = 0; i < _inputs; i++)
            {
                float x = input[i];
                if (x != 0f)
                {
                    Span<float> row = Row(weightGradient, i);
                    TensorPrimitives.MultiplyAdd(gradient, x, row, row);
                }
            }

            input = input[_inputs..];
            outputGradient = outputGradient[_outputs..];
        }
    }

    /// <summary>The loss's gradient with respect to the layer's input.</summary>
    public void InputGradient(ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        while (!outputGradient.IsEmpty)
        {
            ReadOnlySpan<float> gradient = outputGradient[.._outputs];
            for (int i = 0; i < _inputs; i++)
            {
                inputGradient[i] = TensorPrimitives.Dot(gradient, Row(Weights.Values, i));
            }

            outputGradient = outputGradient[_outputs..];
            inputGradient = inputGradient[_inputs..];
        }
    }

    private Span<float> Row(Span<float> matrix, int input) => matrix.Slice(input * _outputs, _outputs);
}
