using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// A second, finer look at a program that is about to be chosen: at many inputs around those samples where its errors are
/// largest. The worst case of a few roundings that add up is rare, and no thousand inputs on the whole line have it.
/// </summary>
internal static class NeighbourhoodVetting
{
    private const int WorstNeighbourhoods = 4;

    // For errors that functions have a part in.
    private const double LargestIndulgence = 1.2;

    // Of roundings alone the worst case is rarer than that of functions: what is found is at least so much of it.
    private const double FoundOfRoundings = 0.975;

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
        if (!hasCalls && ErrorAtBadInputs(interpreter, expected) is var known && known > giveUpAt)
        {
            return known;
        }

        Effort effort = hasCalls ? s_ofCalls : s_ofRoundings;
        (IEnumerable<double> inputs, double atMost) = WorstRoundings(program, expected);
        if (!hasCalls && atMost * FoundOfRoundings <= giveUpAt)
        {
            // However they fall, they don't add up to more.
            return atMost * FoundOfRoundings;
        }

        inputs = hasCalls ? Apart(WorstSamples(interpreter, expected), effort.Neighbourhoods / 2).Concat(inputs) : inputs;
        inputs = Apart(expected.BelowPowersOfTwo, effort.Neighbourhoods / 2).Concat(inputs);
        List<(Neighbourhood Place, double Error, double Indulgence)> places = [];
        double largest = 0;
        foreach (double input in Apart(inputs, effort.Neighbourhoods))
        {
            if (expected.TryGetNeighbourhood(input) is { } place)
            {
                (double error, double at) = LargestUlpError(interpreter, expected, place, 0, effort.Blocks, giveUpAt * LargestIndulgence);
                double indulgence = error > giveUpAt && hasCalls ? Indulgence(program, expected, input) : 1;
                places.Add((place, error, indulgence));
                largest = Math.Max(largest, error / indulgence);
                if (largest > giveUpAt)
                {
                    Note(at);
                    return largest;
                }
            }
        }

        foreach ((Neighbourhood place, double error, double indulgence) in places.OrderByDescending(static p => p.Error).Take(WorstNeighbourhoods))
        {
            (double more, double at) = LargestUlpError(interpreter, expected, place, effort.Blocks, effort.BlocksAroundWorst, giveUpAt * LargestIndulgence);
            bool isNew = error <= giveUpAt && more > giveUpAt && hasCalls;
            double judged = more / (isNew ? Indulgence(program, expected, place.Center) : indulgence);
            largest = Math.Max(largest, judged);
            if (judged > giveUpAt)
            {
                Note(at);
            }
        }

        return hasCalls ? largest : largest / FoundOfRoundings;

        // Of what functions add nobody knows where it is worst: here each is wrong as its bits have it.
        void Note(double input)
        {
            if (!hasCalls)
            {
                expected.BadInputs.Add(input);
            }
        }
    }

    private static double ErrorAtBadInputs(KernelInterpreter interpreter, SampledFunction expected)
    {
        double largest = 0;
        foreach (double input in expected.BadInputs)
        {
            largest = Math.Max(largest, expected.UlpErrorAt(input, interpreter.Run([input])[0]));
        }

        return largest;
    }

    /// <summary>
    /// What an error at an input is divided by: here every function is as wrong as it may be anywhere, and all are at once,
    /// which is more than there is in the real ones. Roundings are what they are: where there is hardly anything else,
    /// nothing is divided.
    /// </summary>
    private static double Indulgence(KernelProgram program, SampledFunction expected, double input)
    {
        const double HardlyAny = 0.15;
        double all = new RoundingBound(program, expected.ElementType).At([input], expected.Units)[0];
        double roundings = new RoundingBound(program, expected.ElementType, countsCalls: false).At([input], expected.Units)[0];
        return all - roundings < HardlyAny * all ? 1 : LargestIndulgence;
    }

    /// <summary>Whether a program calls functions of the vector math.</summary>
    public static bool HasCalls(KernelProgram program) => program.Instructions.Any(static i => i.Function is not null);

    /// <summary>The samples, those with the largest errors first.</summary>
    private static IEnumerable<double> WorstSamples(KernelInterpreter interpreter, SampledFunction expected)
        => LargestFirst.Of(FormVetting.ErrorsAtSamples(interpreter, expected)).Select(i => expected.Inputs[i]);

    /// <summary>Samples and inputs between them, first those where the roundings may add up to most, and how much that is.</summary>
    [MethodImpl(HotLoop.Optimized)]
    private static (IEnumerable<double> Inputs, double AtMost) WorstRoundings(KernelProgram program, SampledFunction expected)
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
        double atMost = 0;
        foreach (double bound in bounds)
        {
            atMost = Math.Max(atMost, bound);
        }

        return (LargestFirst.Of(bounds).Select(i => inputs[i]), atMost);
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

    [MethodImpl(HotLoop.Optimized)]
    private static (double Error, double At) LargestUlpError(
        KernelInterpreter interpreter,
        SampledFunction expected,
        Neighbourhood place,
        int firstBlock,
        int blocks,
        double giveUpAt)
    {
        Span<double> inputs = stackalloc double[KernelInterpreter.BlockLength];
        double leastUnit = FormVetting.Ulp(0.75, expected.ElementType);
        double largest = 0;
        double at = place.Center;
        for (int block = firstBlock; block < firstBlock + blocks && largest <= giveUpAt; block++)
        {
            place.FillInputs(block * inputs.Length, inputs, expected.ElementType);
            ReadOnlySpan<double> actual = interpreter.Run(inputs);
            for (int i = 0; i < actual.Length; i++)
            {
                // A number is less than 2²⁴ of its units (in double 2⁵³): most errors are seen not to be larger without the unit.
                double value = place.Evaluate(inputs[i]);
                bool isSmall = Math.Abs(actual[i] - value) <= largest * leastUnit * Math.Abs(value);
                if (!isSmall && expected.Contains(inputs[i]))
                {
                    double error = expected.UlpError(inputs[i], value, actual[i]);
                    (largest, at) = error > largest ? (error, inputs[i]) : (largest, at);
                }
            }
        }

        return (largest, at);
    }
}
