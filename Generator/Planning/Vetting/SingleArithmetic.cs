using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Activations.Generator.Planning.Vetting;

/// <summary>Operations on many floats, which stand in doubles: each is computed in double and rounded to float.</summary>
internal static class SingleArithmetic
{
    // Two vectors of doubles are one of floats.
    private static readonly int s_step = 2 * Vector<double>.Count;

    // On some runtimes -v is 0 - v, and -0 gets lost.
    private static readonly Vector<double> s_minusOne = new(-1);

    /// <summary>A length rounded up to what <see cref="TryCompute"/> takes: a power of two that divides 64.</summary>
    public static int WholeVectors(int length) => (length + s_step - 1) / s_step * s_step;

    /// <summary>Computes an operation.</summary>
    /// <param name="op">The operation.</param>
    /// <param name="first">The first operands.</param>
    /// <param name="second">The second ones; any, if the operation has none.</param>
    /// <param name="third">The third ones; any, if the operation has none.</param>
    /// <param name="results">Where the results go; they may be operands, too.</param>
    /// <returns>Whether it is one of those that are known here.</returns>
    /// <remarks>All lengths are the same and whole vectors.</remarks>
    [MethodImpl(HotLoop.Optimized)]
    public static bool TryCompute(
        KernelOp op,
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        ReadOnlySpan<double> third,
        Span<double> results)
    {
        ReadOnlySpan<Vector<double>> a = MemoryMarshal.Cast<double, Vector<double>>(first);
        ReadOnlySpan<Vector<double>> b = MemoryMarshal.Cast<double, Vector<double>>(second);
        ReadOnlySpan<Vector<double>> c = MemoryMarshal.Cast<double, Vector<double>>(third);
        Span<Vector<double>> r = MemoryMarshal.Cast<double, Vector<double>>(results);
        a = a.Slice(0, r.Length);
        b = b.Slice(0, r.Length);
        c = c.Slice(0, r.Length);
        switch (op)
        {
            case KernelOp.Add:
                for (int k = 0; k + 1 < r.Length; k += 2)
                {
                    Round(r, k, a[k] + b[k], a[k + 1] + b[k + 1]);
                }

                return true;
            case KernelOp.Subtract:
                for (int k = 0; k + 1 < r.Length; k += 2)
                {
                    Round(r, k, a[k] - b[k], a[k + 1] - b[k + 1]);
                }

                return true;
            case KernelOp.Multiply:
                for (int k = 0; k + 1 < r.Length; k += 2)
                {
                    Round(r, k, a[k] * b[k], a[k + 1] * b[k + 1]);
                }

                return true;
            case KernelOp.FusedMultiplyAdd:
                // The product of two floats is exact in double.
                for (int k = 0; k + 1 < r.Length; k += 2)
                {
                    Round(r, k, (a[k] * b[k]) + c[k], (a[k + 1] * b[k + 1]) + c[k + 1]);
                }

                return true;
            case KernelOp.Divide:
                for (int k = 0; k + 1 < r.Length; k += 2)
                {
                    Round(r, k, a[k] / b[k], a[k + 1] / b[k + 1]);
                }

                return true;
            case KernelOp.Negate:
                for (int k = 0; k + 1 < r.Length; k += 2)
                {
                    Round(r, k, a[k] * s_minusOne, a[k + 1] * s_minusOne);
                }

                return true;
            case KernelOp.Abs:
                for (int k = 0; k + 1 < r.Length; k += 2)
                {
                    Round(r, k, Vector.Abs(a[k]), Vector.Abs(a[k + 1]));
                }

                return true;
            case KernelOp.Min:
                for (int k = 0; k + 1 < r.Length; k += 2)
                {
                    Round(r, k, Min(a[k], b[k]), Min(a[k + 1], b[k + 1]));
                }

                return true;
            case KernelOp.Max:
                for (int k = 0; k + 1 < r.Length; k += 2)
                {
                    Round(r, k, Max(a[k], b[k]), Max(a[k + 1], b[k + 1]));
                }

                return true;
            case KernelOp.Select:
                for (int k = 0; k + 1 < r.Length; k += 2)
                {
                    Round(r, k, Select(a[k], b[k], c[k]), Select(a[k + 1], b[k + 1], c[k + 1]));
                }

                return true;
            default:
                return false;
        }
    }

    // Second results are no floats: all is rounded.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(Span<Vector<double>> results, int index, Vector<double> low, Vector<double> high)
    {
        Vector.Widen(Vector.Narrow(low, high), out low, out high);
        results[index] = low;
        results[index + 1] = high;
    }

    // Where one of them is not a number, the first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Min(Vector<double> a, Vector<double> b) => Vector.ConditionalSelect(Vector.GreaterThan(a, b), b, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Max(Vector<double> a, Vector<double> b) => Vector.ConditionalSelect(Vector.LessThan(a, b), b, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Select(Vector<double> condition, Vector<double> b, Vector<double> c)
        => Vector.ConditionalSelect(Vector.Equals(condition, Vector<double>.Zero), c, b);
}
