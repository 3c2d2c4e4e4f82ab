using System;
using Activations.Sample.Network;
using Xunit;

namespace Activations.Generator.Tests.Sample;

public sealed class SoftmaxCrossEntropyTests
{
    [Fact]
    public void LogitsOfAThousand_StayFinite()
    {
        float[] logits = [1000f, -1000f, 0f, -1000f, 1000f, -1000f];
        float[] gradient = new float[6];

        double loss = SoftmaxCrossEntropy.LossAndGradient(logits, [0, 2], gradient);

        // The first example is right beyond doubt; the second wrong by 2000 nats.
        Assert.Equal(1000.0, loss, 6);
        Assert.Equal([0f, 0f, 0f, 0f, 0.5f, -0.5f], gradient);
    }

    [Fact]
    public void LossOfEqualLogits_IsTheLogarithmOfTheirNumber()
        => Assert.Equal(Math.Log(4), SoftmaxCrossEntropy.LossAndGradient([-7f, -7f, -7f, -7f], [3], new float[4]), 6);

    [Fact]
    public void Gradient_IsThatOfTheLoss()
    {
        float[] logits = [0.5f, -1.25f, 2f, 0.75f, 3f, -0.5f];
        byte[] labels = [1, 2];
        float[] gradient = new float[6];
        float[] unused = new float[6];
        SoftmaxCrossEntropy.LossAndGradient(logits, labels, gradient);

        const float Step = 1f / 64f;
        for (int i = 0; i < logits.Length; i++)
        {
            float[] above = [.. logits];
            float[] below = [.. logits];
            above[i] += Step;
            below[i] -= Step;
            double numerical = (SoftmaxCrossEntropy.LossAndGradient(above, labels, unused)
                - SoftmaxCrossEntropy.LossAndGradient(below, labels, unused)) / (2 * Step);
            Assert.Equal(numerical, gradient[i], 1e-4);
        }
    }

    [Fact]
    public void Probabilities_SumToOneInPlace()
    {
        float[] scores = [900f, 901f, -900f];
        SoftmaxCrossEntropy.Probabilities(scores, scores);
        Assert.Equal(1.0, scores[0] + scores[1] + scores[2], 1e-6);
        Assert.Equal(1.0 / (1.0 + Math.E), scores[0], 1e-6);
    }
}
