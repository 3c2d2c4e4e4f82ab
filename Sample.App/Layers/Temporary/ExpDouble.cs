using System;

namespace Activations.Sample.Layers;

/// <summary>e^x. Stands in for the generated class.</summary>
public sealed class ExpDouble : IActivation<ExpDouble, double>
{
    public static Saved SavedForBackward => Saved.Output;

    public static double Evaluate(double x) => Math.Exp(x);

    public static double Derivative(double x) => Math.Exp(x);

    public static double DerivativeFromOutput(double y) => y;

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
