using System;
using System.Linq;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;
using Activations.Generator.Tests.VectorMath;
using Xunit;

namespace Activations.Generator.Tests.Planning;

/// <summary>What the interpreter takes for the vector math's functions.</summary>
public sealed class VectorFunctionsTests
{
    /// <summary>Those that take any argument and give one result.</summary>
    public static TheoryData<string> Functions
        => [.. UnaryFunctions.Singles.Select(f => f.Name).Where(VectorFunctions.IsKnown).Where(name => !VectorFunctions.HasSecondResult(name))];

    public static TheoryData<string> PairNames => [.. PairFunctions.Singles.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Value_IsThatOfTheFunction_AndItsBoundHolds(string name)
    {
        UnaryFunction<float> function = UnaryFunctions.Singles.Single(f => f.Name == name);
        foreach (float x in Samples.Singles(999_983).Where(x => function.Takes(x)))
        {
            double expected = References.Single(name)(x);
            double value = VectorFunctions.Simulate(name).Evaluate(x, 0.0, ElementType.Double).First;
            Assert.True(Ulp.Distance((float)value, expected) < 0.51, $"{name}({x:R}) is {expected:R}, but {value:R}.");
            Assert.True(
                Ulp.Distance(function.Scalar(x), expected) <= VectorFunctions.UlpBound(name),
                $"{name}({x:R}) is {expected:R}, but {function.Scalar(x):R}.");
        }
    }

    [Theory]
    [MemberData(nameof(PairNames))]
    public void TwoParts_AreTheRoundedValue_AndWhatItLacks_AsFarAsTheFunctionIsGood(string name)
    {
        Func<double, double> reference = References.Single(PairFunctions.Singles.Single(f => f.Name == name).ValueName);
        foreach (float x in Samples.Singles(999_983))
        {
            double expected = reference(x);
            (double first, double second) = VectorFunctions.Simulate(name).Evaluate(x, 0.0, ElementType.Single);
            Assert.Equal((float)expected, (float)first);
            if (float.IsNormal((float)expected))
            {
                double unit = Math.ScaleB(1.0, Math.ILogB(expected) - 23);
                double distance = Math.Abs(first + second - expected) / unit;

                // The interpreter's own rounding comes on top of the bound, which it takes in full somewhere.
                Assert.True(distance <= VectorFunctions.UlpBound(name) * (1 + 1e-6), $"{name}({x:R}) is off by {distance} ulp.");
            }
        }
    }

    [Theory]
    [InlineData(VectorFunctions.Exp)]
    [InlineData(VectorFunctions.ExpScaled)]
    public void SecondPartOfAnExponent_IsAddedToIt(string name)
    {
        (double first, double second) = VectorFunctions.Simulate(name).Evaluate(700.0, 1e-13, ElementType.Double);
        double result = name == VectorFunctions.ExpScaled ? first * second : first;

        Assert.Equal(1.0, result / (Math.Exp(700.0) * (1.0 + 1e-13)), 1e-15);
    }

    [Theory]
    [InlineData(2.0, -1.5, 0.35355339059327379)]
    [InlineData(0.0, 0.3, 0.0)]
    [InlineData(-2.0, 0.3, double.NaN)]
    [InlineData(-2.0, 2.0, double.NaN)]
    public void Power_IsThatOfItsTwoOperands(double x, double c, double expected)
        => Assert.Equal(expected, VectorFunctions.Simulate(VectorFunctions.Pow).Evaluate(x, c, ElementType.Double).First);

    [Theory]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(-800.0, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void SecondPartOfAnExponent_DoesNotMatterOutOfRange(double x, double expected)
        => Assert.Equal(expected, VectorFunctions.Simulate(VectorFunctions.Exp).Evaluate(x, double.NaN, ElementType.Double).First);
}
