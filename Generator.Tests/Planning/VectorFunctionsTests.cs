using System;
using Activations.Generator.Planning;
using Xunit;

namespace Activations.Generator.Tests.Planning;

/// <summary>What the interpreter takes for the vector math's functions.</summary>
public sealed class VectorFunctionsTests
{
    [Theory]
    [InlineData(VectorFunctions.Exp)]
    [InlineData(VectorFunctions.ExpScaled)]
    public void SecondPartOfAnExponent_IsAddedToIt(string name)
    {
        (double first, double second) = VectorFunctions.Evaluate(name, 700.0, 1e-13, ElementType.Double);
        double result = name == VectorFunctions.ExpScaled ? first * second : first;

        Assert.Equal(1.0, result / (Math.Exp(700.0) * (1.0 + 1e-13)), 1e-15);
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(-800.0, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void SecondPartOfAnExponent_DoesNotMatterOutOfRange(double x, double expected)
        => Assert.Equal(expected, VectorFunctions.Evaluate(VectorFunctions.Exp, x, double.NaN, ElementType.Double).First);
}
