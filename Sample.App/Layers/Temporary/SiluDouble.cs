using System;

namespace Activations.Sample.Layers;

/// <summary>x / (1 + e^-x). Stands in for the generated class.</summary>
public sealed class SiluDouble : IActivation<SiluDouble, double>
{
    public static Saved SavedForBackward => Saved.Derivative;

    public static double Evaluate(double x) => x / (1.0 + Math.Exp(-x));

    public static double Derivative(double x)
    {
        double s = 1.0 / (1.0 + Math.Exp(-x));
        return s * (1.0 + (x * (1.0 - s)));
    }

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
