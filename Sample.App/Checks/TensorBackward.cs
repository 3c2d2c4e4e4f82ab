using System;
using System.Numerics.Tensors;

namespace Activations.Sample.Checks;

/// <summary>
/// The backward pass from the output as three calls of <see cref="TensorPrimitives"/>, each a pass over memory: the
/// best that .NET offers without a compiler of one's own.
/// </summary>
internal static class TensorBackward
{
    public delegate void Kernel(ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> inputGradient);

    /// <summary>The calls for an activation, or <see langword="null"/> if there are none for it.</summary>
    public static Kernel? Find(string activation) => activation switch
    {
        "sigmoid" => Sigmoid,
        "tanh" => Tanh,
        _ => null,
    };

    private static void Sigmoid(ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        TensorPrimitives.Subtract(1f, output, inputGradient);
        TensorPrimitives.Multiply(inputGradient, output, inputGradient);
        TensorPrimitives.Multiply(inputGradient, outputGradient, inputGradient);
    }

    private static void Tanh(ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        TensorPrimitives.Multiply(output, output, inputGradient);
        TensorPrimitives.Subtract(1f, inputGradient, inputGradient);
        TensorPrimitives.Multiply(inputGradient, outputGradient, inputGradient);
    }
}
