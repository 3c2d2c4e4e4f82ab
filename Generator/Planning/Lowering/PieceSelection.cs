using System;
using System.Linq;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Selects between the values of a function's pieces.</summary>
internal static class PieceSelection
{
    /// <summary>
    /// Selects between pieces. Comparisons are false for NaN, so the piece that is left over gets it: the last one, the
    /// first or another one that lets it through, or else that is done explicitly.
    /// </summary>
    /// <param name="kernel">Receives the program.</param>
    /// <param name="first">The first of the pieces.</param>
    /// <param name="last">The last one.</param>
    /// <param name="lower">Lowers a piece.</param>
    /// <param name="condition">Where a piece begins, and whether its beginning belongs to it.</param>
    /// <returns>The value's index.</returns>
    public static int Lower(KernelBuilder kernel, int first, int last, Func<int, int> lower, Func<int, (double Value, bool OrEqual)> condition)
    {
        int[] values = [.. Enumerable.Range(first, last - first + 1).Select(lower)];
        int leftOver = PropagatesNaN(kernel, values[last - first]) ? last : first + Array.FindIndex(values, v => PropagatesNaN(kernel, v));
        leftOver = leftOver < first ? last : leftOver;
        int value = values[leftOver - first];
        for (int i = leftOver + 1; i <= last; i++)
        {
            (double bound, bool orEqual) = Border(i);
            value = Select(kernel, orEqual ? KernelOp.GreaterThanOrEqual : KernelOp.GreaterThan, bound, values[i - first], value);
        }

        for (int i = leftOver - 1; i >= first; i--)
        {
            (double bound, bool orEqual) = Border(i + 1);
            value = Select(kernel, orEqual ? KernelOp.LessThan : KernelOp.LessThanOrEqual, bound, values[i - first], value);
        }

        if (PropagatesNaN(kernel, value))
        {
            return value;
        }

        int isNumber = kernel.Compare(KernelOp.EqualTo, kernel.Argument, kernel.Argument);
        return kernel.Describe(
            kernel.Select(isNumber, value, kernel.Argument),
            comment: "NaN stays NaN.");

        (double Bound, bool OrEqual) Border(int above)
        {
            (double bound, bool orEqual) = condition(above);
            int owner = values[above - first - (orEqual ? 0 : 1)];
            int neighbour = values[above - first - (orEqual ? 1 : 0)];
            return (bound, orEqual != (bound == 0 && LosesZero(kernel, owner, neighbour)));
        }
    }

    /// <summary>
    /// Whether a value is -0 at 0, as e^x - 1 is where only x ≤ 0 counts, and its neighbour isn't, which is the same otherwise.
    /// </summary>
    private static bool LosesZero(KernelBuilder kernel, int owner, int neighbour)
    {
        KernelProgram program = kernel.Build(owner, neighbour);
        double[] atZero = KernelInterpreter.Run(program, kernel.ElementType, 0.0);
        double[] atMinusZero = KernelInterpreter.Run(program, kernel.ElementType, -0.0);
        return IsMinusZero(atZero[0]) && atZero[1].Equals(0.0) && !IsMinusZero(atZero[1])
            && IsMinusZero(atMinusZero[0]) && IsMinusZero(atMinusZero[1]);
    }

    private static bool IsMinusZero(double value) => BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(-0.0);

    private static int Select(KernelBuilder kernel, KernelOp relation, double bound, int then, int otherwise) =>
        kernel.Select(kernel.Compare(relation, kernel.Input, kernel.Constant(bound)), then, otherwise);

    private static bool PropagatesNaN(KernelBuilder kernel, int value) =>
        double.IsNaN(KernelInterpreter.Run(kernel.Build(value), kernel.ElementType, double.NaN)[0]);
}
