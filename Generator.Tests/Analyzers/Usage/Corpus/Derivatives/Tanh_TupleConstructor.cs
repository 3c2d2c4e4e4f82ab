// Forward: Library.Tanh.Forward((float)x)
// Derivative: Library.Tanh.Backward((float)x)
using System;

public sealed record ActivationFunction(Func<float, float> Forward, Func<float, float> Backward);

public static class Library
{
    public static ActivationFunction Tanh { get; } = new(
        x => MathF.Tanh(x),
        {|ACT101:x => 1f - (MathF.Tanh(x) * MathF.Tanh(x))|});
}
