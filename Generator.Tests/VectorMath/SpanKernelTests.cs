using System;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using Activations.Generator.Tests.Infrastructure;
using Activations.Kernels;
using Xunit;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>
/// The loops: every length, every way to work in place, every unroll factor, on memory that faults past its ends.
/// </summary>
public sealed class SpanKernelTests
{
    private const int LongestLength = 257;

    public static TheoryData<string> Cases => ["float 1", "float 2", "float 4", "double 1", "double 2", "double 4"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryLengthAndPlace_GivesEveryElementItsResult(string name)
    {
        switch (name)
        {
            case "float 1": AllLengths<float, One>(); break;
            case "float 2": AllLengths<float, Two>(); break;
            case "float 4": AllLengths<float, Four>(); break;
            case "double 1": AllLengths<double, One>(); break;
            case "double 2": AllLengths<double, Two>(); break;
            case "double 4": AllLengths<double, Four>(); break;
            default: throw new ArgumentOutOfRangeException(nameof(name));
        }
    }

    [Fact]
    public void Forward_OtherLength_NamesTheOutput()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => SpanKernels.Forward<TestKernel<float, One>, float>(new float[3], new float[4]));

        Assert.Equal("output", exception.ParamName);
        Assert.Contains("4 elements", exception.Message, StringComparison.Ordinal);
        Assert.Contains("has 3", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 4, 3, "output")]
    [InlineData(3, 3, 2, "derivative")]
    public void ForwardWithDerivative_OtherLength_NamesTheArgument(int input, int output, int derivative, string name)
    {
        Assert.Throws<ArgumentException>(
            name,
            () => SpanKernels.ForwardWithDerivative<TestTwoResultKernel<float, One>, float>(
                new float[input],
                new float[output],
                new float[derivative]));
    }

    [Theory]
    [InlineData(3, 4, 3, "outputGradient")]
    [InlineData(3, 3, 4, "inputGradient")]
    public void Backward_OtherLength_NamesTheArgument(int saved, int outputGradient, int inputGradient, string name)
    {
        Assert.Throws<ArgumentException>(
            name,
            () => SpanKernels.BackwardFromInput<TestKernel<float, One>, float>(
                new float[saved],
                new float[outputGradient],
                new float[inputGradient]));
        Assert.Throws<ArgumentException>(
            name,
            () => SpanKernels.BackwardFromOutput<TestKernel<float, One>, float>(
                new float[saved],
                new float[outputGradient],
                new float[inputGradient]));
        Assert.Throws<ArgumentException>(
            name,
            () => SpanKernels.BackwardFromDerivative<float>(
                new float[saved],
                new float[outputGradient],
                new float[inputGradient]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(0, 39)]
    [InlineData(39, 0)]
    public void PartialOverlap_NamesTheDestination(int sourceStart, int destinationStart)
    {
        float[] memory = new float[100];
        float[] other = new float[40];
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "output",
            () => SpanKernels.Forward<TestKernel<float, One>, float>(
                memory.AsSpan(sourceStart, 40),
                memory.AsSpan(destinationStart, 40)));
        Assert.Contains("'input'", exception.Message, StringComparison.Ordinal);

        Assert.Throws<ArgumentException>(
            "inputGradient",
            () => SpanKernels.BackwardFromInput<TestKernel<float, One>, float>(
                memory.AsSpan(sourceStart, 40),
                other,
                memory.AsSpan(destinationStart, 40)));
        Assert.Throws<ArgumentException>(
            "inputGradient",
            () => SpanKernels.BackwardFromDerivative<float>(
                other,
                memory.AsSpan(sourceStart, 40),
                memory.AsSpan(destinationStart, 40)));
        Assert.Throws<ArgumentException>(
            "output",
            () => SpanKernels.ForwardWithDerivative<TestTwoResultKernel<float, One>, float>(
                memory.AsSpan(sourceStart, 40),
                memory.AsSpan(destinationStart, 40),
                other));
        Assert.Throws<ArgumentException>(
            "derivative",
            () => SpanKernels.ForwardWithDerivative<TestTwoResultKernel<float, One>, float>(
                memory.AsSpan(sourceStart, 40),
                other,
                memory.AsSpan(destinationStart, 40)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(39)]
    public void OverlappingResults_NameTheDerivative(int distance)
    {
        float[] memory = new float[100];
        Assert.Throws<ArgumentException>(
            "derivative",
            () => SpanKernels.ForwardWithDerivative<TestTwoResultKernel<float, One>, float>(
                new float[40],
                memory.AsSpan(distance, 40),
                memory.AsSpan(0, 40)));
    }

    [Fact]
    public void Neighbours_DoNotOverlap()
    {
        float[] memory = [.. Enumerable.Range(0, 80).Select(k => (float)k)];
        SpanKernels.Forward<TestKernel<float, One>, float>(memory.AsSpan(0, 40), memory.AsSpan(40, 40));

        Assert.Equal([.. Enumerable.Range(0, 40).Select(k => Function((float)k))], memory[40..]);
    }

    [Fact]
    public void Empty_DoesNothing()
    {
        SpanKernels.Forward<TestKernel<float, One>, float>([], []);
        SpanKernels.ForwardWithDerivative<TestTwoResultKernel<float, One>, float>([], [], []);
        SpanKernels.BackwardFromInput<TestKernel<float, One>, float>([], [], []);
        SpanKernels.BackwardFromDerivative<float>([], [], []);
    }

    [Fact]
    public void GuardedMemory_ReadPastItsEnd_EndsTheProcess()
    {
        // The control of the tests above: without the guard, a loop that reads too far would pass.
        Assert.Throws<InvalidOperationException>(() => ChildProcess.Run(InstructionSet.All, ReadPastTheEnd));
    }

    private static string ReadPastTheEnd()
    {
        using GuardedMemory<float> memory = new(8);
        ref float last = ref memory.AtEnd(8)[7];
        return Unsafe.Add(ref last, 1) == 0f ? "zero" : "other";
    }

    internal static T Function<T>(T x)
        where T : struct, IBinaryFloatingPointIeee754<T>
        => (x * T.CreateChecked(0.5)) + T.One;

    internal static T SecondFunction<T>(T x)
        where T : struct, IBinaryFloatingPointIeee754<T>
        => T.CreateChecked(3.0) - x;

    private static void AllLengths<T, TUnroll>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TUnroll : struct, IUnroll
    {
        using GuardedMemory<T> first = new(LongestLength);
        using GuardedMemory<T> second = new(LongestLength);
        using GuardedMemory<T> third = new(LongestLength);
        for (int length = 0; length <= LongestLength; length++)
        {
            OneLength<T, TUnroll>(first.AtEnd(length), second.AtEnd(length), third.AtEnd(length));
            OneLength<T, TUnroll>(first.AtStart(length), second.AtStart(length), third.AtStart(length));
        }
    }

    private static void OneLength<T, TUnroll>(Span<T> a, Span<T> b, Span<T> c)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TUnroll : struct, IUnroll
    {
        T[] x = [.. Enumerable.Range(0, a.Length).Select(k => T.CreateChecked((k * 7 % 64) - 20.25))];
        T[] g = [.. Enumerable.Range(0, a.Length).Select(k => T.CreateChecked((k * 5 % 32) - 11.5))];
        T[] f = [.. x.Select(Function)];
        T[] s = [.. x.Select(SecondFunction)];
        T[] gf = [.. f.Zip(g, (u, v) => u * v)];
        T[] gx = [.. x.Zip(g, (u, v) => u * v)];
        T[] ff = [.. f.Zip(x, (u, v) => u * v)];

        // Forward: to another span, and in place.
        x.CopyTo(a);
        b.Fill(T.NaN);
        SpanKernels.Forward<TestKernel<T, TUnroll>, T>(a, b);
        AssertSame(f, b);
        AssertSame(x, a);
        SpanKernels.Forward<TestKernel<T, TUnroll>, T>(a, a);
        AssertSame(f, a);

        // Forward with derivative: to other spans, and either of them in place.
        x.CopyTo(a);
        b.Fill(T.NaN);
        c.Fill(T.NaN);
        SpanKernels.ForwardWithDerivative<TestTwoResultKernel<T, TUnroll>, T>(a, b, c);
        AssertSame(f, b);
        AssertSame(s, c);
        SpanKernels.ForwardWithDerivative<TestTwoResultKernel<T, TUnroll>, T>(a, a, c);
        AssertSame(f, a);
        AssertSame(s, c);
        x.CopyTo(a);
        SpanKernels.ForwardWithDerivative<TestTwoResultKernel<T, TUnroll>, T>(a, b, a);
        AssertSame(f, b);
        AssertSame(s, a);

        // Backward: to another span, in place of either source, and with one span for all.
        x.CopyTo(a);
        g.CopyTo(b);
        c.Fill(T.NaN);
        SpanKernels.BackwardFromInput<TestKernel<T, TUnroll>, T>(a, b, c);
        AssertSame(gf, c);
        c.Fill(T.NaN);
        SpanKernels.BackwardFromOutput<TestKernel<T, TUnroll>, T>(a, b, c);
        AssertSame(gf, c);
        SpanKernels.BackwardFromDerivative<T>(a, b, c);
        AssertSame(gx, c);
        SpanKernels.BackwardFromInput<TestKernel<T, TUnroll>, T>(a, b, a);
        AssertSame(gf, a);
        x.CopyTo(a);
        SpanKernels.BackwardFromInput<TestKernel<T, TUnroll>, T>(a, b, b);
        AssertSame(gf, b);
        SpanKernels.BackwardFromInput<TestKernel<T, TUnroll>, T>(a, a, a);
        AssertSame(ff, a);
    }

    private static void AssertSame<T>(T[] expected, ReadOnlySpan<T> actual)
        where T : struct
    {
        Assert.True(actual.SequenceEqual(expected), $"Length {expected.Length} of {typeof(T).Name}.");
    }
}
