using System;

namespace Activations.Sample.Checks;

/// <summary>
/// The backward pass as it is often written by hand: a loop from the layer's input, which evaluates the exponential
/// again where the derivative has one. Only the timing uses it, as what the generated code is compared with.
/// </summary>
internal static class NaiveBackward
{
    public delegate void Kernel(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient);

    /// <summary>The loop for an activation, or <see langword="null"/> if there is none for it.</summary>
    public static Kernel? Find(string activation) => activation switch
    {
        "sigmoid" => Sigmoid,
        "tanh" => Tanh,
        "exp" => Exp,
        "elu" => Elu,
        "silu" => Silu,
        "relu" => Relu,
        "leaky_relu" => LeakyRelu,
        _ => null,
    };

    /// <summary>What the loop does, for the screen.</summary>
    public static string Describe(string activation) => activation is "relu" or "leaky_relu"
        ? "scalar loop from the input"
        : "scalar loop that evaluates the exponential again";

    private static void Sigmoid(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            float s = 1f / (1f + MathF.Exp(-input[i]));
            inputGradient[i] = outputGradient[i] * s * (1f - s);
        }
    }

    private static void Tanh(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            float t = MathF.Tanh(input[i]);
            inputGradient[i] = outputGradient[i] * (1f - (t * t));
        }
    }

    private static void Exp(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            inputGradient[i] = outputGradient[i] * MathF.Exp(input[i]);
        }
    }

    private static void Elu(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            float x = input[i];
            inputGradient[i] = x > 0f ? outputGradient[i] : outputGradient[i] * MathF.Exp(x);
        }
    }

    private static void Silu(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            float x = input[i];
            float s = 1f / (1f + MathF.Exp(-x));
            inputGradient[i] = outputGradient[i] * s * (1f + (x * (1f - s)));
        }
    }

    private static void Relu(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            inputGradient[i] = input[i] > 0f ? outputGradient[i] : 0f;
        }
    }

    private static void LeakyRelu(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            inputGradient[i] = input[i] > 0f ? outputGradient[i] : 0.01f * outputGradient[i];
        }
    }
}
