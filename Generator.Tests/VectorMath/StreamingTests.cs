using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

using Activations.Kernels;

using Xunit;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>
/// Destinations larger than the caches: the results of small ones, however the spans are aligned, and nothing beside them.
/// </summary>
public sealed class StreamingTests
{
    private const float Outside = 12345f;

    /// <summary>A rest that is no whole vector, whatever the beginning.</summary>
    private const int Rest = 13;

    /// <summary>Small spans, which other tests hold to the scalar form, give what is expected.</summary>
    private const int Slice = 65_536;

    /// <summary>How far each of the three spans starts from where its array does.</summary>
    public static TheoryData<int, int, int> Offsets => new()
    {
        { 0, 0, 0 }, { 1, 2, 3 }, { 5, 12, 12 },
    };

    [Theory]
    [MemberData(nameof(Offsets))]
    public void Single_EveryElementHasItsResult(int first, int second, int third) => Check<float>(first, second, third);

    [Theory]
    [MemberData(nameof(Offsets))]
    public void Double_EveryElementHasItsResult(int first, int second, int third) => Check<double>(first, second, third);

    private static void Check<T>(int first, int second, int third)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int length = (SpanKernels.StreamingBytes / Unsafe.SizeOf<T>()) + Rest;
        Span<T> a = Allocate<T>(length, first);
        Span<T> b = Allocate<T>(length, second);
        Span<T> c = Allocate<T>(length, third);
        for (int i = 0; i < length; i++)
        {
            a[i] = T.CreateTruncating((i * 7 % 64) - 20.25);
        }

        SpanKernels.Forward<TestKernel<T, Four>, T>(a, b);
        AssertForward(a, b);
        AssertNothingBeside(b);

        SpanKernels.ForwardWithDerivative<TestTwoResultKernel<T, Two>, T>(a, b, c);
        AssertForward(a, b);
        AssertSecond(a, c);
        AssertNothingBeside(b);
        AssertNothingBeside(c);

        c.Fill(T.NaN);
        SpanKernels.BackwardFromInput<TestKernel<T, Four>, T>(a, b, c);
        AssertBackward(a, b, c);
        AssertNothingBeside(c);

        // In place there is nothing to stream, but the same to compute.
        a.CopyTo(c);
        SpanKernels.Forward<TestKernel<T, Four>, T>(c, c);
        AssertForward(a, c);

        // The same on several threads, each range with its own beginning and end.
        b.Fill(T.NaN);
        c.Fill(T.NaN);
        SpanKernels.ForwardWithDerivativeInParallel<TestTwoResultKernel<T, One>, T>(a, b, c);
        AssertForward(a, b);
        AssertSecond(a, c);
        SpanKernels.BackwardFromInputInParallel<TestKernel<T, Four>, T>(a, b, c);
        AssertBackward(a, b, c);
        b.Fill(T.NaN);
        SpanKernels.ForwardInParallel<TestKernel<T, One>, T>(a, b);
        AssertForward(a, b);
        AssertNothingBeside(b);
        AssertNothingBeside(c);
    }

    private static Span<T> Allocate<T>(int length, int offset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] memory = new T[length + 34];
        Array.Fill(memory, T.CreateChecked(Outside));
        return memory.AsSpan(offset + 16, length);
    }

    private static void AssertNothingBeside<T>(Span<T> span)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T outside = T.CreateChecked(Outside);
        ref T start = ref MemoryMarshal.GetReference(span);
        for (int i = 1; i <= 16; i++)
        {
            Assert.Equal(outside, Unsafe.Add(ref start, -i));
        }

        Assert.Equal(outside, Unsafe.Add(ref start, span.Length));
    }

    private static void AssertForward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] expected = new T[Slice];
        for (int i = 0; i < x.Length; i += Slice)
        {
            int length = Math.Min(Slice, x.Length - i);
            SpanKernels.Forward<TestKernel<T, One>, T>(x.Slice(i, length), expected.AsSpan(0, length));
            AssertSame(expected, actual, i, length);
        }
    }

    private static void AssertSecond<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] first = new T[Slice];
        T[] expected = new T[Slice];
        for (int i = 0; i < x.Length; i += Slice)
        {
            int length = Math.Min(Slice, x.Length - i);
            SpanKernels.ForwardWithDerivative<TestTwoResultKernel<T, One>, T>(
                x.Slice(i, length), first.AsSpan(0, length), expected.AsSpan(0, length));
            AssertSame(expected, actual, i, length);
        }
    }

    private static void AssertBackward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> gradient, ReadOnlySpan<T> actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] expected = new T[Slice];
        for (int i = 0; i < x.Length; i += Slice)
        {
            int length = Math.Min(Slice, x.Length - i);
            SpanKernels.BackwardFromInput<TestKernel<T, One>, T>(
                x.Slice(i, length), gradient.Slice(i, length), expected.AsSpan(0, length));
            AssertSame(expected, actual, i, length);
        }
    }

    private static void AssertSame<T>(T[] expected, ReadOnlySpan<T> actual, int start, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => Assert.True(
            actual.Slice(start, length).SequenceEqual(expected.AsSpan(0, length)), $"Among the {length} elements from {start} on.");
}
