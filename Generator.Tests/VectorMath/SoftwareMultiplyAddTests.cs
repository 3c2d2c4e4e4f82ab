using System;

using Activations.Kernels;

using Xunit;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>
/// The multiply-add for frameworks without a function for it gives the bits of the runtime's, which is correctly
/// rounded.
/// </summary>
public sealed class SoftwareMultiplyAddTests
{
    private static readonly double[] s_special =
    [
        0.0, double.Epsilon, 3 * double.Epsilon, BitConverter.Int64BitsToDouble(0x000FFFFFFFFFFFFF), BitConverter.Int64BitsToDouble(0x0010000000000000),
        BitConverter.Int64BitsToDouble(0x0010000000000001), Math.ScaleB(1, -538), Math.ScaleB(1, -537), 1 - Math.ScaleB(1, -53), 1.0,
        1 + Math.ScaleB(1, -52), 3.0, Math.ScaleB(1, 512), Math.ScaleB(1, 511), double.MaxValue, double.MaxValue / 2, double.PositiveInfinity, double.NaN,
    ];

    [Fact]
    public void Single_IsRoundedOnce()
    {
        Random random = new(11);
        for (int k = 0; k < 1_000_000; k++)
        {
            float a = AnySingle(random);
            float b = AnySingle(random);
            float c = (k % 4) switch
            {
                0 => AnySingle(random),
                1 => -(a * b),
                2 => MathF.ScaleB(a * b, -random.Next(22, 60)) * (random.Next(2) == 0 ? 1f : -1f),
                _ => MathF.ScaleB(MathF.Round(a * b), random.Next(0, 50)),
            };

            float expected = MathF.FusedMultiplyAdd(a, b, c);
            float actual = SoftwareMultiplyAdd.FusedMultiplyAdd(a, b, c);
            Assert.True(
                BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(actual)
                    || (float.IsNaN(expected) && float.IsNaN(actual)),
                $"{a:R} * {b:R} + {c:R} = {expected:R}, not {actual:R}.");
        }
    }

    [Fact]
    public void Double_IsRoundedOnce()
    {
        Random random = new(12);
        for (int k = 0; k < 1_000_000; k++)
        {
            // Of any size, of a size near the limits of the format, or of an ordinary one.
            double a = AnyDouble(random, k % 3);
            double b = AnyDouble(random, k % 3);
            AssertRoundedOnce(a, b, Addend(random, a, b));
        }
    }

    [Fact]
    public void Double_SpecialValues_AreRoundedOnce()
    {
        foreach (double a in s_special)
        {
            foreach (double b in s_special)
            {
                foreach (double c in s_special)
                {
                    for (int signs = 0; signs < 8; signs++)
                    {
                        AssertRoundedOnce(
                            (signs & 1) == 0 ? a : -a, (signs & 2) == 0 ? b : -b, (signs & 4) == 0 ? c : -c);
                    }
                }
            }
        }
    }

    [Fact]
    public void RoundingTwice_IsCaught()
        => Assert.NotEqual(
            Math.FusedMultiplyAdd(1 + Math.ScaleB(1, -30), 1 - Math.ScaleB(1, -30), -1),
            ((1 + Math.ScaleB(1, -30)) * (1 - Math.ScaleB(1, -30))) - 1);

    private static double Addend(Random random, double a, double b)
    {
        double product = a * b;
        double sign = random.Next(2) == 0 ? 1 : -1;
        return random.Next(6) switch
        {
            0 => -product,
            1 => sign * Math.ScaleB(product, -random.Next(50, 112)),
            2 => sign * Math.ScaleB(product, random.Next(0, 112)),
            3 => sign * Math.ScaleB(1, Math.ILogB(product) + random.Next(-110, 110)),
            4 => sign * double.Epsilon * random.Next(1, 5),
            _ => AnyDouble(random, random.Next(3)),
        };
    }

    /// <summary>Both forms, so that the one for ordinary numbers has a second witness.</summary>
    private static void AssertRoundedOnce(double a, double b, double c)
    {
        double expected = Math.FusedMultiplyAdd(a, b, c);
        AssertSame(expected, SoftwareMultiplyAdd.FusedMultiplyAdd(a, b, c));
        AssertSame(expected, SoftwareMultiplyAdd.FusedMultiplyAddExact(a, b, c));

        void AssertSame(double wanted, double actual)
            => Assert.True(
                BitConverter.DoubleToInt64Bits(wanted) == BitConverter.DoubleToInt64Bits(actual)
                    || (double.IsNaN(wanted) && double.IsNaN(actual)),
                $"{a:R} * {b:R} + {c:R} = {wanted:R}, not {actual:R}.");
    }

    private static float AnySingle(Random random)
        => random.Next(3) == 0
            ? BitConverter.Int32BitsToSingle(unchecked((int)random.NextInt64(0, uint.MaxValue)))
            : (random.NextSingle() - 0.5f) * MathF.ScaleB(1f, random.Next(-10, 10));

    private static double AnyDouble(Random random, int kind)
    {
        // Few bits make ties.
        long mantissa = random.NextInt64(1L << 52) & (random.Next(2) == 0 ? -1L : -1L << random.Next(52));
        long exponent = kind switch
        {
            0 => random.Next(2047),
            1 => 511 + random.Next(-60, 60),
            _ => 1023 + random.Next(-40, 40),
        };
        return BitConverter.Int64BitsToDouble(mantissa | (exponent << 52) | (random.NextInt64(2) << 63));
    }
}
