using System;
using System.Linq;
using Activations.Generator.Planning;
using Activations.Generator.Planning.Vetting;
using Activations.Generator.Tests.Emission;
using Xunit;

namespace Activations.Generator.Tests.Planning;

/// <summary>The planner's interpreter, which takes inputs by blocks.</summary>
public sealed class KernelInterpreterTests
{
    // More than two blocks, and not a whole number of them.
    private const int Inputs = (2 * KernelInterpreter.BlockLength) + 22;

    [Fact]
    public void RandomPrograms_GiveWhatFloatsGive() => ForRandomPrograms((program, random) =>
    {
        double[] inputs = [.. Enumerable.Range(0, Inputs).Select(_ => (double)(float)((random.NextDouble() - 0.5) * 8))];

        double[] actual = KernelInterpreter.Run(program, ElementType.Single, inputs);

        Assert.Equal(Array.ConvertAll(inputs, x => (double)RandomPrograms.Run(program, (float)x)), actual);
    });

    [Fact]
    public void Blocks_GiveWhatSingleInputsGive() => ForRandomPrograms((program, random) =>
    {
        double[] inputs = [.. Enumerable.Range(0, Inputs).Select(_ => (random.NextDouble() - 0.5) * 8)];

        double[] actual = KernelInterpreter.Run(program, ElementType.Double, inputs);

        Assert.Equal(Array.ConvertAll(inputs, x => KernelInterpreter.Run(program, ElementType.Double, x)[0]), actual);
    });

    /// <summary>In blocks floats are computed in vectors, and one by one they aren't: zeros keep their signs in both.</summary>
    [Fact]
    public void SpecialNumbersInBlocks_GiveWhatSingleInputsGive() => ForRandomPrograms((program, random) =>
    {
        double[] special =
        [
            0, -0.0, 1, -1, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        ];
        double[] inputs = [.. Enumerable.Range(0, Inputs).Select(_ => special[random.Next(special.Length)])];

        double[] actual = KernelInterpreter.Run(program, ElementType.Single, inputs);

        Assert.Equal(
            Array.ConvertAll(inputs, x => Bits(KernelInterpreter.Run(program, ElementType.Single, x)[0])),
            Array.ConvertAll(actual, Bits));
    });

    // Not a number is one value.
    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    private static void ForRandomPrograms(Action<KernelProgram, Random> test)
    {
        Random random = new(31);
        for (int i = 0; i < 200; i++)
        {
            test(RandomPrograms.Create(random), random);
        }
    }
}
