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
            (double bound, bool orEqual) = condition(i);
            value = Select(kernel, orEqual ? KernelOp.GreaterThanOrEqual : KernelOp.GreaterThan, bound, values[i - first], value);
        }

        for (int i = leftOver - 1; i >= first; i--)
        {
            (double bound, bool orEqual) = condition(i + 1);
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
    }

    private static int Select(KernelBuilder kernel, KernelOp relation, double bound, int then, int otherwise) =>
        kernel.Select(kernel.Compare(relation, kernel.Input, kernel.Constant(bound)), then, otherwise);

    private static bool PropagatesNaN(KernelBuilder kernel, int value) =>
        double.IsNaN(KernelInterpreter.Run(kernel.Build(value), kernel.ElementType, double.NaN)[0]);
}
