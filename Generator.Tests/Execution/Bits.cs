using System;
using System.Runtime.InteropServices;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>Comparison by bits. All NaN are one: which payload survives an operation is not specified.</summary>
internal static class Bits
{
    public static ulong Of<T>(T value)
        where T : unmanaged
        => value switch
        {
            float single => float.IsNaN(single) ? 0x7FC00000 : BitConverter.SingleToUInt32Bits(single),
            double number => double.IsNaN(number) ? 0x7FF8000000000000 : BitConverter.DoubleToUInt64Bits(number),
            _ => throw new NotSupportedException(),
        };

    public static void AssertSame<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string what)
        where T : unmanaged
    {
        Assert.Equal(expected.Length, actual.Length);
        if (MemoryMarshal.AsBytes(expected).SequenceEqual(MemoryMarshal.AsBytes(actual)))
        {
            return;
        }

        for (int i = 0; i < expected.Length; i++)
        {
            if (Of(expected[i]) != Of(actual[i]))
            {
                Assert.Fail($"{what}: element {i} of {expected.Length} is {actual[i]:R}, not {expected[i]:R}.");
            }
        }
    }

    /// <summary>Adds values to a hash (FNV-1a, a word at a time).</summary>
    public static ulong Hash<T>(ulong hash, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        foreach (T value in values)
        {
            hash = unchecked((hash ^ Of(value)) * 1099511628211);
        }

        return hash;
    }
}
