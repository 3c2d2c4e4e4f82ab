using System;
using System.Linq;
using System.Runtime.Intrinsics;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;
using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>The functions for <see cref="Accuracy.Fast"/>: their bounds, and the same bits in all widths of one machine.</summary>
public sealed class FastFunctionTests(ITestOutputHelper output)
{
    private static readonly float[] s_samples = Samples.Singles(4099);

    public static TheoryData<string> Names => [.. UnaryFunctions.Fast.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void NormalResults_AreWithinTheBound_ThatThePlannerCountsOn(string name)
    {
        UnaryFunction<float> function = UnaryFunctions.Fast.Single(f => f.Name == name);
        (double worst, float at) = Worst(function);
        output.WriteLine($"MAXIMA {name}: {worst} ulp at {at:R}");
        Assert.True(worst <= function.Bound, $"{name}({at:R}) is off by {worst} ulp.");
        Assert.True(worst <= VectorFunctions.UlpBound(name), $"{name}({at:R}) is off by {worst} ulp.");
    }

    [Theory]
    [InlineData("ExpFast", 0f, 1f, float.PositiveInfinity)]
    [InlineData("ExpNonPositiveFast", 0f, 1f, float.NaN)]
    [InlineData("Expm1NonPositiveFast", -1f, 0f, float.NaN)]
    [InlineData("LogisticFast", 0f, 0.5f, 1f)]
    [InlineData("TanhFast", -1f, 0f, 1f)]
    public void LimitsAndNaN_AreThoseOfTheFunction(string name, float atMinusInfinity, float atZero, float atInfinity)
    {
        UnaryFunction<float> function = UnaryFunctions.Fast.Single(f => f.Name == name);

        Assert.Equal(atMinusInfinity, function.Scalar(float.NegativeInfinity));
        Assert.Equal(atMinusInfinity, function.Scalar(float.MinValue));
        Assert.Equal(atZero, function.Scalar(0f));
        Assert.Equal(atZero, function.Scalar(-0f));
        Assert.True(float.IsNaN(function.Scalar(float.NaN)));
        if (function.Takes(1.0))
        {
            Assert.Equal(atInfinity, function.Scalar(float.PositiveInfinity));
            Assert.Equal(atInfinity, function.Scalar(float.MaxValue));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AllWidths_GiveTheSameBits(string name) => Assert.Equal("", Differences(name));

    [Theory]
    [InlineData(InstructionSet.WithoutAvx512)]
    [InlineData(InstructionSet.WithoutAvx2)]
    [InlineData(InstructionSet.None)]
    public void FewerInstructions_KeepTheBounds_AndTheWidthsAgree(InstructionSet instructions)
        => Assert.Equal("", ChildProcess.Run(instructions, Failures));

    private static string Failures() => string.Concat(UnaryFunctions.Fast.Select(function =>
    {
        (double worst, float at) = Worst(function);
        return Differences(function.Name) + (worst <= function.Bound ? "" : $"{function.Name}({at:R}) is off by {worst} ulp. ");
    }));

    private static (double Worst, float At) Worst(UnaryFunction<float> function)
    {
        Func<double, double> reference = References.Single(function.Name.Replace("Fast", "", StringComparison.Ordinal));
        (double worst, float at) = (0.0, 0f);
        foreach (float x in s_samples.Where(x => function.Takes(x)))
        {
            float value = function.Scalar(x);
            double expected = reference(x);
            double distance = function.Flushes(value, expected) ? 0.0 : Ulp.Distance(value, expected);
            (worst, at) = distance > worst ? (distance, x) : (worst, at);
        }

        return (worst, at);
    }

    private static string Differences(string name)
    {
        UnaryFunction<float> function = UnaryFunctions.Fast.Single(f => f.Name == name);
        foreach (float x in s_samples.Where(x => function.Takes(x) && !float.IsNaN(x)))
        {
            int expected = BitConverter.SingleToInt32Bits(function.Scalar(x));
            if (expected != function.Vector128(Vector128.Create(x)).AsInt32()[1]
                || expected != function.Vector256(Vector256.Create(x)).AsInt32()[5]
                || expected != function.Vector512(Vector512.Create(x)).AsInt32()[11])
            {
                return $"{name}({x:R}) differs between widths. ";
            }
        }

        return "";
    }
}
