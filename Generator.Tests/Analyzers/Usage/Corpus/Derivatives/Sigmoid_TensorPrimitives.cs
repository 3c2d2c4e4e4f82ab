// Forward: { var y = new float[1]; Batch.Sigmoid([(float)x], y); return y[0]; }
// Derivative: { var y = new float[1]; Batch.Sigmoid([(float)x], y); var g = new float[1]; Batch.SigmoidBackward([(float)x], y, [1f], g); return g[0]; }
using System;
using System.Numerics.Tensors;

public static class Batch
{
    public static void Sigmoid(ReadOnlySpan<float> input, Span<float> output) => TensorPrimitives.Sigmoid(input, output);

    public static void {|ACT101:SigmoidBackward|}(ReadOnlySpan<float> input, ReadOnlySpan<float> output, ReadOnlySpan<float> gradient, Span<float> result)
    {
        float[] s = new float[input.Length];
        float[] rest = new float[input.Length];
        TensorPrimitives.Sigmoid(input, s);
        TensorPrimitives.Subtract(1f, s, rest);
        TensorPrimitives.Multiply(s, rest, result);
        TensorPrimitives.Multiply(result, gradient, result);
    }
}
