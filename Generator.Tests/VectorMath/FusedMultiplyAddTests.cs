using System;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Activations.Generator.Tests.Infrastructure;
using Xunit;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>
/// The multiply-add for machines without an instruction for it gives the bits of the instruction: the scalar function
/// of the runtime, which is correctly rounded.
/// </summary>
public sealed class FusedMultiplyAddTests
{
    private const int Count = 2_000_000;

    /// <summary>Without vector instructions, each operation is a call.</summary>
    private const int ChildCount = 300_000;

    [Fact]
    public void EmulatedSingle_IsRoundedOnce()
    {
        (float[] a, float[] b, float[] c) = MultiplyAddOperands.Singles(Count);
        for (int i = 0; i < Count; i += 4)
        {
            Vector128<float> actual = Functions.FusedMultiplyAddEmulated(Vector(a, i), Vector(b, i), Vector(c, i));
            for (int lane = 0; lane < 4; lane++)
            {
                int k = i + lane;
                float expected = MathF.FusedMultiplyAdd(a[k], b[k], c[k]);
                AssertSame(a[k], b[k], c[k], expected, actual.GetElement(lane));
                AssertSame(a[k], b[k], c[k], expected, Functions.FusedMultiplyAddEmulated(a[k], b[k], c[k]));
            }
        }
    }

    [Fact]
    public void EmulatedDouble_IsRoundedOnce()
    {
        (double[] a, double[] b, double[] c) = MultiplyAddOperands.Doubles(Count);
        for (int i = 0; i < Count; i += 2)
        {
            Vector128<double> actual = Functions.FusedMultiplyAddEmulated(Vector(a, i), Vector(b, i), Vector(c, i));
            for (int lane = 0; lane < 2; lane++)
            {
                int k = i + lane;
                AssertSame(a[k], b[k], c[k], Math.FusedMultiplyAdd(a[k], b[k], c[k]), actual.GetElement(lane));
            }
        }
    }

    [Theory]
    [InlineData(InstructionSet.WithoutAvx2)]
    [InlineData(InstructionSet.None)]
    public void FewerInstructions_GiveTheSameBits(InstructionSet instructions)
    {
        // The control, that there is no instruction in the child: without effect, the switch would let the test pass.
        Assert.Equal($"False {Hash(Single, Double)}", ChildProcess.Run(instructions, HashOfEmulated));

        static float Single(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);
        static double Double(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);
    }

    [Fact]
    public void RoundingTwice_IsCaught()
    {
        (float[] a, float[] b, float[] c) = MultiplyAddOperands.Singles(Count);
        int halfway = 0;
        int subnormal = 0;
        for (int i = 0; i < Count; i++)
        {
            float expected = MathF.FusedMultiplyAdd(a[i], b[i], c[i]);
            if (!float.IsNaN(expected) && expected != (float)(((double)a[i] * b[i]) + c[i]))
            {
                halfway++;
                subnormal += float.IsSubnormal(expected) ? 1 : 0;
            }
        }

        Assert.True(halfway > 1000 && subnormal > 1000, $"{halfway} sums are on a boundary, {subnormal} of them subnormal.");
    }

    private static string HashOfEmulated()
        => $"{Fma.IsSupported} {Hash(Functions.FusedMultiplyAdd, null)}";

    /// <summary>Of the functions' results; without functions, of those of the vectors.</summary>
    private static string Hash(Func<float, float, float, float> single, Func<double, double, double, double>? @double)
    {
        (float[] a, float[] b, float[] c) = MultiplyAddOperands.Singles(ChildCount);
        ulong singles = 14695981039346656037;
        ulong vectors = singles;
        for (int i = 0; i < ChildCount; i += 4)
        {
            Vector128<float> result = Functions.FusedMultiplyAdd(Vector(a, i), Vector(b, i), Vector(c, i));
            for (int lane = 0; lane < 4; lane++)
            {
                int k = i + lane;
                float scalar = single(a[k], b[k], c[k]);
                singles = Add(singles, float.IsNaN(scalar) ? 1 : BitConverter.SingleToInt32Bits(scalar));
                float element = @double is null ? result.GetElement(lane) : scalar;
                vectors = Add(vectors, float.IsNaN(element) ? 1 : BitConverter.SingleToInt32Bits(element));
            }
        }

        (double[] x, double[] y, double[] z) = MultiplyAddOperands.Doubles(ChildCount);
        ulong doubles = 14695981039346656037;
        for (int i = 0; i < ChildCount; i += 2)
        {
            Vector128<double> result = Functions.FusedMultiplyAdd(Vector(x, i), Vector(y, i), Vector(z, i));
            for (int lane = 0; lane < 2; lane++)
            {
                double element = @double is null ? result.GetElement(lane) : @double(x[i + lane], y[i + lane], z[i + lane]);
                doubles = Add(doubles, double.IsNaN(element) ? 1 : BitConverter.DoubleToInt64Bits(element));
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{singles:X} {vectors:X} {doubles:X}");

        static ulong Add(ulong hash, long bits) => unchecked((hash ^ (ulong)bits) * 1099511628211);
    }

    private static Vector128<T> Vector<T>(T[] values, int first) => Vector128.Create(values.AsSpan(first));

    private static void AssertSame(double a, double b, double c, double expected, double actual)
    {
        if (BitConverter.DoubleToInt64Bits(expected) != BitConverter.DoubleToInt64Bits(actual) && !(double.IsNaN(expected) && double.IsNaN(actual)))
        {
            Assert.Fail($"{a:R} * {b:R} + {c:R} = {expected:R}, not {actual:R}.");
        }
    }
}
