using System;

namespace Activations.Sample.Network;

/// <summary>Trainable numbers, their gradient, and the running moments that Adam keeps of it.</summary>
internal sealed class Parameters(int count)
{
    private readonly float[] _values = new float[count];
    private readonly float[] _gradient = new float[count];
    private readonly float[] _mean = new float[count];
    private readonly float[] _meanSquare = new float[count];

    public Span<float> Values => _values;

    public Span<float> Gradient => _gradient;

    public Span<float> Mean => _mean;

    public Span<float> MeanSquare => _meanSquare;
}
