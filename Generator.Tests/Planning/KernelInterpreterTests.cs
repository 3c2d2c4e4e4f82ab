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

    private static void ForRandomPrograms(Action<KernelProgram, Random> test)
    {
        Random random = new(31);
        for (int i = 0; i < 200; i++)
        {
            test(RandomPrograms.Create(random), random);
        }
    }
}
