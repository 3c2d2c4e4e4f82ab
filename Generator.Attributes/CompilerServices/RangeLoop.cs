using System.Runtime.CompilerServices;
using System.Threading;

namespace Activations.CompilerServices;

/// <summary>One call of <see cref="PinnedSpans.RunInParallel"/>: who of the threads takes which range.</summary>
/// <remarks>
/// <para>
/// Each thread takes the next range until there is none left. The caller takes part and needs nobody: where the pool
/// is busy it does everything itself, so that calls from the pool's own threads can't lock each other out.
/// </para>
/// <para>
/// The memory is pinned only while the caller is here. So it stays until the last range that anybody has taken is
/// done, whatever happens; a thread that comes later finds no range and touches nothing.
/// </para>
/// <para>
/// Not <c>Parallel.For</c>: an interrupted caller would leave it while the others still write, and it costs more.
/// </para>
/// </remarks>
internal sealed unsafe class RangeLoop<TKernel, T>
    where TKernel : struct, IRangeKernel<T>
    where T : struct
{
    private static readonly WaitCallback s_takeRanges = static loop => ((RangeLoop<TKernel, T>)loop!).TakeRanges();

    private readonly byte* _first;
    private readonly byte* _second;
    private readonly byte* _third;
    private readonly RangePartition _partition;
    private int _next;
    private int _unfinished;

    public RangeLoop(byte* first, byte* second, byte* third, RangePartition partition)
    {
        _first = first;
        _second = second;
        _third = third;
        _partition = partition;
        _unfinished = partition.Count;
    }

    /// <summary>Does all the work; returns when it is done.</summary>
    public void Run()
    {
        try
        {
            for (int i = 1; i < _partition.Workers; i++)
            {
                ThreadPool.UnsafeQueueUserWorkItem(s_takeRanges, this);
            }
        }
        finally
        {
            TakeRanges();
            Wait();
        }
    }

    private void TakeRanges()
    {
        int range;
        while ((range = Interlocked.Increment(ref _next) - 1) < _partition.Count)
        {
            try
            {
                Invoke(range);
            }
            finally
            {
                Interlocked.Decrement(ref _unfinished);
            }
        }
    }

    private void Invoke(int range)
    {
        int start = range * _partition.RangeLength;
        int left = _partition.Length - start;
        nint offset = (nint)start * Unsafe.SizeOf<T>();
        default(TKernel).Invoke(
            ref Unsafe.AsRef<T>(_first + offset),
            ref Unsafe.AsRef<T>(_second + offset),
            ref Unsafe.AsRef<T>(_third + offset),
            left < _partition.RangeLength ? left : _partition.RangeLength);
    }

    /// <summary>Waits for the ranges that other threads are at: no longer than one of them takes.</summary>
    private void Wait()
    {
        SpinWait spinner = default;
        bool isInterrupted = false;
        while (Volatile.Read(ref _unfinished) != 0)
        {
            try
            {
#if NET8_0_OR_GREATER
                // Never for a whole millisecond: most calls are shorter.
                spinner.SpinOnce(sleep1Threshold: -1);
#else
                spinner.SpinOnce();
#endif
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        }

        if (isInterrupted)
        {
            // Not lost, only late: the next wait of the caller's throws it.
            Thread.CurrentThread.Interrupt();
        }
    }
}
