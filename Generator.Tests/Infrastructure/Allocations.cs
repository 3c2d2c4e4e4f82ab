using System;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>What code under test allocates.</summary>
internal static class Allocations
{
    private const int MostTries = 20;

    /// <summary>
    /// Bytes that one run of <paramref name="step"/> allocates on this thread, as the least of up to 20 runs: now and
    /// then the runtime's own bookkeeping (compiling what runs often, its caches, the thread pool's queue) falls into a
    /// run, and a step that allocates does so in every one.
    /// </summary>
    public static long Least(Action step)
    {
        ArgumentNullException.ThrowIfNull(step);
        long least = long.MaxValue;
        for (int i = 0; i < MostTries && least > 0; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            step();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
