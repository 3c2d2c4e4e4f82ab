using System;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Execution;

/// <summary>The generated members for double are held to the contract's bounds, subnormal results included.</summary>
/// <remarks>docs/accuracy.md has the largest errors found; the tests print those of their own samples.</remarks>
[Trait("Category", "Execution")]
public sealed class DoubleAccuracyTests(ITestOutputHelper output)
{
    /// <summary>2^-53: what the derivative may be off by close to a zero that isn't at x = 0.</summary>
    private const double AbsoluteTolerance = 1.0 / (1L << 53);

    private static readonly double[] s_samples =
        [.. Samples.Doubles(600).Concat(Arguments.Doubles).Where(double.IsFinite).Distinct()];

    public static TheoryData<string> Functions => ActivationCases.FunctionNames;

    [Theory]
    [MemberData(nameof(Functions))]
    public void Function_IsWithinItsBounds(string name)
    {
        TextbookFunction function = TextbookFunctions.Named(name);
        double parameter = function.Value;
        double[] samples = function.ArgumentScale == 1
            ? s_samples
            : [.. s_samples, .. s_samples.Where(x => Math.Abs(x) < 2000).Select(x => x / function.ArgumentScale)];
        BigReal[] values = [.. samples.Select(x => function.ExactFunction(x, parameter))];
        BigReal[] derivatives = [.. samples.Select(x => function.ExactDerivative(x, parameter))];

        AccuracyReport report = new(function);
        double[] ones = [.. Enumerable.Repeat(1.0, samples.Length)];
        foreach (ActivationCase activation in ActivationCases.Of<double>(function))
        {
            GeneratedActivation<double> generated = new(activation);
            double[] first = new double[samples.Length];
            double[] second = new double[samples.Length];
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

        void Judge(double[] first, double[] second)
        {
            for (int i = 0; i < samples.Length; i++)
            {
                double x = samples[i];
                report.Forward.Add(BigRealMath.Distance(first[i], values[i]), x);
                bool isClose = function.IsNearDerivativeZero(x, parameter, BigRealMath.ToDouble(derivatives[i]))
                    && Math.Abs(BigRealMath.ToDouble(BigReal.FromDouble(second[i]) - derivatives[i])) <= AbsoluteTolerance;
                report.Derivative.Add(isClose ? 0 : BigRealMath.Distance(second[i], derivatives[i]), x);
            }
        }

        void JudgeOutputDerivative(GeneratedActivation<double> generated, double[] outputs)
        {
            // The outputs, and every other double between the smallest and the largest of them.
            double least = outputs.Min();
            double largest = outputs.Max();
            double[] y = [.. outputs.Concat(samples.Where(x => x >= least && x <= largest)).Where(double.IsFinite)];
            double[] results = new double[y.Length];
            generated.BackwardFromOutput(y, [.. Enumerable.Repeat(1.0, y.Length)], results);
            for (int i = 0; i < y.Length; i++)
            {
                BigReal expected = function.ExactOutputDerivative!(y[i], parameter);
                report.OutputDerivative.Add(BigRealMath.Distance(results[i], expected), y[i]);
            }
        }
    }

    [Fact]
    public void TheTwoReferences_Agree()
    {
        // A control of the references themselves: written twice, in double and with 200 bits.
        foreach (TextbookFunction function in TextbookFunctions.All)
        {
            double parameter = function.Value;
            foreach (double x in s_samples.Where(x => Math.Abs(x) is < 1e4 and > 1e-30))
            {
                AssertClose(function.Function(x, parameter), function.ExactFunction(x, parameter));
                AssertClose(function.Derivative(x, parameter), function.ExactDerivative(x, parameter));
                if (function.OutputDerivative is { } outputDerivative)
                {
                    double y = function.Function(x, parameter);
                    if (double.IsFinite(y))
                    {
                        AssertClose(outputDerivative(y, parameter), function.ExactOutputDerivative!(y, parameter));
                    }
                }

                void AssertClose(double value, BigReal exact)
                {
                    double difference = double.IsFinite(value)
                        ? Math.Abs(BigRealMath.ToDouble(BigReal.FromDouble(value) - exact))
                        : BigRealMath.Distance(value, exact);

                    // Subnormal values, and what cancels near a zero, have an absolute error.
                    Assert.True(difference <= (1e-14 * Math.Abs(value)) + 1e-15, $"{function} at {x:R}: {value:R}");
                }
            }
        }
    }
}
