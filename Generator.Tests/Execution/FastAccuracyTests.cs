using System;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Execution;

/// <summary>
/// With <see cref="Accuracy.Fast"/>: at most 4 ulp where the result is normal. Where it isn't, zero will do, and a
/// number that is normal and larger than the largest subnormal one by more than that will not.
/// </summary>
[Trait("Category", "Execution")]
public sealed class FastAccuracyTests(ITestOutputHelper output)
{
    private const double Bound = 4;

    /// <summary>2^-53: what a double's derivative may be off by close to a zero that isn't at x = 0.</summary>
    private const double DoubleTolerance = 1.0 / (1L << 53);

    private const double SmallestNormalSingle = 1.1754943508222875E-38;
    private const double SmallestNormalDouble = 2.2250738585072014E-308;

    private static readonly float[] s_singles = [.. Samples.Singles(32_749), .. Arguments.Singles];

    private static readonly double[] s_doubles =
        [.. Samples.Doubles(150).Concat(Arguments.Doubles).Where(double.IsFinite).Distinct()];

    private readonly WorstError _forward = new();
    private readonly WorstError _derivative = new();

    public static TheoryData<string> Classes => ActivationCases.FastNames;

    [Theory]
    [MemberData(nameof(Classes))]
    public void NormalResults_AreWithinFourUlp(string name)
    {
        ActivationCase activation = ActivationCases.Named(name);
        if (activation.IsDouble)
        {
            MeasureDouble(activation);
        }
        else
        {
            MeasureSingle(activation);
        }

        output.WriteLine($"MAXIMA {name}: forward {_forward}; derivative {_derivative}");
        Assert.True(_forward.Ulps <= Bound, _forward.Breaks(Bound, name));
        Assert.True(_derivative.Ulps <= Bound, _derivative.Breaks(Bound, name + "'"));
    }

    [Fact]
    public void SubnormalResults_MayBeFlushed_AndNothingElse()
    {
        // A control of the measure itself.
        const float Largest = 1.1754942E-38f;
        Assert.Equal(0.0, Error(0f, Largest));
        Assert.Equal(0.0, Error(Largest, Largest));
        Assert.True(Error(0f, 1.1755E-38) > Bound);
        Assert.True(Error(float.NaN, Largest) > Bound);
        Assert.True(Error(2.5E-38f, Largest) > Bound);

        static double Error(float value, double expected) => FastAccuracyTests.Error(value, expected, SmallestNormalSingle, Ulp.Distance(value, expected));
    }

    private static double Error(double value, double expected, double smallestNormal, double ulps)
        => Math.Abs(expected) < smallestNormal && Math.Abs(value - expected) <= smallestNormal ? 0 : ulps;

    private void MeasureSingle(ActivationCase activation)
    {
        TextbookFunction function = activation.Function;
        double parameter = function.Rounded<float>();
        float[] samples = function.ArgumentScale == 1
            ? s_singles
            : [.. s_singles, .. Arguments.Singles.Select(x => (float)(x / function.ArgumentScale))];
        GeneratedActivation<float> generated = new(activation);
        float[] first = new float[samples.Length];
        float[] second = new float[samples.Length];
        generated.ForwardWithDerivative(samples, first, second);
        for (int i = 0; i < samples.Length; i++)
        {
            float x = samples[i];
            double value = float.IsNaN(x) ? x : function.Function(x, parameter);
            double slope = float.IsNaN(x) ? x : function.Derivative(x, parameter);
            bool isClose = function.IsNearDerivativeZero(x, parameter, slope) && Math.Abs(second[i] - slope) <= AccuracyReport.SingleTolerance;
            _forward.Add(Error(first[i], value, SmallestNormalSingle, Ulp.Distance(first[i], value)), x);
            _derivative.Add(isClose ? 0 : Error(second[i], slope, SmallestNormalSingle, Ulp.Distance(second[i], slope)), x);
        }
    }

    private void MeasureDouble(ActivationCase activation)
    {
        TextbookFunction function = activation.Function;
        GeneratedActivation<double> generated = new(activation);
        double[] first = new double[s_doubles.Length];
        double[] second = new double[s_doubles.Length];
        generated.ForwardWithDerivative(s_doubles, first, second);
        for (int i = 0; i < s_doubles.Length; i++)
        {
            double x = s_doubles[i];
            BigReal value = function.ExactFunction(x, function.Value);
            BigReal slope = function.ExactDerivative(x, function.Value);
            bool isClose = function.IsNearDerivativeZero(x, function.Value, BigRealMath.ToDouble(slope))
                && Math.Abs(BigRealMath.ToDouble(BigReal.FromDouble(second[i]) - slope)) <= DoubleTolerance;
            _forward.Add(Error(first[i], BigRealMath.ToDouble(value), SmallestNormalDouble, BigRealMath.Distance(first[i], value)), x);
            _derivative.Add(isClose ? 0 : Error(second[i], BigRealMath.ToDouble(slope), SmallestNormalDouble, BigRealMath.Distance(second[i], slope)), x);
        }
    }
}
