using System;

namespace Activations.Sample.Layers;

/// <summary>x > 0 ? x : e^x - 1. Stands in for the generated class.</summary>
public sealed class EluDouble : IActivation<EluDouble, double>
{
    public static Saved SavedForBackward => Saved.Output;

    public static double Evaluate(double x) => x > 0.0 ? x : Math.Exp(x) - 1.0;

    public static double Derivative(double x) => x > 0.0 ? 1.0 : Math.Exp(x);

    public static double DerivativeFromOutput(double y) => y > 0.0 ? 1.0 : y + 1.0;

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
