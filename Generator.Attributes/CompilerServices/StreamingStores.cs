#if NET8_0_OR_GREATER
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Activations.CompilerServices;

/// <summary>
/// Stores that go past the caches to memory, for destinations that no cache holds. For generated code only, which must
/// compile where unsafe code isn't allowed: the framework has these stores for pointers alone.
/// </summary>
/// <remarks>Only for memory that is pinned: where an address stands may not change while it is in use.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[CLSCompliant(false)]
public static unsafe class StreamingStores
{
    /// <summary>Stores the elements from <paramref name="offset"/> on.</summary>
    /// <typeparam name="T">The type of the elements: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="vector">The elements.</param>
    /// <param name="destination">The first element of the span, pinned.</param>
    /// <param name="offset">The index of the first element to store: at an address that is a multiple of 64.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<T> vector, ref T destination, nuint offset)
        where T : struct
        => vector.AsByte().StoreAlignedNonTemporal((byte*)Unsafe.AsPointer(ref Unsafe.Add(ref destination, offset)));

    /// <summary>Stores the elements from <paramref name="offset"/> on.</summary>
    /// <typeparam name="T">The type of the elements: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="vector">The elements.</param>
    /// <param name="destination">The first element of the span, pinned.</param>
    /// <param name="offset">The index of the first element to store: at an address that is a multiple of 32.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector256<T> vector, ref T destination, nuint offset)
        where T : struct
        => vector.AsByte().StoreAlignedNonTemporal((byte*)Unsafe.AsPointer(ref Unsafe.Add(ref destination, offset)));

    /// <summary>How many elements stand before the first at a cache line's beginning.</summary>
    /// <typeparam name="T">The type of the elements: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="destination">The first element of the span, pinned.</param>
    /// <param name="line">The number of elements in a cache line, a power of two.</param>
    /// <returns>The number, or <paramref name="line"/> if no element stands at such a place.</returns>
    public static nuint ElementsToLine<T>(ref T destination, nuint line)
        where T : struct
    {
        nuint size = (nuint)Unsafe.SizeOf<T>();
        nuint misplaced = (0 - (nuint)Unsafe.AsPointer(ref destination)) & ((line * size) - 1);
        return misplaced % size == 0 ? misplaced / size : line;
    }

    /// <summary>Ends a loop of such stores: what is stored afterwards isn't seen before them.</summary>
    public static void Fence()
    {
        if (Sse.IsSupported)
        {
            Sse.StoreFence();
        }
    }
}
#endif
