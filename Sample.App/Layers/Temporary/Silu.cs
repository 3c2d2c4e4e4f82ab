using System;

namespace Activations.Sample.Layers;

/// <summary>x / (1 + e^-x). Stands in for the generated class.</summary>
public sealed class Silu : IActivation<Silu, float>, IActivationLayer<float>
{
    private float[] _saved = [];
    private float[] _output = [];
    private int _length = -1;

    public static Saved SavedForBackward => Saved.Derivative;

    public static float Evaluate(float x) => x / (1f + MathF.Exp(-x));

    public static float Derivative(float x)
    {
        float s = 1f / (1f + MathF.Exp(-x));
        return s * (1f + (x * (1f - s)));
    }

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

    public static void ForwardWithDerivative(ReadOnlySpan<float> input, Span<float> output, Span<float> derivative)
    {
        for (int i = 0; i < input.Length; i++)
        {
            float x = input[i];
            output[i] = Evaluate(x);
            derivative[i] = Derivative(x);
        }
    }

    public static void BackwardFromDerivative(ReadOnlySpan<float> derivative, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
        => System.Numerics.Tensors.TensorPrimitives.Multiply(derivative, outputGradient, inputGradient);

    public ReadOnlySpan<float> Forward(ReadOnlySpan<float> input)
    {
        TemporaryBuffer.Grow(ref _saved, input.Length);
        TemporaryBuffer.Grow(ref _output, input.Length);
        _length = input.Length;
        Span<float> output = _output.AsSpan(0, _length);
        ForwardWithDerivative(input, output, _saved.AsSpan(0, _length));
        return output;
    }

    public void Backward(ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        TemporaryBuffer.Check(_length, outputGradient.Length, inputGradient.Length);
        BackwardFromDerivative(_saved.AsSpan(0, _length), outputGradient, inputGradient);
    }
}
