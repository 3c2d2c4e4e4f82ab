using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// Measures how far forms of the derivative that use the output are from the derivative, with the output rounded to
/// the element type.
/// </summary>
internal static class OutputFormVetting
{
    /// <summary>
    /// The largest error, absolute, that a form may have: in a gradient, a few roundings of numbers of the size of the
    /// derivative's largest value.
    /// </summary>
    public static double Tolerance(ElementType elementType) => 4 * Math.Pow(2, elementType == ElementType.Single ? -24 : -53);

    /// <summary>Measures a form of the output alone, as a program.</summary>
    public static VettingResult Measure(KernelProgram program, IReadOnlyList<SampledPiece> pieces, ElementType elementType) =>
        Measure(pieces, elementType, (_, outputs) => KernelInterpreter.Run(program, elementType, outputs));

    /// <summary>Measures a form of one piece that uses the input too.</summary>
    public static VettingResult Measure(SampledPiece piece, ElementType elementType)
    {
        Formula form = NormalFormWriter.Write(piece.Piece.OutputForm!, piece.Piece.Atoms);
        return Measure([piece], elementType, (inputs, outputs) => [.. inputs.Select((x, i) => FormulaEvaluator.Evaluate(form, x, outputs[i]))]);
    }

    private static VettingResult Measure(IReadOnlyList<SampledPiece> pieces, ElementType elementType, Func<double[], double[], double[]> form)
    {
        double smallestNormal = ErrorUnits.SmallestNormal(elementType);
        double scale = 0;
        double largest = 0;
        double largestAt = 0;
        double relative = 0;
        foreach (SampledPiece piece in pieces)
        {
            double[] inputs = piece.Function.Inputs;
            double[] outputs = Array.ConvertAll(piece.Function.Values, y => KernelBuilder.Round(y, elementType));
            double[] results = form(inputs, outputs);
            for (int i = 0; i < inputs.Length; i++)
            {
                double x = inputs[i];
                double expected = piece.Derivative.Values[i];

                // Not a number is what isn't known: see PieceReference.
                if (!double.IsFinite(outputs[i]) || !double.IsFinite(expected))
                {
                    continue;
                }

                double actual = results[i];
                if (!double.IsFinite(actual))
                {
                    return new VettingResult(double.NaN, x, double.NaN);
                }

                // An unbounded derivative is measured against its own size.
                double size = Math.Max(1, Math.Abs(expected));
                double error = Math.Abs(actual - expected) / size;
                scale = Math.Max(scale, Math.Abs(expected) / size);
                if (Math.Abs(expected) >= smallestNormal)
                {
                    relative = Math.Max(relative, Math.Abs(actual - expected) / Math.Abs(expected));
                }

                if (error > largest)
                {
                    (largest, largestAt) = (error, x);
                }
            }
        }

        return new VettingResult(scale == 0 ? 0 : largest / scale, largestAt, relative);
    }
}
