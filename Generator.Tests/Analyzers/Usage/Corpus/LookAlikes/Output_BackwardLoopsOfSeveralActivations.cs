using System;

// Only backward passes, and only from the input: there is no forward function here, and no output.
internal static class BackwardKernels
{
    public static void Elu(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            float x = input[i];
            inputGradient[i] = x > 0f ? outputGradient[i] : outputGradient[i] * MathF.Exp(x);
        }
    }

    public static void Relu(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            inputGradient[i] = input[i] > 0f ? outputGradient[i] : 0f;
        }
    }

    public static void LeakyRelu(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            inputGradient[i] = input[i] > 0f ? outputGradient[i] : 0.01f * outputGradient[i];
        }
    }

    public static void Tanh(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            float t = MathF.Tanh(input[i]);
            inputGradient[i] = outputGradient[i] * (1f - (t * t));
        }
    }
}
