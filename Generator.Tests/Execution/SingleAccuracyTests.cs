using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Execution;

/// <summary>The generated members for float are held to the contract's bounds, subnormal results included.</summary>
/// <remarks>docs/accuracy.md has the errors over all floats; the tests print those of their own samples.</remarks>
[Trait("Category", "Execution")]
public sealed class SingleAccuracyTests(ITestOutputHelper output)
{
    private static readonly float[] s_samples = [.. Samples.Singles(16_411), .. Arguments.Singles];

    public static TheoryData<string> Functions => ActivationCases.FunctionNames;

    [Theory]
    [MemberData(nameof(Functions))]
    public void Function_IsWithinItsBounds(string name)
    {
        TextbookFunction function = TextbookFunctions.Named(name);
        double parameter = function.Rounded<float>();
        float[] samples = function.ArgumentScale == 1
            ? s_samples
            : [.. s_samples, .. Arguments.Singles.Select(x => (float)(x / function.ArgumentScale))];
        double[] values = [.. samples.Select(x => float.IsNaN(x) ? x : function.Function(x, parameter))];
        double[] derivatives = [.. samples.Select(x => float.IsNaN(x) ? x : function.Derivative(x, parameter))];

        AccuracyReport report = new(function);
        float[] ones = [.. Enumerable.Repeat(1f, samples.Length)];
        foreach (ActivationCase activation in ActivationCases.Of<float>(function))
        {
            GeneratedActivation<float> generated = new(activation);
            float[] first = new float[samples.Length];
            float[] second = new float[samples.Length];
            generated.Forward(samples, first);
            generated.BackwardFromInput(samples, ones, second);
            Judge(first, second);
            switch (activation.Save)
            {
                case Saved.Derivative:
                    generated.ForwardWithDerivative(samples, first, second);
                    Judge(first, second);
                    break;
                case Saved.Output:
                    JudgeOutputDerivative(generated, first);
                    break;
            }
        }

        report.PrintAndAssert(output);

        void Judge(float[] first, float[] second)
        {
            for (int i = 0; i < samples.Length; i++)
            {
                report.Add(samples[i], parameter, (first[i], values[i]), (second[i], derivatives[i]));
            }
        }

        void JudgeOutputDerivative(GeneratedActivation<float> generated, float[] outputs)
        {
            // The outputs, and every other float between the smallest and the largest of them.
            float least = outputs.Where(value => !float.IsNaN(value)).Min();
            float largest = outputs.Where(value => !float.IsNaN(value)).Max();
            float[] y = [.. outputs, .. samples.Where(x => x >= least && x <= largest)];
            float[] results = new float[y.Length];
            generated.BackwardFromOutput(y, [.. Enumerable.Repeat(1f, y.Length)], results);
            for (int i = 0; i < y.Length; i++)
            {
                double expected = float.IsNaN(y[i]) ? double.NaN : function.OutputDerivative!(y[i], parameter);
                report.OutputDerivative.Add(Ulp.Distance(results[i], expected), y[i]);
            }
        }
    }
}
