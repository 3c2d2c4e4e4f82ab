using System;

namespace Activations.Sample.Layers;

/// <summary>tanh x. Stands in for the generated class.</summary>
public sealed class TanhDouble : IActivation<TanhDouble, double>
{
    public static Saved SavedForBackward => Saved.Output;

    public static double Evaluate(double x) => Math.Tanh(x);

    public static double Derivative(double x) => DerivativeFromOutput(Evaluate(x));

    public static double DerivativeFromOutput(double y) => 1.0 - (y * y);

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
