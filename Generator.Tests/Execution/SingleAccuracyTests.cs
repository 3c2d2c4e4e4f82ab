using System;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Execution;

/// <summary>The generated members for float are held to the contract's bounds, subnormal results included.</summary>
/// <remarks>
/// The largest errors found at every 397th and every 997th float, in ulp; the tests print those of their own samples.
/// <code>
///                     forward   derivative   from the output
/// bound                  2          4             2
/// identity, relu         0          0             0
/// leaky_relu, any        0.500      0             0
/// sigmoid                1.556      2.182         0.500
/// tanh                   1.842      2.623         0.500
/// exp                    0.845      0.845         0
/// elu                    0.797      0.845         0.500
/// elu 0.5                0.797      0.845         0.500
/// elu 1.6732632          1.687      1.660         0.500
/// elu -0.75              1.322      1.692         -
/// silu (every float)     1.998      2.904         -
/// silu 0.25              208.0 (!)  51.5 (!)      -
/// silu 1.702             2.271 (!)  3.939         -
/// silu 20                3.570 (!)  86.2 (!)      -
/// relu6, hard_tanh       0          0             0
/// threshold, both        0          0             0
/// hard_shrink            0          0             -
/// soft_shrink            0.500      0             0
/// hard_sigmoid           1.000      0.333         0.333
/// sparse_sigmoid         0.500      0             0
/// hard_swish             1.889      1.000         -
/// sparse_plus            1.907      0.500         -
/// celu                   no kernels (!)
/// softsign               1.492      3.493         1.4e14 (!)
/// elliott                1.625      3.493         no kernel (!)
/// bipolar_sigmoid        1.843      2.182         0.500
/// </code>
/// </remarks>
[Trait("Category", "Execution")]
public sealed class SingleAccuracyTests(ITestOutputHelper output)
{
    /// <summary>2^-24: what the derivative may be off by close to a zero that isn't at x = 0.</summary>
    private const double AbsoluteTolerance = 1.0 / (1 << 24);

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
                report.Forward.Add(Ulp.Distance(first[i], values[i]), samples[i]);
                bool isClose = function.IsNearDerivativeZero(samples[i], parameter, derivatives[i])
                    && Math.Abs(second[i] - derivatives[i]) <= AbsoluteTolerance;
                report.Derivative.Add(isClose ? 0 : Ulp.Distance(second[i], derivatives[i]), samples[i]);
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
