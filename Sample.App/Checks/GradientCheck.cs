using System;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using Activations.Sample.Data;
using Activations.Sample.Layers;
using Activations.Sample.Network;

namespace Activations.Sample.Checks;

/// <summary>
/// Compares the gradient that backpropagation gives, through the generated backward pass, with central differences
/// of the whole network's loss in double precision, (L(w + h) - L(w - h)) / 2h, for some weights of each layer.
/// </summary>
internal static class GradientCheck
{
    private const int BatchSize = 16;
    private const int WeightsAGroup = 12;

    // Near ∛(2^-52): the truncation error h² and the rounding error 2^-52 / h are both far below float's 2^-24.
    private const double Step = 1e-5;

    // Weights whose gradient is less than a hundredth of their layer's largest are measured against that hundredth:
    // what they lack in relative accuracy is the rounding of float sums, not an error of a derivative.
    private const double Floor = 0.01;

    private static readonly ImmutableArray<string> s_names =
        ["hidden weights", "hidden biases", "output weights", "output biases"];

    /// <summary>Checks a freshly initialised network on the first images of a set.</summary>
    public static GradientCheckResult Run(ActivationEntry activation, DigitSet digits, int seed)
    {
        int count = Math.Min(BatchSize, digits.Count);
        int[] indices = new int[count];
        for (int i = 0; i < count; i++)
        {
            indices[i] = i;
        }

        float[] inputs = new float[count * DigitSet.PixelCount];
        byte[] labels = new byte[count];
        digits.Gather(indices, inputs, labels);

        var network = new DigitNetwork(activation.CreateLayer(), count, seed);
        network.LossAndGradients(inputs, labels);
        var reference = new ReferenceNetwork(network, activation.EvaluateDouble);
        var random = new Random(seed);
        ImmutableArray<GradientCheckGroup>.Builder groups = ImmutableArray.CreateBuilder<GradientCheckGroup>();
        for (int group = 0; group < network.Parameters.Length; group++)
        {
            int[] chosen = Choose(network.Parameters[group].Gradient, random);
            double error = MaxRelativeError(
                chosen, network.Parameters[group].Gradient, reference.Parameters(group), () => reference.Loss(inputs, labels));
            groups.Add(new GradientCheckGroup(s_names[group], chosen.Length, error));
        }

        return new GradientCheckResult(groups.DrainToImmutable());
    }

    // At random, but not the weights of pixels that are blank in all images: their gradient is 0 on both sides.
    private static int[] Choose(ReadOnlySpan<float> gradient, Random random)
    {
        int[] chosen = new int[Math.Min(WeightsAGroup, gradient.Length)];
        for (int i = 0; i < chosen.Length; i++)
        {
            int start = random.Next(gradient.Length);
            int next = gradient[start..].IndexOfAnyExcept(0f);
            chosen[i] = next < 0 ? start : start + next;
        }

        return chosen;
    }

    private static double MaxRelativeError(
        int[] chosen, ReadOnlySpan<float> gradient, Span<double> weights, Func<double> loss)
    {
        double floor = Floor * MathF.Abs(TensorPrimitives.MaxMagnitude(gradient));
        double worst = 0.0;
        foreach (int index in chosen)
        {
            double value = weights[index];
            weights[index] = value + Step;
            double above = loss();
            weights[index] = value - Step;
            double below = loss();
            weights[index] = value;

            double numerical = (above - below) / (2.0 * Step);
            double scale = Math.Max(Math.Max(Math.Abs(numerical), Math.Abs(gradient[index])), floor);
            double error = scale == 0.0 ? 0.0 : Math.Abs(numerical - gradient[index]) / scale;
            worst = Math.Max(worst, error);
        }

        return worst;
    }
}
