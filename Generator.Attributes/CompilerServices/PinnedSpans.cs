using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Activations.CompilerServices;

/// <summary>
/// Pins spans and hands them to a kernel: as a whole, or range by range to several threads. For generated code only,
/// which must compile where unsafe code isn't allowed and so can't do this itself.
/// </summary>
/// <remarks>Kernels don't throw: the arguments were checked before.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class PinnedSpans
{
    /// <summary>Runs the kernel once, on this thread.</summary>
    /// <typeparam name="TKernel">The kernel.</typeparam>
    /// <typeparam name="T">The type of the elements: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="first">The first element of the first span.</param>
    /// <param name="second">The first element of the second span.</param>
    /// <param name="third">The first element of the third span.</param>
    /// <param name="length">The number of elements.</param>
    public static void Run<TKernel, T>(ref T first, ref T second, ref T third, int length)
        where TKernel : struct, IRangeKernel<T>
        where T : struct
    {
        fixed (byte* pinnedFirst = &Unsafe.As<T, byte>(ref first))
        fixed (byte* pinnedSecond = &Unsafe.As<T, byte>(ref second))
        fixed (byte* pinnedThird = &Unsafe.As<T, byte>(ref third))
        {
            default(TKernel).Invoke(ref first, ref second, ref third, length);
        }
    }

    /// <summary>Runs the kernel on ranges that don't overlap, on this thread and those of the thread pool.</summary>
    /// <typeparam name="TKernel">The kernel.</typeparam>
    /// <typeparam name="T">The type of the elements: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="first">The first element of the first span.</param>
    /// <param name="second">The first element of the second span.</param>
    /// <param name="third">The first element of the third span.</param>
    /// <param name="length">The number of elements.</param>
    /// <param name="shortest">The least number of elements that is worth a range of its own.</param>
    /// <remarks>
    /// It returns when all is done. What it allocates depends on the number of processors, not on the length.
    /// </remarks>
    public static void RunInParallel<TKernel, T>(ref T first, ref T second, ref T third, int length, int shortest)
        where TKernel : struct, IRangeKernel<T>
        where T : struct
    {
        RangePartition partition = new(length, shortest, Environment.ProcessorCount);
        if (partition.Workers <= 1)
        {
            Run<TKernel, T>(ref first, ref second, ref third, length);
            return;
        }

        fixed (byte* pinnedFirst = &Unsafe.As<T, byte>(ref first))
        fixed (byte* pinnedSecond = &Unsafe.As<T, byte>(ref second))
        fixed (byte* pinnedThird = &Unsafe.As<T, byte>(ref third))
        {
            new RangeLoop<TKernel, T>(pinnedFirst, pinnedSecond, pinnedThird, partition).Run();
        }
    }
}
