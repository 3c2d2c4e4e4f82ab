using System;
using System.Runtime.Intrinsics;
using Xunit;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>
/// The multiply-add for machines without an instruction for it gives the bits of the instruction: the scalar function
/// of the runtime, which is correctly rounded.
/// </summary>
public sealed class FusedMultiplyAddTests
{
    [Fact]
    public void EmulatedSingle_IsRoundedOnce()
    {
        Random random = new(7);
        for (int k = 0; k < 400_000; k++)
        {
            float a = AnySingle(random);
            float b = AnySingle(random);
            float c = (k % 4) switch
            {
                0 => AnySingle(random),

                // Cancels the product but for its last bits.
                1 => -(a * b),

                // Beside the product as small as can be, where rounding twice goes wrong.
                2 => MathF.ScaleB(a * b, -random.Next(22, 60)) * (random.Next(2) == 0 ? 1f : -1f),
                _ => MathF.ScaleB(MathF.Round(a * b), random.Next(0, 50)),
            };

            float expected = MathF.FusedMultiplyAdd(a, b, c);
            float actual = Functions.FusedMultiplyAddEmulated(
                Vector128.Create(a),
                Vector128.Create(b),
                Vector128.Create(c)).ToScalar();
            Assert.True(
                BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(actual)
                    || (float.IsNaN(expected) && float.IsNaN(actual)),
                $"{a:R} * {b:R} + {c:R} = {expected:R}, not {actual:R}.");
        }
    }

    [Fact]
    public void EmulatedSingle_HalfwayProducts_AreRoundedOnce()
    {
        // a · b has its last bit exactly half a unit below a float's last place; c only says which way to go.
        for (int k = 1; k < 4096; k++)
        {
            float a = 1f + (k * MathF.ScaleB(1f, -12));
            float b = 1f + MathF.ScaleB(1f, -12);
            foreach (float c in (float[])[1e-30f, -1e-30f, float.Epsilon, -float.Epsilon, 0f, 1f])
            {
                float actual = Functions.FusedMultiplyAddEmulated(
                    Vector128.Create(a),
                    Vector128.Create(b),
                    Vector128.Create(c)).ToScalar();
                Assert.Equal(MathF.FusedMultiplyAdd(a, b, c), actual);
            }
        }
    }

    [Fact]
    public void EmulatedDouble_TakesEachLane()
    {
        Vector128<double> actual = Functions.FusedMultiplyAddEmulated(
            Vector128.Create(1.0 + Math.ScaleB(1.0, -30), 3.0),
            Vector128.Create(1.0 - Math.ScaleB(1.0, -30), 5.0),
            Vector128.Create(-1.0, 7.0));

        Assert.Equal(Vector128.Create(-Math.ScaleB(1.0, -60), 22.0), actual);
    }

    private static float AnySingle(Random random)
    {
        return random.Next(3) == 0
            ? BitConverter.Int32BitsToSingle(unchecked((int)random.NextInt64(0, uint.MaxValue)))
            : (random.NextSingle() - 0.5f) * MathF.ScaleB(1f, random.Next(-10, 10));
    }
}
