using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>Many threads on the same static members, many layers at once, and lengths that are others at each step.</summary>
[Trait("Category", "Execution")]
public sealed class StressTests
{
    private const int Threads = 8;
    private const int Rounds = 20;
    private const int LongestLength = 3000;

    /// <summary>One class for each type and each thing that it can save.</summary>
    public static TheoryData<string> Classes =>
    [
        .. ActivationCases.All
            .Where(c => c.Function.IsDefault && c.Function.Entry is "sigmoid" or "elu" or "gelu" or "silu")
            .Where(c => c.Save != Saved.Auto)
            .GroupBy(c => (c.IsDouble, c.Save))
            .Select(group => group.First().ClassName),
    ];

    [Fact]
    public void Classes_AreOfBothTypes_AndSaveEverything() => Assert.Equal(6, Classes.Count);

    [Theory]
    [MemberData(nameof(Classes))]
    public void StaticMembers_GiveTheSameBits_OnManyThreads(string name)
        => Run(name, SameBitsOnManyThreads<float>, SameBitsOnManyThreads<double>);

    [Theory]
    [MemberData(nameof(Classes))]
    public void ManyLayersAtOnce_KeepWhatIsTheirs(string name)
        => Run(name, ManyLayers<float>, ManyLayers<double>);

    [Theory]
    [MemberData(nameof(Classes))]
    public void OneThreadsManyLayers_KeepWhatIsTheirs(string name)
        => Run(name, InterleavedLayers<float>, InterleavedLayers<double>);

    private static void Run(string name, Action<ActivationCase> single, Action<ActivationCase> @double)
    {
        ActivationCase activation = ActivationCases.Named(name);
        (activation.IsDouble ? @double : single)(activation);
    }

    private static void SameBitsOnManyThreads<T>(ActivationCase activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GeneratedActivation<T> generated = new(activation);
        SpanMembers<T> members = new(generated, activation.Save);
        SpanExpectations<T> expected = new(generated, activation.Save, Numbers<T>(1, LongestLength), Numbers<T>(2, LongestLength));

        OnManyThreads(thread =>
        {
            Random random = new(thread);
            T[] a = new T[LongestLength];
            T[] b = new T[LongestLength];
            T[] c = new T[LongestLength];
            for (int i = 0; i < Rounds; i++)
            {
                int length = random.Next(LongestLength);
                SpanExpectations<T> part = expected.Part(random.Next(LongestLength - length), length);
                members.Check(part, a.AsSpan(0, length), b.AsSpan(0, length), c.AsSpan(0, length));
            }
        });
    }

    private static void ManyLayers<T>(ActivationCase activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Steps<T> steps = new(activation);
        OnManyThreads(thread =>
        {
            IActivationLayer<T> layer = steps.CreateLayer();
            Random random = new(thread);
            for (int i = 0; i < Rounds; i++)
            {
                int seed = (thread * Rounds) + i;
                int length = random.Next(LongestLength);
                steps.Forward(layer, seed, length);
                steps.Backward(layer, seed, length);
            }
        });
    }

    /// <summary>All forward, then all backward, as in a network in which each layer has another width.</summary>
    private static void InterleavedLayers<T>(ActivationCase activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int Count = 50;
        Steps<T> steps = new(activation);
        IActivationLayer<T>[] layers = [.. Enumerable.Range(0, Count).Select(_ => steps.CreateLayer())];
        Random random = new(3);
        for (int step = 0; step < 4; step++)
        {
            int[] lengths = [.. layers.Select(_ => random.Next(600))];
            for (int i = 0; i < Count; i++)
            {
                steps.Forward(layers[i], i, lengths[i]);
            }

            for (int i = Count - 1; i >= 0; i--)
            {
                steps.Backward(layers[i], i, lengths[i]);
            }
        }
    }

    /// <summary>At once: each waits until all are there.</summary>
    private static void OnManyThreads(Action<int> work)
    {
        using Barrier barrier = new(Threads);
        List<Exception> exceptions = [];
        Thread[] threads =
        [
            .. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                barrier.SignalAndWait();
                try
                {
                    work(number);
                }
#pragma warning disable CA1031 // Whatever it is: it fails the test, on the test's own thread.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    lock (exceptions)
                    {
                        exceptions.Add(e);
                    }
                }
            })),
        ];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Assert.Empty(exceptions);
    }

    private static T[] Numbers<T>(int seed, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked((random.NextDouble() * 20) - 10))];
    }

    /// <summary>The layer's two passes, compared with the static members.</summary>
    private sealed class Steps<T>(ActivationCase activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly GeneratedActivation<T> _generated = new(activation);

        public IActivationLayer<T> CreateLayer() => _generated.CreateLayer();

        public void Forward(IActivationLayer<T> layer, int seed, int length)
        {
            T[] x = Numbers<T>(seed, length);
            T[] expected = new T[length];
            _generated.Forward(x, expected);

            Bits.AssertSame<T>(expected, layer.Forward(x), "Forward");
        }

        public void Backward(IActivationLayer<T> layer, int seed, int length)
        {
            T[] x = Numbers<T>(seed, length);
            T[] gradient = Numbers<T>(seed + 1, length);
            T[] expected = new T[length];
            if (activation.Save == Saved.Output)
            {
                T[] output = new T[length];
                _generated.Forward(x, output);
                _generated.BackwardFromOutput(output, gradient, expected);
            }
            else
            {
                _generated.BackwardFromInput(x, gradient, expected);
            }

            layer.Backward(gradient, gradient);

            Bits.AssertSame<T>(expected, gradient, "Backward");
        }
    }
}
