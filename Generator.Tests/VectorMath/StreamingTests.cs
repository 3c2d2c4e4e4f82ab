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

    /// <summary>How far each of the three spans starts from where its array does.</summary>
    public static TheoryData<int, int, int> Offsets => new()
    {
        { 0, 0, 0 }, { 1, 2, 3 }, { 5, 12, 12 }, { 0, 15, 15 }, { 3, 7, 0 },
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
        AssertAll(b, a, a, static (x, _) => SpanKernelTests.Function(x));
        AssertNothingBeside(b);

        SpanKernels.ForwardWithDerivative<TestTwoResultKernel<T, Two>, T>(a, b, c);
        AssertAll(b, a, a, static (x, _) => SpanKernelTests.Function(x));
        AssertAll(c, a, a, static (x, _) => SpanKernelTests.SecondFunction(x));
        AssertNothingBeside(b);
        AssertNothingBeside(c);

        c.Fill(T.NaN);
        SpanKernels.BackwardFromInput<TestKernel<T, Four>, T>(a, b, c);
        AssertAll(c, a, b, static (x, g) => SpanKernelTests.Function(x) * g);
        AssertNothingBeside(c);

        // The same on several threads, each range with its own beginning and end.
        b.Fill(T.NaN);
        c.Fill(T.NaN);
        SpanKernels.ForwardWithDerivativeInParallel<TestTwoResultKernel<T, One>, T>(a, b, c);
        AssertAll(b, a, a, static (x, _) => SpanKernelTests.Function(x));
        AssertAll(c, a, a, static (x, _) => SpanKernelTests.SecondFunction(x));
        SpanKernels.BackwardFromInputInParallel<TestKernel<T, Four>, T>(a, b, c);
        AssertAll(c, a, b, static (x, g) => SpanKernelTests.Function(x) * g);
        b.Fill(T.NaN);
        SpanKernels.ForwardInParallel<TestKernel<T, One>, T>(a, b);
        AssertAll(b, a, a, static (x, _) => SpanKernelTests.Function(x));
        AssertNothingBeside(b);
        AssertNothingBeside(c);

        // In place there is nothing to stream, but the same to compute.
        a.CopyTo(c);
        SpanKernels.Forward<TestKernel<T, Four>, T>(c, c);
        AssertAll(c, a, a, static (x, _) => SpanKernelTests.Function(x));
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

    private static void AssertAll<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> x, ReadOnlySpan<T> g, Func<T, T, T> expected)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < actual.Length; i++)
        {
            if (actual[i] != expected(x[i], g[i]))
            {
                Assert.Fail($"Element {i} of {actual.Length} is {actual[i]:R}, not {expected(x[i], g[i]):R}.");
            }
        }
    }
}
