using System;
using System.Numerics.Tensors;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct TanhFunction : IFunction
{
    public static string Name => "tanh";

    public static bool HasTensorForward => true;

    public static bool HasTensorBackward => true;

    public static OneDnnAlgorithm? OneDnn => new(0x2f) { WithOutput = 0x101 };

    public static float Naive(float x) => MathF.Tanh(x);

    public static float NaiveDerivative(float x)
    {
        float y = MathF.Tanh(x);
        return 1f - (y * y);
    }

    public static double Value(double x) => Math.Tanh(x);

    public static double Derivative(double x)
    {
        // 1 / cosh², without its overflow.
        double w = Math.Exp(-2 * Math.Abs(x));
        return 4 * w / ((1 + w) * (1 + w));
    }

    // Both factors are exact for a y of 24 bits.
    public static double DerivativeFromOutput(double y) => Math.Abs(y) <= 1 ? (1 - y) * (1 + y) : double.NaN;

    public static void TensorForward(Buffers buffers, int length)
        => TensorPrimitives.Tanh(buffers.Input(length), buffers.Result(length));

    public static void TensorBackward(Buffers buffers, int length)
    {
        TensorPrimitives.Multiply(buffers.Output(length), buffers.Output(length), buffers.Result(length));
        TensorPrimitives.Subtract(1f, buffers.Result(length), buffers.Result(length));
        TensorPrimitives.Multiply(buffers.Result(length), buffers.Gradient(length), buffers.Result(length));
    }
}
