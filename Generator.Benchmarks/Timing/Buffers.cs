using System;
using System.Runtime.InteropServices;

namespace Activations.Generator.Benchmarks.Timing;

/// <summary>The arrays that all contenders share, so that none has the luckier ones.</summary>
/// <remarks>Each starts at a multiple of 64 bytes, and no two at the same place of a page.</remarks>
internal sealed unsafe class Buffers : IDisposable
{
    private const int Count = 7;
    private const int Stagger = 576;

    private readonly nint _memory;
    private readonly nuint _stride;

    public Buffers(int capacity)
    {
        Capacity = capacity;
        _stride = (((nuint)capacity * sizeof(float)) + 4095) / 4096 * 4096;
        _stride += Stagger;
        _memory = (nint)NativeMemory.AlignedAlloc(_stride * Count, 4096);

        Random random = new(20240229);
        Fill(Memory(0, capacity), random, 3);
        Fill(Memory(1, capacity), random, 1);
        for (int i = 2; i < Count; i++)
        {
            Memory(i, capacity).Clear();
        }
    }

    public int Capacity { get; }

    public nint InputPointer => Pointer(0);

    public nint GradientPointer => Pointer(1);

    public nint OutputPointer => Pointer(2);

    public nint ResultPointer => Pointer(4);

    /// <summary>x: normally distributed, standard deviation 3.</summary>
    public ReadOnlySpan<float> Input(int length) => Memory(0, length);

    /// <summary>The gradient of the output: normally distributed.</summary>
    public ReadOnlySpan<float> Gradient(int length) => Memory(1, length);

    /// <summary>f(x), for the backward passes that start from it.</summary>
    public Span<float> Output(int length) => Memory(2, length);

    /// <summary>f'(x), for the backward passes that start from it.</summary>
    public Span<float> Derivative(int length) => Memory(3, length);

    /// <summary>Where every contender writes.</summary>
    public Span<float> Result(int length) => Memory(4, length);

    /// <summary>Where a contender with two results writes the second.</summary>
    public Span<float> SecondResult(int length) => Memory(5, length);

    /// <summary>For the intermediate results of contenders that need several calls.</summary>
    public Span<float> Scratch(int length) => Memory(6, length);

    public void Dispose() => NativeMemory.AlignedFree((void*)_memory);

    private static void Fill(Span<float> span, Random random, double deviation)
    {
        // A period of 2^20 values: enough that no branch predictor learns it.
        int period = Math.Min(span.Length, 1 << 20);
        for (int i = 0; i < period; i++)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            span[i] = (float)(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        for (int i = period; i < span.Length; i += period)
        {
            int length = Math.Min(period, span.Length - i);
            span[..length].CopyTo(span.Slice(i, length));
        }
    }

    private Span<float> Memory(int index, int length) => new((void*)Pointer(index), length);

    private nint Pointer(int index) => _memory + (nint)(_stride * (nuint)index);
}
