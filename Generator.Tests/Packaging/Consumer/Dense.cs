using System;

using Activations;

namespace Consumer;

/// <summary>A layer whose activation is a type argument: the calls are direct.</summary>
/// <typeparam name="TActivation">The activation.</typeparam>
internal sealed class Dense<TActivation>
    where TActivation : IActivation<TActivation, float>
{
    private readonly float[] _weights;
    private readonly float[] _sums;
    private readonly int _inputs;

    public Dense(int inputs, int outputs)
    {
        _inputs = inputs;
        _sums = new float[outputs];
        _weights = new float[inputs * outputs];
        for (int index = 0; index < _weights.Length; index++)
        {
            _weights[index] = ((index * 37 % 19) - 9) / 16f;
        }
    }

    public void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        for (int row = 0; row < _sums.Length; row++)
        {
            float sum = 0;
            for (int column = 0; column < _inputs; column++)
            {
                sum += _weights[(row * _inputs) + column] * input[column];
            }

            _sums[row] = sum;
        }

        TActivation.Forward(_sums, output);
    }

    public void Backward(ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        float[] sumGradient = new float[_sums.Length];
        TActivation.BackwardFromInput(_sums, outputGradient, sumGradient);
        for (int column = 0; column < _inputs; column++)
        {
            float sum = 0;
            for (int row = 0; row < _sums.Length; row++)
            {
                sum += _weights[(row * _inputs) + column] * sumGradient[row];
            }

            inputGradient[column] = sum;
        }
    }
}
