using System;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// Memory between two pages that can't be touched: reading or writing past either end of it ends the process.
/// </summary>
/// <remarks>
/// On Linux and macOS by mmap and mprotect, on Windows by VirtualAlloc and VirtualProtect.
/// </remarks>
internal sealed unsafe class GuardedMemory<T> : IDisposable
    where T : unmanaged
{
    private readonly byte* _mapping;
    private readonly nuint _mappingBytes;
    private readonly T* _end;
    private readonly T* _start;
    private readonly int _capacity;

    public GuardedMemory(int capacity)
    {
        nuint page = (nuint)Environment.SystemPageSize;
        nuint bytes = ((nuint)capacity * (nuint)sizeof(T) + page - 1) / page * page;
        _mappingBytes = bytes + (2 * page);
        _capacity = capacity;
        _mapping = NativePages.Map(_mappingBytes);
        NativePages.Forbid(_mapping, page);
        NativePages.Forbid(_mapping + page + bytes, page);
        _start = (T*)(_mapping + page);
        _end = (T*)(_mapping + page + bytes);
    }

    /// <summary>A span that ends where the forbidden page begins.</summary>
    public Span<T> AtEnd(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, _capacity);
        return new Span<T>(_end - length, length);
    }

    /// <summary>A span that begins where the forbidden page ends.</summary>
    public Span<T> AtStart(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, _capacity);
        return new Span<T>(_start, length);
    }

    public void Dispose() => NativePages.Unmap(_mapping, _mappingBytes);
}
