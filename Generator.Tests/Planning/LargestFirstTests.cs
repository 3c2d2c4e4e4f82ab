using System;
using System.Linq;
using Activations.Generator.Planning.Vetting;
using Xunit;

namespace Activations.Generator.Tests.Planning;

public sealed class LargestFirstTests
{
    [Fact]
    public void Numbers_ComeInFallingOrder_EqualOnesInTheirs()
    {
        Random random = new(7);
        for (int count = 0; count < 200; count++)
        {
            double[] numbers = [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(count))];

            int[] expected = [.. Enumerable.Range(0, count).OrderByDescending(i => numbers[i])];

            Assert.Equal(expected, LargestFirst.Of(numbers));
        }
    }

    [Fact]
    public void WhatIsNoNumber_CountsAsZero() =>
        Assert.Equal([4, 0, 1, 2, 3], LargestFirst.Of([double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, 1]));
}
