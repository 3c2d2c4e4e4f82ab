using System;
using System.Linq;

using Activations.Generator.Tests.Infrastructure;

using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Execution;

/// <summary>
/// The references themselves: each function is written twice, in double and with 200 bits, in different forms.
/// </summary>
public sealed class TextbookFunctionTests(ITestOutputHelper output)
{
    /// <summary>Units in the last place of a double: some 1e-8 of a float's.</summary>
    private const double Bound = 12;

    /// <summary>What is smaller is nothing to a float.</summary>
    private const double Negligible = 1e-200;

    private static readonly float[] s_arguments =
    [
        .. Arguments.Singles.Concat(Samples.Singles(12_345_701)).Where(float.IsFinite).Distinct(),
    ];

    private static readonly TextbookFunction[] s_functions = [.. TextbookFunctions.All];

    public static TheoryData<string> Names => [.. s_functions.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheReferenceInDouble_IsRightAtFloats(string name)
    {
        TextbookFunction function = Named(name);
        double parameter = function.Rounded<float>();
        WorstError values = new();
        WorstError derivatives = new();
        WorstError outputDerivatives = new();
        foreach (float x in s_arguments)
        {
            double value = function.Function(x, parameter);
            values.Add(Distance(value, function.ExactFunction(x, parameter)), x);
            BigReal derivative = function.ExactDerivative(x, parameter);
            if (!function.IsNearDerivativeZero(x, parameter, BigRealMath.ToDouble(derivative)))
            {
                derivatives.Add(Distance(function.Derivative(x, parameter), derivative), x);
            }

            float y = (float)value;
            if (function.OutputDerivative is { } outputDerivative && float.IsFinite(y))
            {
                outputDerivatives.Add(Distance(outputDerivative(y, parameter), function.ExactOutputDerivative!(y, parameter)), y);
            }
        }

        output.WriteLine($"MAXIMA {name}: {values}; derivative {derivatives}; from the output {outputDerivatives}");
        Assert.True(values.Ulps <= Bound, values.Breaks(Bound, name));
        Assert.True(derivatives.Ulps <= Bound, derivatives.Breaks(Bound, name + "'"));
        Assert.True(outputDerivatives.Ulps <= Bound, outputDerivatives.Breaks(Bound, name + "' from the output"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheTwoReferences_AgreeAtTheEndsOfTheLine(string name)
    {
        TextbookFunction function = Named(name);
        double parameter = function.Value;
        foreach (double a in (double[])[double.Epsilon, 1e-310, 1e-200, 1e-100, 1e100, 1e200, 1e300, double.MaxValue / 32])
        {
            foreach (double x in (double[])[a, -a])
            {
                AssertClose(function.Function(x, parameter), function.ExactFunction(x, parameter), x);
                AssertClose(function.Derivative(x, parameter), function.ExactDerivative(x, parameter), x);
            }
        }

        void AssertClose(double value, BigReal exact, double x)
        {
            double difference = Math.Abs(BigRealMath.ToDouble(BigReal.FromDouble(value) - exact));
            Assert.True(difference <= (1e-14 * Math.Abs(value)) + 1e-300, $"{name} at {x:R}: {value:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheExactOutputForm_IsTheExactDerivative(string name)
    {
        // At an exact output the two are one number; rounded to a double, an output moves the derivative by its slope.
        TextbookFunction function = Named(name);
        foreach (double x in function.ExactOutputDerivative is null ? [] : s_arguments.Where(x => Math.Abs(x) is < 20 and > 1e-6f))
        {
            double y = BigRealMath.ToDouble(function.ExactFunction(x, function.Value));
            double expected = BigRealMath.ToDouble(function.ExactDerivative(x, function.Value));
            double actual = BigRealMath.ToDouble(function.ExactOutputDerivative!(y, function.Value));
            Assert.True(Math.Abs(actual - expected) <= 4e-15 * Math.Max(1, Math.Abs(expected)), $"{name} at {x:R}: {actual:R}, not {expected:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheExactDerivative_IsTheSlopeOfTheExactFunction(string name)
    {
        TextbookFunction function = Named(name);
        double parameter = function.Value;
        foreach (double x in (double[])[-70, -9.3, -2.7, -1.19, -0.7, -0.3, -1e-3, 1e-3, 0.31, 0.8, 1.7, 4.1, 11, 95])
        {
            const double Step = 1.0 / (1L << 40);
            BigReal rise = function.ExactFunction(x + Step, parameter) - function.ExactFunction(x - Step, parameter);
            double slope = BigRealMath.ToDouble(rise) / (2 * Step);
            double derivative = BigRealMath.ToDouble(function.ExactDerivative(x, parameter));

            // The third derivative times the square of the step is what the quotient is wrong by.
            Assert.True(Math.Abs(slope - derivative) <= 1e-18 + (1e-12 * Math.Abs(derivative)), $"{name} at {x:R}: {derivative:R}, not {slope:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheDerivativesZero_IsOne(string name)
    {
        TextbookFunction function = Named(name);
        if (function.DerivativeZero is { } zero)
        {
            double slope = BigRealMath.ToDouble(function.ExactDerivative(zero(function.Value), function.Value));
            Assert.InRange(slope, -2e-15, 2e-15);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnOddFunction_IsOdd_AndKeepsTheSignOfZero(string name)
    {
        TextbookFunction function = Named(name);
        double parameter = function.Value;
        bool isOdd = s_arguments.All(x => function.Function(-x, parameter).Equals(-function.Function(x, parameter)));

        // With another hyperparameter than its default, leaky_relu may be the identity.
        Assert.True(isOdd == function.IsOdd || !function.IsDefault);
        Assert.True(!function.IsOdd || double.IsNegative(function.Function(-0.0, parameter)), "-0.0 isn't kept.");
    }

    private static TextbookFunction Named(string name) => s_functions.Single(function => function.Name == name);

    private static double Distance(double value, BigReal exact)
    {
        bool isNegligible = Math.Abs(value) < Negligible && Math.Abs(BigRealMath.ToDouble(exact)) < Negligible;
        return isNegligible ? 0 : BigRealMath.Distance(value, exact);
    }
}
