using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

using Activations.CompilerServices;

using Xunit;

namespace Activations.Generator.Tests.CompilerServices;

/// <summary>The split over threads, by itself.</summary>
public sealed class PinnedSpansTests
{
    private const int Length = 1_000_003;

    /// <summary>Far longer than anything here takes: who waits that long waits in vain.</summary>
    private static readonly TimeSpan s_inVain = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1023, 1)]
    [InlineData(1024, 1)]
    [InlineData(1025, 1)]
    [InlineData(100_000, 1)]
    [InlineData(100_000, 99_999)]
    [InlineData(100_000, int.MaxValue)]
    [InlineData(Length, 16_384)]
    public void EveryElement_IsVisitedOnce(int length, int shortest)
    {
        float[] counts = new float[length + 2];
        ref float first = ref counts[1];
        PinnedSpans.RunInParallel<Count, float>(ref first, ref first, ref first, length, shortest);

        Assert.Equal(0f, counts[0]);
        Assert.Equal(-1, counts.AsSpan(1, length).IndexOfAnyExcept(1f));
        Assert.Equal(0f, counts[^1]);
    }

    [Fact]
    public void RangesAreHandedOut_WithTheSamePlaceInEachSpan()
    {
        float[] first = [.. Enumerable.Range(0, Length).Select(k => (float)k)];
        float[] second = [.. Enumerable.Range(0, Length).Select(k => (float)(k % 7))];
        float[] third = new float[Length];
        PinnedSpans.RunInParallel<Sum, float>(ref first[0], ref second[0], ref third[0], Length, 16_384);

        Assert.Equal(first.Zip(second, (a, b) => a + b), third);
    }

    [Fact]
    public void SeveralThreads_TakePart()
    {
        if (Environment.ProcessorCount > 1)
        {
            float[] seen = new float[Length];
            PinnedSpans.RunInParallel<Meet, float>(ref seen[0], ref seen[0], ref seen[0], Length, 16_384);

            Assert.True(Meet.HaveMet, "No second thread came.");
        }
    }

    [Fact]
    public void InterruptedCaller_StaysUntilAllIsDone_AndIsInterruptedThen()
    {
        float[] counts = new float[Length];
        bool isComplete = false;
        bool isInterrupted = false;
        Thread caller = new(() =>
        {
            InterruptCaller.Caller = Thread.CurrentThread;
            PinnedSpans.RunInParallel<InterruptCaller, float>(ref counts[0], ref counts[0], ref counts[0], Length, 16_384);
            isComplete = counts.AsSpan().IndexOfAnyExcept(1f) < 0;
            try
            {
                Thread.Sleep(Timeout.Infinite);
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        });
        caller.Start();

        Assert.True(caller.Join(s_inVain));
        Assert.True(isComplete);
        Assert.True(isInterrupted);
    }

    private readonly struct Count : IRangeKernel<float>
    {
        public void Invoke(ref float first, ref float second, ref float third, int length)
        {
            for (int i = 0; i < length; i++)
            {
                Unsafe.Add(ref first, i)++;
            }
        }
    }

    private readonly struct Sum : IRangeKernel<float>
    {
        public void Invoke(ref float first, ref float second, ref float third, int length)
        {
            for (int i = 0; i < length; i++)
            {
                Unsafe.Add(ref third, i) = Unsafe.Add(ref first, i) + Unsafe.Add(ref second, i);
            }
        }
    }

    /// <summary>Whoever comes first waits for another thread.</summary>
    private readonly struct Meet : IRangeKernel<float>
    {
        private static readonly ManualResetEventSlim s_met = new();
        private static int s_firstThread;

        public static bool HaveMet => s_met.IsSet;

        public void Invoke(ref float first, ref float second, ref float third, int length)
        {
            int thread = Environment.CurrentManagedThreadId;
            int other = Interlocked.CompareExchange(ref s_firstThread, thread, 0);
            if (other == 0)
            {
                s_met.Wait(s_inVain);
            }
            else if (other != thread)
            {
                s_met.Set();
            }
        }
    }

    /// <summary>The others are still at work when the caller, interrupted, has nothing left to do.</summary>
    private readonly struct InterruptCaller : IRangeKernel<float>
    {
        private static volatile bool s_areOthersHere;

        public static Thread? Caller { get; set; }

        public void Invoke(ref float first, ref float second, ref float third, int length)
        {
            if (Thread.CurrentThread != Caller)
            {
                s_areOthersHere = true;
                Thread.Sleep(50);
            }
            else if (Environment.ProcessorCount > 1)
            {
                while (!s_areOthersHere)
                {
                    Thread.Yield();
                }

                Caller.Interrupt();
            }
            else
            {
                Caller.Interrupt();
            }

            default(Count).Invoke(ref first, ref second, ref third, length);
        }
    }
}
