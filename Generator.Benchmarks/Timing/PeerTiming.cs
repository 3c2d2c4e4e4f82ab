using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Benchmarks.Peers;
using Activations.Generator.Benchmarks.Subjects;

namespace Activations.Generator.Benchmarks.Timing;

/// <summary>Times activations against their peers, row by row.</summary>
internal sealed class PeerTiming(IReadOnlyList<Subject> subjects, IReadOnlyList<int> lengths, TimeSpan budget, NativePeers natives)
{
    private static readonly Pass[] s_passes = [Pass.Inference, Pass.Training, Pass.Backward];

    /// <param name="report">Receives what is to be said while it runs.</param>
    public IReadOnlyList<Measurement> Run(Action<string> report)
    {
        report($"XNNPACK: {Presence(natives.XnnPack)}; oneDNN: {Presence(natives.OneDnn)}");

        using Buffers buffers = new(Math.Max(lengths.Max(), InterleavedTimer.WarmUpLength));
        InterleavedTimer timer = new(buffers, budget);
        List<Measurement> measurements = [];
        foreach (Subject subject in subjects)
        {
            subject.Prepare(buffers);
            foreach (Pass pass in s_passes)
            {
                timer.WarmUp(subject.Contenders(pass, buffers, InterleavedTimer.WarmUpLength, natives));
                foreach (int length in lengths)
                {
                    IReadOnlyList<Contender> all = subject.Contenders(pass, buffers, length, natives);
                    List<Contender> contenders = [];
                    foreach (Contender contender in all)
                    {
                        if (Agrees(contender, all[0], buffers, length))
                        {
                            contenders.Add(contender);
                        }
                        else
                        {
                            // No number: the table says why.
                            report($"{contender.Name} is left out of {subject.Name}, {pass}: its results are not those of the function");
                            measurements.Add(new Measurement(subject.Name, pass, length, contender.Name, double.NaN, 0));
                        }
                    }

                    IReadOnlyList<(double Nanoseconds, double Spread)> times = timer.Time(contenders, length);
                    for (int i = 0; i < contenders.Count; i++)
                    {
                        measurements.Add(new Measurement(
                            subject.Name, pass, length, contenders[i].Name, times[i].Nanoseconds, times[i].Spread));
                    }
                }

                report($"{subject.Name}, {pass}: done");
            }
        }

        return measurements;
    }

    private static string Presence(object? library) => library is null ? "not used, its columns stay empty" : "found";

    /// <summary>Whether a peer computes the same function: a wrong parameter would make the comparison worthless.</summary>
    private static bool Agrees(Contender contender, Contender ours, Buffers buffers, int length)
    {
        if (contender.Name != PeerNames.Fast && !PeerNames.Rivals.Contains(contender.Name))
        {
            return true;
        }

        int checkedLength = Math.Min(length, 1024);
        contender.Run(buffers, length, 1);
        float[] theirs = buffers.Result(checkedLength).ToArray();
        ours.Run(buffers, length, 1);
        ReadOnlySpan<float> expected = buffers.Result(checkedLength);
        for (int i = 0; i < theirs.Length; i++)
        {
            if (!(Math.Abs(theirs[i] - expected[i]) <= 1e-5 + (1e-3 * Math.Abs(expected[i]))))
            {
                return false;
            }
        }

        return true;
    }
}
