using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Activations.Generator.Benchmarks.Timing;

/// <summary>Times contenders in turns, A B C A B C …, and takes medians: what disturbs the machine disturbs all of them.</summary>
internal sealed class InterleavedTimer(Buffers buffers, TimeSpan budget)
{
    /// <summary>The length for which the contenders of <see cref="WarmUp"/> are set up.</summary>
    public const int WarmUpLength = 64;

    /// <summary>A turn is long against the clock's resolution and short against the scheduler's time slice.</summary>
    private static readonly long s_turn = Stopwatch.Frequency / 20_000;

    private const int WarmUpCalls = 40;
    private const int LeastRounds = 5;
    private const int MostRounds = 2_000;

    /// <summary>Has everything compiled that the contenders call, and the native libraries' lazy set-up done.</summary>
    public void WarmUp(IReadOnlyList<Contender> contenders)
    {
        foreach (Contender contender in contenders)
        {
            contender.Run(buffers, WarmUpLength, WarmUpCalls);
        }
    }

    /// <summary>The median of each contender, in ns an element, and the relative distance of the quartiles.</summary>
    public IReadOnlyList<(double Nanoseconds, double Spread)> Time(IReadOnlyList<Contender> contenders, int length)
    {
        int[] calls = [.. contenders.Select(contender => CallsInTurn(contender, length))];
        List<double>[] samples = [.. contenders.Select(static _ => new List<double>())];
        double scale = 1e9 / Stopwatch.Frequency / length;

        long end = Stopwatch.GetTimestamp() + (long)(budget.TotalSeconds * Stopwatch.Frequency);
        for (int round = 0; round < LeastRounds || (round < MostRounds && Stopwatch.GetTimestamp() < end); round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                // Another one starts each round: the first finds the caches as the last has left them.
                int index = (i + round) % contenders.Count;
                long ticks = contenders[index].Run(buffers, length, calls[index]);
                samples[index].Add(ticks * scale / calls[index]);
            }
        }

        return [.. samples.Select(Summary)];
    }

    private int CallsInTurn(Contender contender, int length)
    {
        int calls = 1;
        while (true)
        {
            long ticks = contender.Run(buffers, length, calls);
            if (ticks >= s_turn || calls >= 1 << 20)
            {
                return calls;
            }

            calls = ticks < s_turn / 8 ? calls * 4 : calls * 2;
        }
    }

    private static (double Nanoseconds, double Spread) Summary(List<double> samples)
    {
        samples.Sort();
        double median = samples[samples.Count / 2];
        return (median, (samples[samples.Count * 3 / 4] - samples[samples.Count / 4]) / median);
    }
}
