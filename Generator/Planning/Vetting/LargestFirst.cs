using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// The indices of numbers, those of the largest first: a heap, since of thousands only the first dozens are asked for.
/// </summary>
internal static class LargestFirst
{
    /// <summary>Orders numbers.</summary>
    /// <param name="numbers">The numbers; what is infinite or not a number counts as 0.</param>
    public static IEnumerable<int> Of(double[] numbers)
    {
        int[] heap = new int[numbers.Length];
        double[] keys = new double[numbers.Length];
        for (int i = 0; i < heap.Length; i++)
        {
            heap[i] = i;
            keys[i] = double.IsNaN(numbers[i]) || double.IsInfinity(numbers[i]) ? 0 : numbers[i];
        }

        for (int i = (heap.Length / 2) - 1; i >= 0; i--)
        {
            Sink(heap, keys, i, heap.Length);
        }

        for (int count = heap.Length; count > 0; count--)
        {
            yield return heap[0];
            heap[0] = heap[count - 1];
            Sink(heap, keys, 0, count - 1);
        }
    }

    // Of equal ones the first comes first, so that the order is the same everywhere.
    private static bool IsBefore(double[] keys, int a, int b) => keys[a] > keys[b] || (keys[a].Equals(keys[b]) && a < b);

    [MethodImpl(HotLoop.Optimized)]
    private static void Sink(int[] heap, double[] keys, int parent, int count)
    {
        while ((2 * parent) + 1 < count)
        {
            int child = (2 * parent) + 1;
            child += child + 1 < count && IsBefore(keys, heap[child + 1], heap[child]) ? 1 : 0;
            if (!IsBefore(keys, heap[child], heap[parent]))
            {
                return;
            }

            (heap[parent], heap[child]) = (heap[child], heap[parent]);
            parent = child;
        }
    }
}
