using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Planning.Lowering.Choice;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering.Clamps;

/// <summary>
/// Chooses how pieces are put together. A minimum is one operation where a comparison and a selection are two; but it has to
/// come to the same.
/// </summary>
/// <remarks>
/// An outer piece that is a constant may be left to its neighbour at the cut-off input if the neighbour has that value there, or to a
/// cut-off of the neighbour's value if that rises or falls all along. Either is so on the whole piece if it is so at its end, and it is
/// asked of bits, so that zeros keep their sign and NaN comes through. A gate rounds otherwise between its ends; there it is
/// vetted like any form.
/// </remarks>
internal static class ClampChoice
{
    /// <summary>Chooses the cheapest form that gives the results of selections.</summary>
    /// <param name="join">The function.</param>
    /// <param name="newKernel">Begins a program, whose input may be the argument's magnitude.</param>
    /// <param name="elementType">The type of the programs.</param>
    /// <param name="bounds">The errors up to which a gate counts as accurate.</param>
    public static ClampForm Choose(PieceJoin join, Func<ElementType, KernelBuilder> newKernel, ElementType elementType, FormBound bounds)
    {
        ClampForm best = default;
        if (join.Last == 0)
        {
            return best;
        }

        KernelProgram selected = Lower(best, elementType)!;
        int least = KernelCost.Of(selected).Total;
        foreach (ClampForm form in Forms(join, newKernel(elementType), elementType))
        {
            if (Lower(form, elementType) is { } program
                && KernelCost.Of(program).Total is { } cost
                && cost < least
                && AreSame(program, selected, Inputs(join, form, elementType), elementType)
                && (form.Gate is null || IsAccurate(Lower(form, ElementType.Single)!, join, bounds)))
            {
                (best, least) = (form, cost);
            }
        }

        return best;

        KernelProgram? Lower(ClampForm form, ElementType type)
        {
            KernelBuilder kernel = newKernel(type);
            return form.TryLower(kernel, join) is { } value ? kernel.Build(value) : null;
        }
    }

    private static IEnumerable<ClampForm> Forms(PieceJoin join, KernelBuilder kernel, ElementType elementType)
    {
        ClampedEnd[] any = [ClampedEnd.None, ClampedEnd.Input, ClampedEnd.Value];
        ClampedEnd[] none = [ClampedEnd.None];
        foreach (ClampedEnd first in IsConstant(join.Forms[0]) ? any : none)
        {
            foreach (ClampedEnd last in IsConstant(join.Forms[join.Last]) ? any : none)
            {
                int rest = join.Forms.Count - (first == ClampedEnd.None ? 0 : 1) - (last == ClampedEnd.None ? 0 : 1);
                if (rest > 0 && rest < join.Forms.Count)
                {
                    yield return new ClampForm(first, last);
                }
            }
        }

        if (kernel.Input == kernel.Argument && ClampedGate.TryFind(join, elementType) is { } gate)
        {
            yield return new ClampForm(default, default, gate);
            yield return new ClampForm(default, default, gate, CarriesSlope: true);
        }
    }

    private static bool IsConstant(FormCandidate form) => form.Target.Normal.IsConstant || form.Target.Piece.Atoms.VariablesOf(form.Target.Normal).Count == 0;

    /// <summary>The inputs at which a form has to give the same: some where what is compared may go wrong, and the samples.</summary>
    private static double[] Inputs(PieceJoin join, ClampForm form, ElementType elementType)
    {
        double largest = elementType == ElementType.Single ? float.MaxValue : double.MaxValue;
        List<double> inputs = [0.0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, largest, -largest];
        for (int piece = 0; piece <= join.Last; piece++)
        {
            if (piece == form.Gate?.Middle)
            {
                continue;
            }

            inputs.AddRange(join.Forms[piece].Target.Expected.Inputs.Where(input => join.Contains(piece, input)));
            if (piece > 0)
            {
                inputs.Add(KernelBuilder.Above(join.Start(piece), elementType));
            }

            if (piece < join.Last)
            {
                inputs.Add(KernelBuilder.Below(join.Start(piece + 1), elementType));
            }
        }

        for (int piece = 1; piece <= join.Last; piece++)
        {
            double start = join.Start(piece);
            if (form.Gate is not { } gate || !join.Contains(gate.Middle, start))
            {
                inputs.Add(start);
            }
        }

        return [.. inputs];
    }

    private static bool AreSame(KernelProgram program, KernelProgram other, double[] inputs, ElementType elementType)
    {
        double[] values = KernelInterpreter.Run(program, elementType, inputs);
        double[] expected = KernelInterpreter.Run(other, elementType, inputs);
        for (int i = 0; i < values.Length; i++)
        {
            bool areBothNaN = double.IsNaN(values[i]) && double.IsNaN(expected[i]);
            if (!areBothNaN && BitConverter.DoubleToInt64Bits(values[i]) != BitConverter.DoubleToInt64Bits(expected[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAccurate(KernelProgram program, PieceJoin join, FormBound bounds) => join.Forms.All(form =>
        FormVetting.LargestUlpError(program, form.Target.Expected, bounds.AtSamples) <= bounds.AtSamples
        && bounds.HoldsAroundWorst(program, form.Target.Expected, out _));
}
