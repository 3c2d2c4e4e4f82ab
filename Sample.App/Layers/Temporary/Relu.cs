using System;

namespace Activations.Sample.Layers;

/// <summary>max(x, 0). Stands in for the generated class.</summary>
public sealed class Relu : IActivation<Relu, float>, IActivationLayer<float>
{
    private float[] _saved = [];
    private int _length = -1;

    public static Saved SavedForBackward => Saved.Output;

    public static float Evaluate(float x) => x > 0f ? x : 0f;

    public static float Derivative(float x) => x > 0f ? 1f : 0f;

    public static float DerivativeFromOutput(float y) => y > 0f ? 1f : 0f;

    public static void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        for (int i = 0; i < input.Length; i++)
        {
            output[i] = Evaluate(input[i]);
        }
    }

    public static void BackwardFromInput(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            inputGradient[i] = outputGradient[i] * Derivative(input[i]);
        }
    }

    public static void BackwardFromOutput(ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < output.Length; i++)
        {
            inputGradient[i] = outputGradient[i] * DerivativeFromOutput(output[i]);
        }
    }

    public ReadOnlySpan<float> Forward(ReadOnlySpan<float> input)
    {
        TemporaryBuffer.Grow(ref _saved, input.Length);
        _length = input.Length;
        Span<float> output = _saved.AsSpan(0, _length);
        Forward(input, output);
        return output;
    }

    public void Backward(ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        TemporaryBuffer.Check(_length, outputGradient.Length, inputGradient.Length);
        BackwardFromOutput(_saved.AsSpan(0, _length), outputGradient, inputGradient);
    }
}
