using System;
using System.Runtime.Intrinsics;
using Xunit;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>Min, Max and CopySign: a NaN goes through, and the widths agree on zeros too.</summary>
public sealed class ClampingTests
{
    private static readonly float[] s_values =
    [
        0f, -0f, 1f, -1f, 2.5f, float.Epsilon, float.MaxValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    [Fact]
    public void Min_AllWidths_TakeTheSmallerAndLetNaNThrough()
    {
        ForAllPairs((a, b) =>
        {
            float expected = b < a ? b : a;
            AssertBits(expected, Functions.Min(a, b));
            AssertBits(expected, Functions.Min(Vector128.Create(a), Vector128.Create(b)).GetElement(1));
            AssertBits(expected, Functions.Min(Vector256.Create(a), Vector256.Create(b)).GetElement(5));
            AssertBits(expected, Functions.Min(Vector512.Create(a), Vector512.Create(b)).GetElement(15));
            AssertBits(expected, Functions.Min((double)a, b));
            AssertBits(expected, Functions.Min(Vector128.Create((double)a), Vector128.Create((double)b)).GetElement(1));
            AssertBits(expected, Functions.Min(Vector256.Create((double)a), Vector256.Create((double)b)).GetElement(3));
            AssertBits(expected, Functions.Min(Vector512.Create((double)a), Vector512.Create((double)b)).GetElement(7));
        });
    }

    [Fact]
    public void Max_AllWidths_TakeTheLargerAndLetNaNThrough()
    {
        ForAllPairs((a, b) =>
        {
            float expected = b > a ? b : a;
            AssertBits(expected, Functions.Max(a, b));
            AssertBits(expected, Functions.Max(Vector128.Create(a), Vector128.Create(b)).GetElement(1));
            AssertBits(expected, Functions.Max(Vector256.Create(a), Vector256.Create(b)).GetElement(5));
            AssertBits(expected, Functions.Max(Vector512.Create(a), Vector512.Create(b)).GetElement(15));
            AssertBits(expected, Functions.Max((double)a, b));
            AssertBits(expected, Functions.Max(Vector128.Create((double)a), Vector128.Create((double)b)).GetElement(1));
            AssertBits(expected, Functions.Max(Vector256.Create((double)a), Vector256.Create((double)b)).GetElement(3));
            AssertBits(expected, Functions.Max(Vector512.Create((double)a), Vector512.Create((double)b)).GetElement(7));
        });
    }

    [Fact]
    public void CopySign_AllWidths_TakeOnlyTheSign()
    {
        ForAllPairs((a, b) =>
        {
            float expected = MathF.CopySign(a, b);
            AssertBits(expected, Functions.CopySign(a, b));
            AssertBits(expected, Functions.CopySign(Vector128.Create(a), Vector128.Create(b)).GetElement(1));
            AssertBits(expected, Functions.CopySign(Vector256.Create(a), Vector256.Create(b)).GetElement(5));
            AssertBits(expected, Functions.CopySign(Vector512.Create(a), Vector512.Create(b)).GetElement(15));
            AssertBits(expected, Functions.CopySign((double)a, b));
            AssertBits(expected, Functions.CopySign(Vector512.Create((double)a), Vector512.Create((double)b)).GetElement(7));
        });
    }

    private static void ForAllPairs(Action<float, float> check)
    {
        foreach (float a in s_values)
        {
            foreach (float b in s_values)
            {
                if (!float.IsNaN(b))
                {
                    check(a, b);
                }
            }
        }
    }

    private static void AssertBits(double expected, double actual)
    {
        Assert.True(
            BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual)
                || (double.IsNaN(expected) && double.IsNaN(actual)),
            $"Expected {expected:R}, got {actual:R}.");
    }
}
