using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Activations.Sample.Layers;

namespace Activations.Sample.Checks;

/// <summary>
/// Times the generated backward pass against the others. The contenders take turns, so that a disturbance meets all
/// of them, and the median of the rounds counts.
/// </summary>
internal static class BackwardTiming
{
    /// <summary>512 KiB an array: beyond the first-level cache, within the second.</summary>
    public const int Length = 131_072;

    private const int Rounds = 61;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(600);

    /// <summary>The times, the generated pass first.</summary>
    public static ImmutableArray<Timing> Run(ActivationEntry activation, string generatedMember, CancellationToken cancellationToken)
    {
        (float[] input, float[] gradient) = Data();
        float[] result = new float[Length];
        IActivationLayer<float> layer = activation.CreateLayer();
        float[] output = [.. layer.Forward(input)];

        List<(string Name, Action Run)> contenders = [($"generated {generatedMember}", () => layer.Backward(gradient, result))];
        if (NaiveBackward.Find(activation.Name) is { } naive)
        {
            contenders.Add((NaiveBackward.Describe(activation.Name), () => naive(input, gradient, result)));
        }

        if (TensorBackward.Find(activation.Name) is { } tensor)
        {
            contenders.Add(("three TensorPrimitives calls from the output", () => tensor(output, gradient, result)));
        }

        return Measure(contenders, cancellationToken);
    }

    private static ImmutableArray<Timing> Measure(List<(string Name, Action Run)> contenders, CancellationToken cancellationToken)
    {
        // Long enough for the runtime to replace its quick first code by optimised code, in the background.
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < s_warmUp)
        {
            cancellationToken.ThrowIfCancellationRequested();
            contenders.ForEach(static contender => contender.Run());
        }

        long[][] ticks = [.. contenders.Select(static _ => new long[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                long before = Stopwatch.GetTimestamp();
                contenders[i].Run();
                ticks[i][round] = Stopwatch.GetTimestamp() - before;
            }
        }

        return [.. contenders.Select((contender, i) => new Timing(contender.Name, Median(ticks[i])))];
    }

    private static double Median(long[] ticks)
    {
        Array.Sort(ticks);
        return ticks[ticks.Length / 2] * (1e9 / Stopwatch.Frequency) / Length;
    }

    private static (float[] Input, float[] Gradient) Data()
    {
        var random = new Random(7);
        float[] input = new float[Length];
        float[] gradient = new float[Length];
        for (int i = 0; i < Length; i++)
        {
            input[i] = (random.NextSingle() - 0.5f) * 12f;
            gradient[i] = random.NextSingle() - 0.5f;
        }

        return (input, gradient);
    }
}
