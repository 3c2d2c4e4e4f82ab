using System;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Execution;

/// <summary>The generated members for float are held to the contract's bounds, subnormal results included.</summary>
[Trait("Category", "Execution")]
public sealed class SingleAccuracyTests(ITestOutputHelper output)
{
    /// <summary>2^-24: what the derivative may be off by close to a zero that isn't at x = 0.</summary>
    private const double AbsoluteTolerance = 1.0 / (1 << 24);

    private static readonly float[] s_samples = [.. Samples.Singles(65_537), .. Arguments.Singles];

    public static TheoryData<string> Functions => ActivationCases.FunctionNames;

    [Theory]
    [MemberData(nameof(Functions))]
    public void Function_IsWithinItsBounds(string name)
    {
        TextbookFunction function = TextbookFunctions.Named(name);
        double parameter = function.Rounded<float>();
        double[] values = [.. s_samples.Select(x => float.IsNaN(x) ? x : function.Function(x, parameter))];
        double[] derivatives = [.. s_samples.Select(x => float.IsNaN(x) ? x : function.Derivative(x, parameter))];

        AccuracyReport report = new(name);
        float[] ones = [.. Enumerable.Repeat(1f, s_samples.Length)];
        foreach (ActivationCase activation in ActivationCases.Of<float>(function))
        {
            GeneratedActivation<float> generated = new(activation);
            float[] first = new float[s_samples.Length];
            float[] second = new float[s_samples.Length];
            generated.Forward(s_samples, first);
            generated.BackwardFromInput(s_samples, ones, second);
            Judge(first, second);
            switch (activation.Save)
            {
                case Saved.Derivative:
                    generated.ForwardWithDerivative(s_samples, first, second);
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
            for (int i = 0; i < s_samples.Length; i++)
            {
                report.Forward.Add(Ulp.Distance(first[i], values[i]), s_samples[i]);
                bool isClose = IsNearZero(function, s_samples[i], parameter) && Math.Abs(second[i] - derivatives[i]) <= AbsoluteTolerance;
                report.Derivative.Add(isClose ? 0 : Ulp.Distance(second[i], derivatives[i]), s_samples[i]);
            }
        }

        void JudgeOutputDerivative(GeneratedActivation<float> generated, float[] outputs)
        {
            // The outputs, and every other float between the smallest and the largest of them.
            float least = outputs.Where(value => !float.IsNaN(value)).Min();
            float largest = outputs.Where(value => !float.IsNaN(value)).Max();
            float[] y = [.. outputs, .. s_samples.Where(x => x >= least && x <= largest)];
            float[] results = new float[y.Length];
            generated.BackwardFromOutput(y, [.. Enumerable.Repeat(1f, y.Length)], results);
            for (int i = 0; i < y.Length; i++)
            {
                double expected = float.IsNaN(y[i]) ? double.NaN : function.OutputDerivative!(y[i], parameter);
                report.OutputDerivative.Add(Ulp.Distance(results[i], expected), y[i]);
            }
        }
    }

    private static bool IsNearZero(TextbookFunction function, double x, double parameter)
        => function.DerivativeZero is { } zero && Math.Abs((x / zero(parameter)) - 1) < AccuracyReport.NearZero;
}
