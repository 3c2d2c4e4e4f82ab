using System;
using System.Numerics;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>NaN, the limits at ±∞ and the sign of zero, of every scalar member.</summary>
[Trait("Category", "Execution")]
public sealed class SpecialValueTests
{
    public static TheoryData<string> Classes => ActivationCases.Names;

    public static TheoryData<string> FastClasses => ActivationCases.FastNames;

    [Theory]
    [MemberData(nameof(Classes))]
    [MemberData(nameof(FastClasses))]
    public void NaN_Infinities_AndZeros(string name)
    {
        ActivationCase activation = ActivationCases.Named(name);
        if (activation.IsDouble)
        {
            Check<double>(activation);
        }
        else
        {
            Check<float>(activation);
        }
    }

    private static void Check<T>(ActivationCase activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TextbookFunction function = activation.Function;
        double parameter = function.Rounded<T>();
        GeneratedActivation<T> generated = new(activation);

        Assert.True(T.IsNaN(generated.Evaluate(T.NaN)), "f(NaN) is a number.");
        Assert.True(T.IsNaN(generated.Derivative(T.NaN)), "f'(NaN) is a number.");
        foreach (double x in (double[])[double.PositiveInfinity, double.NegativeInfinity])
        {
            T argument = T.CreateChecked(x);
            Assert.Equal(T.CreateChecked(function.Function(x, parameter)), generated.Evaluate(argument));
            Assert.Equal(T.CreateChecked(function.Derivative(x, parameter)), generated.Derivative(argument));
        }

        // The derivative at a kink is the convention of the entry, which the textbook's function has too.
        foreach (T zero in (T[])[T.Zero, T.NegativeZero])
        {
            Assert.Equal(T.CreateChecked(function.Function(0, parameter)), generated.Evaluate(zero));
            Assert.Equal(T.CreateChecked(function.Derivative(0, parameter)), generated.Derivative(zero));
            Assert.True(!function.IsOdd || T.IsNegative(generated.Evaluate(zero)) == T.IsNegative(zero), "-0.0 isn't kept.");
        }

        bool isRising = T.IsZero(generated.Evaluate(T.Zero)) && generated.Derivative(T.Zero) > T.Zero;
        Assert.False(isRising && T.IsNegative(generated.Evaluate(T.Zero)), "f(0) is -0.0, and what is above it is positive.");

        if (activation.Save == Saved.Output)
        {
            Assert.True(T.IsNaN(generated.DerivativeFromOutput(T.NaN)), "The derivative at the output NaN is a number.");
            foreach (double x in (double[])[double.NegativeInfinity, 0, double.PositiveInfinity])
            {
                // Of the output as its type has it: lecun_tanh's limit isn't a float.
                T y = T.CreateChecked(function.Function(x, parameter));
                T expected = T.CreateChecked(function.OutputDerivative!(double.CreateChecked(y), parameter));
                Assert.Equal(expected, generated.DerivativeFromOutput(y));
            }
        }

        if (activation.Save == Saved.Derivative)
        {
            T[] x = [T.NaN, T.NegativeInfinity, T.Zero, T.PositiveInfinity];
            T[] values = new T[x.Length];
            T[] derivatives = new T[x.Length];
            generated.ForwardWithDerivative(x, values, derivatives);
            Bits.AssertSame<T>(Array.ConvertAll(x, new Converter<T, T>(generated.Evaluate)), values, "f");
            Bits.AssertSame<T>(Array.ConvertAll(x, new Converter<T, T>(generated.Derivative)), derivatives, "f'");
        }
    }
}
