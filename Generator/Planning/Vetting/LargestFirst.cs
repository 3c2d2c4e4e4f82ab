using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// The indices of numbers, those of the largest first: a heap, since of thousands only the first dozens are asked for.
/// </summary>
internal static class LargestFirst
{
    /// <summary>Orders numbers.</summary>
    /// <param name="numbers">The numbers; what is infinite or not a number counts as 0, and becomes it.</param>
    public static IEnumerable<int> Of(double[] numbers)
    {
        int[] heap = Heap(numbers);
        for (int count = heap.Length; count > 0; count--)
        {
            yield return heap[0];
            heap[0] = heap[count - 1];
            Sink(heap, numbers, 0, count - 1);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private static int[] Heap(double[] numbers)
    {
        int[] heap = new int[numbers.Length];
        for (int i = 0; i < heap.Length; i++)
        {
            heap[i] = i;
            numbers[i] = double.IsFinite(numbers[i]) ? numbers[i] : 0;
        }

        for (int i = (heap.Length / 2) - 1; i >= 0; i--)
        {
            Sink(heap, numbers, i, heap.Length);
        }

        return heap;
    }

    // Of equal ones the first comes first, so that the order is the same everywhere.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBefore(double[] numbers, int a, int b) => numbers[a] > numbers[b] || (numbers[a].Equals(numbers[b]) && a < b);

    [MethodImpl(HotLoop.Optimized)]
    private static void Sink(int[] heap, double[] numbers, int parent, int count)
    {
        while ((2 * parent) + 1 < count)
        {
            int child = (2 * parent) + 1;
            child += child + 1 < count && IsBefore(numbers, heap[child + 1], heap[child]) ? 1 : 0;
            if (!IsBefore(numbers, heap[child], heap[parent]))
            {
                return;
            }

            (heap[parent], heap[child]) = (heap[child], heap[parent]);
            parent = child;
        }
    }
}
