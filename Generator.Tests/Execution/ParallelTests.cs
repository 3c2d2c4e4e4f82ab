using System;
using System.Linq;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;

using Activations.Generator.Emission;
using Activations.Generator.Tests.Infrastructure;
using Activations.Kernels;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>Classes with <c>Parallel = true</c>: the bits and the exceptions of those without.</summary>
[Trait("Category", "Execution")]
public sealed class ParallelTests
{
    private const int Longest = (4 * SpanKernels.ParallelLength) + 1234;

    /// <summary>Around the threshold, around whole ranges, and several ranges with a rest that is no whole vector.</summary>
    private static readonly int[] s_lengths =
    [
        100,
        SpanKernels.ParallelLength - 1,
        SpanKernels.ParallelLength,
        SpanKernels.ParallelLength + 1,
        SpanKernels.ParallelLength + 16_384 + 3,
        Longest,
    ];

    public static TheoryData<string> Classes => [.. ActivationCases.Parallel.Select(c => c.ClassName)];

    [Fact]
    public void Classes_SaveEverythingThatCanBeSaved_InBothTypes()
        => Assert.Equal(6, ActivationCases.Parallel.Select(c => (c.Save, c.IsDouble)).Distinct().Count());

    [Theory]
    [MemberData(nameof(Classes))]
    public void EveryMember_GivesTheBitsOfTheScalarMembers(string name)
        => Run(name, c => CheckBits<float>(c, GeneratedCode.Instance), c => CheckBits<double>(c, GeneratedCode.Instance));

    [Theory]
    [MemberData(nameof(Classes))]
    public void WithoutVectors_EveryMember_GivesTheBitsOfTheScalarMembers(string name)
        => Run(name, c => CheckBits<float>(c, GeneratedCode.Portable), c => CheckBits<double>(c, GeneratedCode.Portable));

    [Theory]
    [MemberData(nameof(Classes))]
    public void Layer_GivesTheBitsOfTheLayerOnOneThread(string name) => Run(name, CheckLayer<float>, CheckLayer<double>);

    [Theory]
    [MemberData(nameof(Classes))]
    public void ArgumentsThatDoNotFit_AreRefusedAsOnOneThread(string name) => Run(name, CheckMisuse<float>, CheckMisuse<double>);

    [Theory]
    [MemberData(nameof(Classes))]
    public void ManyCallersAtOnce_AllGetTheirResults(string name) => Run(name, CheckCallers<float>, CheckCallers<double>);

    [Theory]
    [MemberData(nameof(Classes))]
    public void Allocation_DoesNotDependOnTheLength(string name) => Run(name, CheckAllocation<float>, CheckAllocation<double>);

