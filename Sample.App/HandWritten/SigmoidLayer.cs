using System;

namespace Activations.Sample.HandWritten;

/// <summary>A layer that keeps its input and its output, and uses the wrong one of them.</summary>
public sealed class SigmoidLayer
{
    private float[] _input = [];
    private float[] _output = [];

    public float[] Forward(float[] input)
    {
        _input = input;
        _output = new float[input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            _output[i] = 1f / (1f + MathF.Exp(-input[i]));
        }

        return _output;
    }

    public float[] Backward(float[] gradient)
    {
        float[] result = new float[gradient.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            float s = 1f / (1f + MathF.Exp(-_input[i]));
            result[i] = gradient[i] * s * (1f - s);
        }

        return result;
    }
}
