using System;
using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct GeluTanhFunction : IFunction
{
    private const float RootOfTwoOverPi = 0.7978846f;
    private const float Cubic = 0.044715f;

    public static string Name => "gelu_tanh";

    public static bool HasTensorForward => true;

    public static bool HasTensorBackward => true;

    public static OneDnnAlgorithm? OneDnn => new(0xcf);

    public static float Naive(float x) => 0.5f * x * (1f + Tanh(x));

    public static float NaiveDerivative(float x)
    {
        float t = Tanh(x);
        return (0.5f * (1f + t)) + (0.5f * x * (1f - (t * t)) * RootOfTwoOverPi * (1f + (3f * Cubic * x * x)));
    }

    public static void TensorForward(Buffers buffers, int length)
    {
        // (1 + tanh) · x / 2.
        TensorPrimitives.Multiply(buffers.Input(length), buffers.Input(length), buffers.Scratch(length));
        TensorTanh(buffers, length);
        TensorPrimitives.AddMultiply(buffers.Result(length), 1f, buffers.Input(length), buffers.Result(length));
        TensorPrimitives.Multiply(buffers.Result(length), 0.5f, buffers.Result(length));
    }

    public static void TensorBackward(Buffers buffers, int length)
    {
        // (t / 2 + 1 / 2 + u · (1 - t²)) · gradient, with t = tanh and u = x · (3 · cubic · x² + 1) · √(2/π) / 2.
        TensorPrimitives.Multiply(buffers.Input(length), buffers.Input(length), buffers.Scratch(length));
        TensorTanh(buffers, length);
        TensorPrimitives.AddMultiply(buffers.Scratch(length), 1f / (3f * Cubic), buffers.Input(length), buffers.Scratch(length));
        TensorPrimitives.Multiply(buffers.Scratch(length), 1.5f * Cubic * RootOfTwoOverPi, buffers.Scratch(length));
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Result(length), buffers.SecondResult(length));
        TensorPrimitives.Subtract(1f, buffers.SecondResult(length), buffers.SecondResult(length));
        TensorPrimitives.Multiply(buffers.Result(length), 0.5f, buffers.Result(length));
        TensorPrimitives.MultiplyAdd(buffers.Scratch(length), buffers.SecondResult(length), buffers.Result(length), buffers.Result(length));
        TensorPrimitives.AddMultiply(buffers.Result(length), 0.5f, buffers.Gradient(length), buffers.Result(length));
    }

    private static float Tanh(float x) => MathF.Tanh(RootOfTwoOverPi * (x + (Cubic * x * x * x)));

    /// <summary>The result is tanh(√(2/π) · (x + cubic · x³)); x² has to be in the scratch array.</summary>
    private static void TensorTanh(Buffers buffers, int length)
    {
        TensorPrimitives.AddMultiply(buffers.Scratch(length), 1f / Cubic, buffers.Input(length), buffers.Result(length));
        TensorPrimitives.Multiply(buffers.Result(length), Cubic * RootOfTwoOverPi, buffers.Result(length));
        TensorPrimitives.Tanh(buffers.Result(length), buffers.Result(length));
    }
}