    [Fact]
    public void Documentation_SaysTheThreshold()
    {
        Assert.Equal(SpanKernels.ParallelLength, SpanDocumentation.ParallelLength);
        Assert.Contains("<b>Threads.</b>", GeneratedCode.Instance.Text(ActivationCases.Parallel[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Threads.</b>", GeneratedCode.Instance.Text(ActivationCases.All[0]), StringComparison.Ordinal);
    }

    private static void Run(string name, Action<ActivationCase> single, Action<ActivationCase> @double)
    {
        ActivationCase activation = ActivationCases.Named(name);
        (activation.IsDouble ? @double : single)(activation);
    }

    private static void CheckBits<T>(ActivationCase activation, GeneratedCode code)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GeneratedActivation<T> generated = new(activation, code);
        SpanMembers<T> members = new(generated, activation.Save);
        SpanExpectations<T> expected = new(generated, activation.Save, Values<T>(7), Values<T>(5));
        T[] a = new T[Longest];
        T[] b = new T[Longest];
        T[] c = new T[Longest];
        foreach (int length in s_lengths)
        {
            members.Check(expected.Part(Longest - length, length), a.AsSpan(0, length), b.AsSpan(0, length), c.AsSpan(0, length));
        }
    }

    private static void CheckLayer<T>(ActivationCase activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        IActivationLayer<T> layer = new GeneratedActivation<T>(activation).CreateLayer();
        IActivationLayer<T> sequential = new GeneratedActivation<T>(activation with { Parallel = false }).CreateLayer();
        Assert.Throws<InvalidOperationException>(() => layer.Backward(new T[1], new T[1]));
        foreach (int length in s_lengths)
        {
            T[] input = Values<T>(7)[..length];
            T[] gradient = Values<T>(5)[..length];
            T[] expected = new T[length];
            T[] actual = new T[length];
            Bits.AssertSame(sequential.Forward(input), layer.Forward(input), "Forward");
            sequential.Backward(gradient, expected);
            layer.Backward(gradient, actual);
            Bits.AssertSame(expected, actual, "Backward");
            layer.Backward(gradient, gradient);
            Bits.AssertSame(expected, gradient, "Backward in place");
        }
    }

    private static void CheckMisuse<T>(ActivationCase activation)
        where T : unmanaged
    {
        const int Length = SpanKernels.ParallelLength;
        GeneratedActivation<T> generated = new(activation);
        T[] memory = new T[2 * Length];
        Assert.Throws<ArgumentException>("output", () => generated.Forward(new T[Length], new T[Length + 1]));
        Assert.Throws<ArgumentException>("output", () => generated.Forward(memory.AsSpan(0, Length), memory.AsSpan(1, Length)));
        string[] backward = activation.Save == Saved.Input ? ["BackwardFromInput"] : ["BackwardFromInput", "BackwardFrom" + activation.Save];
        foreach (string name in backward)
        {
            BackwardMethod<T> method = generated.Backward(name);
            Assert.Throws<ArgumentException>("outputGradient", () => method(new T[Length], new T[1], new T[Length]));
            Assert.Throws<ArgumentException>("inputGradient", () => method(new T[Length], new T[Length], new T[1]));
            Assert.Throws<ArgumentException>(
                "inputGradient", () => method(memory.AsSpan(0, Length), new T[Length], memory.AsSpan(1, Length)));
            Assert.Throws<ArgumentException>(
                "inputGradient", () => method(new T[Length], memory.AsSpan(1, Length), memory.AsSpan(0, Length)));
        }

        if (activation.Save == Saved.Derivative)
        {
            Assert.Throws<ArgumentException>(
                "derivative",
                () => generated.ForwardWithDerivative(new T[Length], memory.AsSpan(0, Length), memory.AsSpan(0, Length)));
        }

        Assert.Equal(-1, memory.AsSpan().IndexOfAnyExcept(default(T)));
    }

    /// <summary>More callers than the pool has threads, all of them on its threads.</summary>
    private static void CheckCallers<T>(ActivationCase activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GeneratedActivation<T> generated = new(activation);
        T[] input = Values<T>(7);
        T[] expected = new T[Longest];
        new GeneratedActivation<T>(activation with { Parallel = false }).Forward(input, expected);

        Task[] callers = [.. Enumerable.Range(0, 8 * Environment.ProcessorCount).Select(_ => Task.Run(() =>
        {
            T[] output = new T[Longest];
            generated.Forward(input, output);
            Bits.AssertSame(expected, output, "Forward");
        }))];
        Task.WaitAll(callers, CancellationToken.None);
    }

    private static void CheckAllocation<T>(ActivationCase activation)
        where T : unmanaged
    {
        const int Length = 64 * 16_384;
        ForwardMethod<T> forward = new GeneratedActivation<T>(activation).Forward;
        T[] input = new T[4 * Length];
        T[] output = new T[4 * Length];
        long shorter = Allocated(Length);
        long longer = Allocated(4 * Length);
        Assert.InRange(longer, 0, 256 + (128 * Environment.ProcessorCount));
        Assert.InRange(longer - shorter, -128, 128);

        long Allocated(int length)
            => Allocations.Least(() => forward(input.AsSpan(0, length), output.AsSpan(0, length)));
    }

    private static T[] Values<T>(int factor)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        => [.. Enumerable.Range(0, Longest).Select(k => T.CreateChecked((k * factor % 977 / 37.0) - 12.5))];
}
