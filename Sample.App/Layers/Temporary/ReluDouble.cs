using System;

namespace Activations.Sample.Layers;

/// <summary>max(x, 0). Stands in for the generated class.</summary>
public sealed class ReluDouble : IActivation<ReluDouble, double>
{
    public static Saved SavedForBackward => Saved.Output;

    public static double Evaluate(double x) => x > 0.0 ? x : 0.0;

    public static double Derivative(double x) => x > 0.0 ? 1.0 : 0.0;

    public static double DerivativeFromOutput(double y) => y > 0.0 ? 1.0 : 0.0;

    public static void Forward(ReadOnlySpan<double> input, Span<double> output)
    {
        for (int i = 0; i < input.Length; i++)
        {
            output[i] = Evaluate(input[i]);
        }
    }

    public static void BackwardFromInput(ReadOnlySpan<double> input, ReadOnlySpan<double> outputGradient, Span<double> inputGradient)
    {
        for (int i = 0; i < input.Length; i++)
        {
            inputGradient[i] = outputGradient[i] * Derivative(input[i]);
        }
    }
}
