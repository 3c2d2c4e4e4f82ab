using System;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using Activations.Sample.Network;

namespace Activations.Sample.Training;

/// <summary>
/// Adam (Kingma and Ba, 2015) with the usual constants, the bias correction folded into step size and epsilon.
/// </summary>
internal sealed class AdamOptimizer(ImmutableArray<Parameters> parameters)
{
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.999f;
    private const float Epsilon = 1e-8f;

    // All passes over a block find it in the first-level cache.
    private const int BlockLength = 1024;

    private readonly float[] _scratch = new float[BlockLength];
    private double _meanPower = 1.0;
    private double _squarePower = 1.0;

    public void Step(float learningRate)
    {
        _meanPower *= MeanDecay;
        _squarePower *= SquareDecay;
        double squareCorrection = Math.Sqrt(1.0 - _squarePower);
        float stepSize = (float)(learningRate * squareCorrection / (1.0 - _meanPower));
        float epsilon = (float)(Epsilon * squareCorrection);

        foreach (Parameters parameter in parameters)
        {
            for (int start = 0; start < parameter.Values.Length; start += BlockLength)
            {
                int length = Math.Min(BlockLength, parameter.Values.Length - start);
                StepBlock(
                    parameter.Values.Slice(start, length),
                    parameter.Gradient.Slice(start, length),
                    parameter.Mean.Slice(start, length),
                    parameter.MeanSquare.Slice(start, length),
                    stepSize,
                    epsilon);
            }
        }
    }

    private void StepBlock(
        Span<float> values, Span<float> gradient, Span<float> mean, Span<float> meanSquare, float stepSize, float epsilon)
    {
        Span<float> scratch = _scratch.AsSpan(0, values.Length);

        // mean = 0.9 mean + 0.1 g
        TensorPrimitives.Multiply(gradient, 1f - MeanDecay, scratch);
        TensorPrimitives.MultiplyAdd(mean, MeanDecay, scratch, mean);

        // meanSquare = 0.999 meanSquare + 0.001 g²
        TensorPrimitives.Multiply(gradient, gradient, scratch);
        TensorPrimitives.Multiply(scratch, 1f - SquareDecay, scratch);
        TensorPrimitives.MultiplyAdd(meanSquare, SquareDecay, scratch, meanSquare);

        // values -= stepSize · mean / (√meanSquare + epsilon)
        TensorPrimitives.Sqrt<float>(meanSquare, scratch);
        TensorPrimitives.Add(scratch, epsilon, scratch);
        TensorPrimitives.Divide(mean, scratch, scratch);
        TensorPrimitives.MultiplyAdd(scratch, -stepSize, values, values);
    }
}
