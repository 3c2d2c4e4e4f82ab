using System;
using System.Runtime.Intrinsics;
using Xunit;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>The operations that take a negation in have the bits of those that don't.</summary>
public sealed class NegationTests
{
    [Fact]
    public void NegatedMultiplyAdd_IsTheFusedMultiplyAddOfTheNegation()
    {
        Random random = new(3);
        for (int i = 0; i < 20_000; i++)
        {
            float a = BitConverter.Int32BitsToSingle(random.Next());
            float b = (float)(random.NextDouble() - 0.5);
            float c = (float)(-a * b * (1 + (random.NextDouble() * 1e-6)));
            float expected = MathF.FusedMultiplyAdd(-a, b, c);
            Assert.Equal(expected, Functions.NegatedMultiplyAdd(a, b, c));
            Assert.Equal(expected, Functions.NegatedMultiplyAdd(Vector128.Create(a), Vector128.Create(b), Vector128.Create(c))[1]);
            Assert.Equal(expected, Functions.NegatedMultiplyAdd(Vector256.Create(a), Vector256.Create(b), Vector256.Create(c))[2]);
            Assert.Equal(expected, Functions.NegatedMultiplyAdd(Vector512.Create(a), Vector512.Create(b), Vector512.Create(c))[3]);

            double wide = Math.FusedMultiplyAdd(-(double)a, b, c);
            Assert.Equal(wide, Functions.NegatedMultiplyAdd((double)a, b, c));
            Assert.Equal(wide, Functions.NegatedMultiplyAdd(Vector128.Create((double)a), Vector128.Create((double)b), Vector128.Create((double)c))[1]);
            Assert.Equal(wide, Functions.NegatedMultiplyAdd(Vector256.Create((double)a), Vector256.Create((double)b), Vector256.Create((double)c))[2]);
            Assert.Equal(wide, Functions.NegatedMultiplyAdd(Vector512.Create((double)a), Vector512.Create((double)b), Vector512.Create((double)c))[3]);
        }
    }

    [Theory]
    [InlineData(1.5f)]
    [InlineData(-1.5f)]
    [InlineData(0f)]
    [InlineData(float.NegativeInfinity)]
    public void NegatedAbs_SetsTheSign(float x)
    {
        int expected = BitConverter.SingleToInt32Bits(-MathF.Abs(x));
        Assert.Equal(expected, BitConverter.SingleToInt32Bits(Functions.NegatedAbs(x)));
        Assert.Equal(expected, BitConverter.SingleToInt32Bits(Functions.NegatedAbs(Vector128.Create(x))[0]));
        Assert.Equal(expected, BitConverter.SingleToInt32Bits(Functions.NegatedAbs(Vector256.Create(x))[0]));
        Assert.Equal(expected, BitConverter.SingleToInt32Bits(Functions.NegatedAbs(Vector512.Create(x))[0]));
        long wide = BitConverter.DoubleToInt64Bits(-Math.Abs((double)x));
        Assert.Equal(wide, BitConverter.DoubleToInt64Bits(Functions.NegatedAbs((double)x)));
        Assert.Equal(wide, BitConverter.DoubleToInt64Bits(Functions.NegatedAbs(Vector128.Create((double)x))[0]));
        Assert.Equal(wide, BitConverter.DoubleToInt64Bits(Functions.NegatedAbs(Vector256.Create((double)x))[0]));
        Assert.Equal(wide, BitConverter.DoubleToInt64Bits(Functions.NegatedAbs(Vector512.Create((double)x))[0]));
    }
}
