using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// A second, finer look at a program that is about to be chosen: at many inputs around those samples where its errors are
/// largest. The worst case of a few roundings that add up is rare, and no thousand inputs on the whole line have it.
/// </summary>
internal static class NeighbourhoodVetting
{
    private const int WorstNeighbourhoods = 4;

    // First some blocks of inputs around each of some places, then more of them around the worst. The errors of a function of
    // the vector math are spread over all that its bound allows; where only roundings add up, they all have to be bad.
    private static readonly Effort s_ofCalls = new(Neighbourhoods: 32, Blocks: 4, BlocksAroundWorst: 16);
    private static readonly Effort s_ofRoundings = new(Neighbourhoods: 16, Blocks: 4, BlocksAroundWorst: 64);

    private sealed record Effort(int Neighbourhoods, int Blocks, int BlocksAroundWorst);

    /// <summary>The largest error that is found, in the unit of errors.</summary>
    /// <param name="program">The program.</param>
    /// <param name="expected">The true values.</param>
    /// <param name="giveUpAt">An error from which on the exact figure doesn't matter.</param>
    public static double LargestUlpError(KernelProgram program, SampledFunction expected, double giveUpAt)
    {
        KernelInterpreter interpreter = new(program, expected.ElementType);
        bool hasCalls = HasCalls(program);
        Effort effort = hasCalls ? s_ofCalls : s_ofRoundings;
        IEnumerable<double> inputs = WorstRoundings(program, expected);
        inputs = hasCalls ? [.. Apart(WorstSamples(interpreter, expected), effort.Neighbourhoods / 2), .. inputs] : inputs;
        inputs = [.. Apart(BelowPowersOfTwo(expected), effort.Neighbourhoods / 2), .. inputs];
        List<(Neighbourhood Place, double Error)> places = [];
        double largest = 0;
        foreach (double input in Apart(inputs, effort.Neighbourhoods))
        {
            if (expected.TryGetNeighbourhood(input) is { } place)
            {
                double error = LargestUlpError(interpreter, expected, place, 0, effort.Blocks, giveUpAt);
                places.Add((place, error));
                largest = Math.Max(largest, error);
                if (largest > giveUpAt)
                {
                    return largest;
                }
            }
        }

        foreach ((Neighbourhood place, _) in places.OrderByDescending(static p => p.Error).Take(WorstNeighbourhoods))
        {
            largest = Math.Max(largest, LargestUlpError(interpreter, expected, place, effort.Blocks, effort.BlocksAroundWorst, giveUpAt));
        }

        return largest;
    }

    /// <summary>Whether a program calls functions of the vector math.</summary>
    public static bool HasCalls(KernelProgram program) => program.Instructions.Any(static i => i.Function is not null);

    /// <summary>The samples, those with the largest errors first.</summary>
    private static double[] WorstSamples(KernelInterpreter interpreter, SampledFunction expected)
    {
        double[] errors = new double[expected.Inputs.Length];
        foreach (KernelBlock block in interpreter.RunInBlocks(expected.Inputs))
        {
            for (int i = 0; i < block.Results.Length; i++)
            {
                errors[block.Start + i] = -expected.UlpError(block.Start + i, block.Results[i]);
            }
        }

        double[] inputs = (double[])expected.Inputs.Clone();
        Array.Sort(errors, inputs);
        return inputs;
    }

    /// <summary>Samples and inputs between them, first those where the roundings may add up to most.</summary>
    private static double[] WorstRoundings(KernelProgram program, SampledFunction expected)
    {
        const int Between = 4;
        double[] inputs = new double[expected.Inputs.Length * Between];
        for (int i = 0; i < inputs.Length; i++)
        {
            double sample = expected.Inputs[i / Between];
            double shifted = KernelBuilder.Round(sample * (1 + (Neighbourhood.Width * (i % Between) / Between)), expected.ElementType);
            inputs[i] = expected.Contains(shifted) ? shifted : sample;
        }

        double[] bounds = new RoundingBound(program, expected.ElementType).At(inputs, expected.Units);
        for (int i = 0; i < bounds.Length; i++)
        {
            bounds[i] = double.IsNaN(bounds[i]) || double.IsInfinity(bounds[i]) ? 0 : -bounds[i];
        }

        Array.Sort(bounds, inputs);
        return inputs;
    }

    /// <summary>
    /// Inputs of ordinary size where the value is just below a power of two: there the unit is the smallest that it is
    /// for values of that size, and what is larger than the value was rounded in a unit of twice as much.
    /// </summary>
    private static IEnumerable<double> BelowPowersOfTwo(SampledFunction expected)
    {
        const double Nearest = 1.0 / 32;
        const double Farthest = 16;
        const double Inside = 0.15;
        double[] inputs = (double[])expected.Inputs.Clone();
        double[] values = (double[])expected.Values.Clone();
        Array.Sort(inputs, values);
        for (int i = 1; i < inputs.Length; i++)
        {
            double left = Math.Log(Math.Abs(values[i - 1])) / Math.Log(2);
            double right = Math.Log(Math.Abs(values[i])) / Math.Log(2);
            double power = Math.Floor(Math.Max(left, right));
            bool isOrdinary = Math.Abs(inputs[i]) is > Nearest and < Farthest && inputs[i] * inputs[i - 1] > 0;
            if (isOrdinary && Math.Min(left, right) < power && Math.Abs(left - right) < 1)
            {
                // Where it passes the power, and a little to the side of the smaller values.
                double part = ((power - left) / (right - left)) + (left < right ? -Inside : Inside);
                yield return KernelBuilder.Round(inputs[i - 1] + (part * (inputs[i] - inputs[i - 1])), expected.ElementType);
            }
        }
    }

    /// <summary>The first inputs that aren't in one another's neighbourhood.</summary>
    private static List<double> Apart(IEnumerable<double> inputs, int count)
    {
        List<double> apart = [];
        foreach (double input in inputs)
        {
            if (apart.Count == count)
            {
                break;
            }

            if (!apart.Exists(other => Neighbourhood.AreClose(other, input)))
            {
                apart.Add(input);
            }
        }

        return apart;
    }

    private static double LargestUlpError(
        KernelInterpreter interpreter,
        SampledFunction expected,
        Neighbourhood place,
        int firstBlock,
        int blocks,
        double giveUpAt)
    {
        Span<double> inputs = stackalloc double[KernelInterpreter.BlockLength];
        double largest = 0;
        for (int block = firstBlock; block < firstBlock + blocks && largest <= giveUpAt; block++)
        {
            place.FillInputs(block * inputs.Length, inputs, expected.ElementType);
            ReadOnlySpan<double> actual = interpreter.Run(inputs);
            for (int i = 0; i < actual.Length; i++)
            {
                if (expected.Contains(inputs[i]))
                {
                    largest = Math.Max(largest, expected.UlpError(inputs[i], place.Evaluate(inputs[i]), actual[i]));
                }
            }
        }

        return largest;
    }
}
