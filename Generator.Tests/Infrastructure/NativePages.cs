using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>Pages of memory straight from the operating system.</summary>
internal static unsafe partial class NativePages
{
    private const int NoAccess = 0;
    private const int ReadAndWrite = 3;
    private const uint CommitAndReserve = 0x3000;
    private const uint Release = 0x8000;
    private const uint PageNoAccess = 1;
    private const uint PageReadWrite = 4;

    public static byte* Map(nuint bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            byte* pages = VirtualAlloc(null, bytes, CommitAndReserve, PageReadWrite);
            return pages != null ? pages : throw new Win32Exception();
        }

        // MAP_PRIVATE | MAP_ANONYMOUS: the second has a number of its own on macOS.
        int flags = OperatingSystem.IsMacOS() ? 0x1002 : 0x22;
        byte* mapping = Mmap(null, bytes, ReadAndWrite, flags, -1, 0);
        return mapping != (byte*)-1 ? mapping : throw new Win32Exception();
    }

    /// <summary>From now on, an access to the pages ends the process.</summary>
    public static void Forbid(byte* pages, nuint bytes)
    {
        bool done = OperatingSystem.IsWindows()
            ? VirtualProtect(pages, bytes, PageNoAccess, out _) != 0
            : Mprotect(pages, bytes, NoAccess) == 0;
        if (!done)
        {
            throw new Win32Exception();
        }
    }

    public static void Unmap(byte* pages, nuint bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            _ = VirtualFree(pages, 0, Release);
        }
        else
        {
            _ = Munmap(pages, bytes);
        }
    }

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial byte* Mmap(byte* address, nuint bytes, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Mprotect(byte* address, nuint bytes, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Munmap(byte* address, nuint bytes);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial byte* VirtualAlloc(byte* address, nuint bytes, uint type, uint protection);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial int VirtualProtect(byte* address, nuint bytes, uint protection, out uint before);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial int VirtualFree(byte* address, nuint bytes, uint type);
}
